package org.solieu.claims.tables.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.claims.tables.contracts.Column;
import org.solieu.claims.tables.contracts.Contract;
import org.solieu.claims.tables.contracts.PeriodAs;
import org.solieu.claims.tables.contracts.PeriodFormat;
import org.solieu.claims.tables.contracts.Terms;
import org.solieu.claims.tables.words.TableWords;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.PeriodKind;
import org.solieu.vocabulary.RejectionRule;

/** Reads the periods of a table, as its contract says they are written. */
public final class PeriodReader {
    private final Contract contract;
    private final List<Integer> columns;
    private final List<PeriodFormat> formats;
    private final Map<Written, Read> known = new HashMap<>();

    PeriodReader(Contract contract, List<Integer> columns) {
        this.contract = contract;
        this.columns = columns;
        this.formats = columns.isEmpty()
                ? List.of()
                : contract.columns().get(columns.getFirst()).formats();
    }

    /** A period, if anything says one, what says it, and how settled values of it are, if that is said with it. */
    record Found(
            @Nullable Period period, String basis, @Nullable String status) {}

    /** Words for a period, and how they may be written. */
    private record Written(String text, List<PeriodFormat> formats) {
        @Override
        public int hashCode() {
            // the formats of one table are few, and slow to hash
            return text.hashCode();
        }
    }

    /** A period as one format writes it. */
    private record Read(Period period, PeriodFormat format) {}

    /** The period of a value: a cut-off is a flow's year to date, and the day of a stock. */
    Found read(RowTerms terms, Column column, Indicator indicator) {
        Terms own = column.of();
        boolean stated = own.period() == null && (column.periodWords() != null || !columns.isEmpty());
        Read written = stated ? stated(terms, column) : fixed(own);
        if (written == null) {
            return new Found(null, "none", null);
        }
        PeriodAs as = as(column, written.format(), stated);
        if (as == null && written.period().kind() == PeriodKind.AT_DATE && !indicator.isStock()) {
            as = PeriodAs.YEAR_TO_DATE;
        }
        return new Found(
                as == null ? written.period() : as.of(written.period()),
                stated ? "stated" : "context",
                written.format().status());
    }

    private @Nullable PeriodAs as(Column column, PeriodFormat format, boolean stated) {
        if (column.of().periodAs() != null) {
            return column.of().periodAs();
        }
        if (stated && format.periodAs() != null) {
            return format.periodAs();
        }
        PeriodAs ofHeader = stated && column.periodWords() != null ? column.periodAs() : null;
        PeriodAs ofRow = stated && !columns.isEmpty()
                ? contract.columns().get(columns.getFirst()).periodAs()
                : null;
        if (ofHeader != null || ofRow != null) {
            return ofHeader == null ? ofRow : ofHeader;
        }
        return contract.fixed().periodAs();
    }

    private @Nullable Read fixed(Terms own) {
        String period = own.period() == null ? contract.fixed().period() : own.period();
        return period == null ? null : new Read(Period.parse(period), PeriodFormat.ISO);
    }

    /** What the header of the value's column says; where that is no period by itself, with what its row and title say. */
    private Read stated(RowTerms terms, Column column) {
        String header = column.periodWords();
        if (header == null) {
            return inRow(terms);
        }
        Read alone = find(new Written(header, column.formats()));
        if (alone != null) {
            return alone;
        }
        String text = columns.isEmpty() ? header : header + " " + words(terms);
        return read(new Written(text, column.formats()), "header '%s'".formatted(column.header()));
    }

    private Read inRow(RowTerms terms) {
        TableCell first = terms.row().cells().get(columns.getFirst());
        if (columns.size() == 1 && first instanceof TableCell.Day day) {
            return formats.stream()
                    .flatMap(format ->
                            format.read(day.day(), day.shown()).stream().map(period -> new Read(period, format)))
                    .findFirst()
                    .orElseThrow(() -> malformed(
                            "%s shown as a %s"
                                    .formatted(day.raw(), day.shown().name().toLowerCase(java.util.Locale.ROOT)),
                            first.locator().toString(),
                            formats));
        }
        return read(new Written(words(terms), formats), first.locator().toString());
    }

    private String words(RowTerms terms) {
        List<String> parts = new ArrayList<>();
        for (int column : columns) {
            String part = terms.cell(column, RejectionRule.PERIOD_UNKNOWN);
            if (!part.equals(RowTerms.WHOLE)) {
                parts.add(part);
            }
        }
        return String.join(" ", parts);
    }

    private Read read(Written written, String where) {
        Read found = find(written);
        if (found == null) {
            throw malformed(written.text(), where, written.formats());
        }
        return found;
    }

    private @Nullable Read find(Written written) {
        Read found = known.get(written);
        if (found == null) {
            found = written.formats().stream()
                    .flatMap(format -> format.read(written.text()).stream().map(period -> new Read(period, format)))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                known.put(written, found);
            }
        }
        return found;
    }

    private static Unreadable malformed(String text, String where, List<PeriodFormat> formats) {
        return new Unreadable(
                RejectionRule.PERIOD_MALFORMED,
                "Invalid period: '%s' at %s, must be like %s"
                        .formatted(
                                TableWords.shortened(text),
                                where,
                                String.join(
                                        " or ",
                                        formats.stream()
                                                .map(PeriodFormat::pattern)
                                                .toList())));
    }
}
