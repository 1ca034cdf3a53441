package org.solieu.claims.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.PeriodKind;
import org.solieu.vocabulary.RejectionRule;

/** Reads the periods of a table, as its contract says they are written. */
final class PeriodReader {
    private final Contract contract;
    private final List<Integer> columns;
    private final List<PeriodFormat> formats;
    private final Map<String, Period> known = new HashMap<>();

    PeriodReader(Contract contract, List<Integer> columns) {
        this.contract = contract;
        this.columns = columns;
        this.formats = columns.isEmpty()
                ? List.of()
                : contract.columns().get(columns.getFirst()).formats().stream()
                        .map(PeriodFormat::of)
                        .toList();
    }

    /** A period, if anything says one, and what says it. */
    record Found(@Nullable Period period, String basis) {}

    /** The period of a value: a cut-off is a flow's year to date, and the day of a stock. */
    Found read(RowTerms terms, Terms own, Indicator indicator) {
        boolean inRow = own.period() == null && !columns.isEmpty();
        Period written = inRow ? inRow(terms) : fixed(own);
        if (written == null) {
            return new Found(null, "none");
        }
        PeriodAs as = as(own, inRow);
        if (as == null && written.kind() == PeriodKind.AT_DATE && !indicator.isStock()) {
            as = PeriodAs.YEAR_TO_DATE;
        }
        return new Found(as == null ? written : as.of(written), inRow ? "stated" : "context");
    }

    private @Nullable PeriodAs as(Terms own, boolean inRow) {
        if (own.periodAs() != null) {
            return own.periodAs();
        }
        PeriodAs ofColumn = inRow ? contract.columns().get(columns.getFirst()).periodAs() : null;
        return ofColumn == null ? contract.fixed().periodAs() : ofColumn;
    }

    private @Nullable Period fixed(Terms own) {
        String period = own.period() == null ? contract.fixed().period() : own.period();
        return period == null ? null : Period.parse(period);
    }

    private Period inRow(RowTerms terms) {
        if (columns.size() == 1 && terms.row().cells().get(columns.getFirst()) instanceof TableCell.Day day) {
            return Period.atDate(day.day());
        }
        List<String> parts = new ArrayList<>();
        for (int column : columns) {
            String part = terms.cell(column, RejectionRule.PERIOD_UNKNOWN);
            if (!part.equals(RowTerms.WHOLE)) {
                parts.add(part);
            }
        }
        String text = String.join(" ", parts);
        Period found = known.get(text);
        if (found == null) {
            found = parse(text, terms.row().cells().get(columns.getFirst()));
            known.put(text, found);
        }
        return found;
    }

    private Period parse(String text, TableCell cell) {
        return formats.stream()
                .flatMap(format -> format.read(text).stream())
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        RejectionRule.PERIOD_MALFORMED,
                        "Invalid period: '%s' at %s, must be like %s"
                                .formatted(TableWords.shortened(text), cell.locator(), patterns())));
    }

    private String patterns() {
        return String.join(" or ", formats.stream().map(PeriodFormat::pattern).toList());
    }
}
