package org.solieu.series;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Turns the rows of figures that belong together into the changes a release makes to them. */
record FigureChanges(DerivationRules rules, HeldSlips slips, Replacements replacements, Scope scope, ChangeRows changes)
        implements Serializable {
    /** Rows of changes; all vintages of the figures but those the release makes anew stay wanted. */
    Iterator<Row> of(Iterator<Row> rows) {
        List<FigureRow> known = new ArrayList<>();
        Map<Vintage.Identity, Vintage> stated = new LinkedHashMap<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            FigureRow figure = ChangeRows.read(row);
            boolean isIncoming = row.<Boolean>getAs(TouchedFigures.INCOMING);
            if (!isIncoming) {
                known.add(figure);
            }
            boolean isReplaced = !isIncoming && scope.covers(figure.vintage());
            if (!isReplaced && !figure.vintage().isDerived()) {
                stated.put(figure.vintage().identity(), figure.vintage());
            }
        }
        List<Vintage> judged = replacements.mark(slips.judge(stated.values()));
        List<Vintage> wanted = new ArrayList<>(judged);
        wanted.addAll(Derivations.of(
                rules, judged.stream().filter(vintage -> !vintage.isHeld()).toList()));
        return Changes.between(known, wanted, changes.release()).stream()
                .map(changes::row)
                .iterator();
    }
}
