package org.solieu.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.solieu.vocabulary.How;
import org.solieu.vocabulary.Scenario;

/** Goes through the levels of a group in the order of their publication, each compared with what was known before its day. */
final class Judgement {
    private final HeldSlips slips;
    private final Map<Level.Series, KnownLevels> known = new HashMap<>();
    private final Map<String, DocumentFigures> documents = new HashMap<>();
    private final SortedMap<LocalDate, List<Level>> byDay = new TreeMap<>();

    /**
     * A judgement, not yet given.
     *
     * @param beside what is said of the levels, such as percentages
     * @param levels stated and implied
     */
    Judgement(HeldSlips slips, Collection<Vintage> beside, Collection<Vintage> levels) {
        this.slips = slips;
        beside.forEach(vintage -> document(vintage).add(vintage));
        levels.forEach(vintage -> add(Level.of(vintage, slips.isFlow(vintage.key()))));
    }

    private void add(Level level) {
        byDay.computeIfAbsent(level.provenance().publishedOn(), day -> new ArrayList<>())
                .add(level);
        if (isStated(level)) {
            document(level.vintage()).add(level);
        }
    }

    private static boolean isStated(Level level) {
        return level.vintage().observation().how() == How.STATED;
    }

    private DocumentFigures document(Vintage vintage) {
        return documents.computeIfAbsent(vintage.observation().provenance().documentId(), id -> new DocumentFigures());
    }

    /** The levels, those that are held back with the reason. */
    List<Vintage> levels() {
        List<Vintage> judged = new ArrayList<>();
        for (List<Level> published : byDay.values()) {
            Map<Level, String> held = held(published);
            for (Level level : published) {
                judged.add(level.vintage().held(held.get(level)));
                boolean isHistory = isStated(level) || level.series().scenario() == Scenario.PLAN;
                if (isHistory && !held.containsKey(level)) {
                    known.computeIfAbsent(level.series(), series -> new KnownLevels())
                            .add(level);
                }
            }
        }
        return judged;
    }

    /** The reasons of those published on one day; what a document implies is held with the level it follows from. */
    private Map<Level, String> held(List<Level> published) {
        Map<Level, String> held = new HashMap<>();
        for (Level level : published) {
            slips.reason(level, document(level.vintage()), known).ifPresent(reason -> held.put(level, reason));
        }
        Set<String> withHeldLevels = held.keySet().stream()
                .filter(Judgement::isStated)
                .map(Judgement::saidOf)
                .collect(Collectors.toSet());
        published.stream()
                .filter(level -> !isStated(level) && withHeldLevels.contains(saidOf(level)))
                .forEach(level -> held.put(level, "Follows from a level that is held back"));
        return held;
    }

    private static String saidOf(Level level) {
        return level.provenance().documentId() + " " + level.series().indicator();
    }
}
