package org.solieu.series;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.solieu.vocabulary.FigureKey;

/** Works out which rows a release adds, closes and withdraws, so that exactly the wanted vintages are known. */
final class Changes {
    private final int release;
    private final List<Change> changes = new ArrayList<>();

    private Changes(int release) {
        this.release = release;
    }

    /**
     * The changes that lead from the known rows to the wanted vintages.
     *
     * @param known rows whose vintages are not withdrawn
     * @param wanted all vintages that should be known of the same figures, each once
     * @param release number of the release
     */
    static List<Change> between(List<FigureRow> known, Collection<Vintage> wanted, int release) {
        return between(known, wanted, prevailing(wanted), release);
    }

    /** The same, where what is shown of the wanted vintages is given. */
    static List<Change> between(
            List<FigureRow> known, Collection<Vintage> wanted, Map<FigureKey, Vintage> shown, int release) {
        Map<Vintage.Identity, List<FigureRow>> rows = new LinkedHashMap<>();
        known.forEach(row -> rows.computeIfAbsent(row.vintage().identity(), identity -> new ArrayList<>())
                .add(row));
        Changes changes = new Changes(release);
        for (Vintage vintage : wanted) {
            List<FigureRow> same = rows.getOrDefault(vintage.identity(), List.of());
            boolean isUnchanged = !same.isEmpty() && saysTheSame(same.getFirst().vintage(), vintage);
            boolean isShown = vintage.equals(shown.get(vintage.key()));
            if (isUnchanged) {
                rows.remove(vintage.identity());
                changes.keep(same, isShown);
            } else {
                changes.add(vintage, isShown);
            }
        }
        rows.values().forEach(changes::withdraw);
        return changes.changes;
    }

    private static boolean saysTheSame(Vintage known, Vintage wanted) {
        return known.observation().equals(wanted.observation())
                && Objects.equals(known.held(), wanted.held())
                && Objects.equals(known.contradiction(), wanted.contradiction())
                && Objects.equals(known.replacedBy(), wanted.replacedBy());
    }

    /** The vintage that is the figure, for each figure; one that is held back is none. */
    static Map<FigureKey, Vintage> prevailing(Collection<Vintage> vintages) {
        Map<FigureKey, List<Vintage>> byKey = new LinkedHashMap<>();
        vintages.forEach(vintage ->
                byKey.computeIfAbsent(vintage.key(), key -> new ArrayList<>()).add(vintage));
        Map<FigureKey, Vintage> prevailing = new LinkedHashMap<>();
        byKey.forEach((key, same) -> Vintage.prevailing(same).ifPresent(vintage -> prevailing.put(key, vintage)));
        return prevailing;
    }

    private void keep(List<FigureRow> rows, boolean show) {
        Stream<FigureRow> open = rows.stream().filter(FigureRow::isShown);
        if (!show) {
            open.forEach(row -> changes.add(new Change.Close(row)));
        } else if (open.findAny().isEmpty()) {
            add(rows.getFirst().vintage(), true);
        }
    }

    private void add(Vintage vintage, boolean show) {
        changes.add(new Change.Insert(new FigureRow(vintage, release, show ? FigureRow.OPEN : release)));
    }

    private void withdraw(List<FigureRow> rows) {
        rows.forEach(row -> changes.add(new Change.Withdraw(row)));
    }
}
