package org.solieu.vocabulary;

import java.io.Serializable;
import java.util.List;

/**
 * A field of indicators that is read together: budget revenue, credit, bad debt, party building. Its code is the name of
 * its view and the partition of its figures. One YAML file under {@code schemas/vocabulary/subjects}.
 *
 * @param also indicators of other subjects its view shows beside its own
 * @param words words by which a text is known to speak of it; only where its detail is not for everybody
 * @param unmeasured phrases that name what its texts speak of and no indicator measures
 */
public record Subject(
        String code, Names names, int order, List<String> also, List<String> words, List<String> unmeasured)
        implements Serializable {}
