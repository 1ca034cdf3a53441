package org.solieu.series;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.solieu.vocabulary.FigureKey;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.IndicatorKind;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Unit;
import org.solieu.vocabulary.Vocabulary;

/**
 * Holds back levels that seem to be slips of a unit or of a digit. Each is compared with what was published before its own
 * document, and is not held itself; so what is held depends on the documents that are known, and not on the order in which
 * they were loaded.
 *
 * @param flows codes of indicators that add up over a period
 * @param counted codes of indicators that count things
 * @param compared codes of all that are compared with their past
 * @param vouchedFor claims that a person answers for: they are never held
 */
record HeldSlips(Set<String> flows, Set<String> counted, Set<String> compared, Set<String> vouchedFor)
        implements Serializable {
    private static final Set<Scenario> COMPARED = Set.of(Scenario.ACTUAL, Scenario.PLAN);

    static HeldSlips of(Vocabulary vocabulary, Set<String> vouchedFor) {
        Set<String> flows = new HashSet<>();
        Set<String> counted = new HashSet<>();
        Set<String> compared = new HashSet<>();
        for (Indicator indicator : vocabulary.indicators().values()) {
            if (indicator.kind() == IndicatorKind.FLOW && !indicator.isStock()) {
                flows.add(indicator.code());
            }
            Unit unit = vocabulary.units().get(indicator.unit());
            if (unit != null && unit.kind() == Unit.Kind.COUNT) {
                counted.add(indicator.code());
            }
            if (indicator.kind() != IndicatorKind.RATIO && indicator.kind() != IndicatorKind.INDEX) {
                compared.add(indicator.code());
            }
        }
        return new HeldSlips(Set.copyOf(flows), Set.copyOf(counted), Set.copyOf(compared), Set.copyOf(vouchedFor));
    }

    /**
     * The same vintages, those that seem to be slips with the reason why they are held back.
     *
     * @param vintages stated and implied vintages of one place, one breakdown and one family of indicators
     */
    List<Vintage> judge(Collection<Vintage> vintages) {
        List<Vintage> judged = new ArrayList<>();
        List<Vintage> levels = new ArrayList<>();
        for (Vintage vintage : vintages) {
            (isCompared(vintage.key()) ? levels : judged).add(vintage.held(null));
        }
        judged.addAll(levels.size() < 2 ? levels : new Judgement(this, judged, levels).levels());
        return judged;
    }

    private boolean isCompared(FigureKey key) {
        return key.measure() == Measure.LEVEL
                && COMPARED.contains(key.scenario())
                && compared.contains(key.indicator());
    }

    boolean isFlow(FigureKey key) {
        return flows.contains(key.indicator());
    }

    /** The reason why a level is held back, if it is. */
    Optional<String> reason(Level level, DocumentFigures document, Map<Level.Series, KnownLevels> known) {
        if (vouchedFor.contains(level.vintage().observation().provenance().claimId()) || level.size() <= 0) {
            return Optional.empty();
        }
        Level.Series series = level.series();
        KnownLevels past = known.getOrDefault(series, KnownLevels.NONE);
        if (past.holdsTheLikeOf(level)) {
            return Optional.empty();
        }
        return new SlipCheck(
                        level,
                        Expectation.of(level, document, known),
                        past.around(level.period()),
                        document.levels(series).others(level.period()),
                        counted.contains(series.indicator()))
                .slip();
    }
}
