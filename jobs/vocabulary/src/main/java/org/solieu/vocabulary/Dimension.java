package org.solieu.vocabulary;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A way in which the indicators of some subjects are broken down alike, such as by bank or by tax. One YAML file under
 * {@code schemas/vocabulary/dimensions}.
 *
 * @param code name in breakdowns: {@code bank} of {@code bank=acb}
 * @param subjects the subjects whose indicators it breaks down
 * @param indicators the only ones of them; none for all
 * @param running whether prose names a member once for the figures that follow, as an article names the bank it is about
 * @param ofPlans whether its members are plans, which prose names beside the word for a plan only
 * @param inForce of plans, the members that are the plan itself as it stands since it was changed
 * @param open whether prose may speak of parts beyond the members, so that words such as "từ" before a stranger open one
 * @param local whether each area has its own of every member, so that words for an area take no figure from one named before
 * @param members its parts, by their codes
 */
public record Dimension(
        String code,
        Names names,
        List<String> subjects,
        List<String> indicators,
        boolean running,
        boolean ofPlans,
        List<String> inForce,
        boolean open,
        boolean local,
        Map<String, Indicator.Member> members)
        implements Serializable {

    /** Whether an indicator of a subject can be broken down by it. */
    public boolean breaksDown(String indicator, String subject) {
        return subjects.contains(subject) && (indicators.isEmpty() || indicators.contains(indicator));
    }
}
