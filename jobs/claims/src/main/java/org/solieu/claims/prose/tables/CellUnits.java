package org.solieu.claims.prose.tables;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.wording.Wording;
import org.solieu.claims.prose.wording.WordingReader;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Unit;

/** Finds the unit of a cell: beside its number, in its row, at the head of its column, or over its table. */
public final class CellUnits {
    private final WordingReader reader;
    private final Map<String, Unit> units;

    CellUnits(WordingReader reader, Map<String, Unit> units) {
        this.reader = reader;
        this.units = units;
    }

    /**
     * The unit of a cell; null for a count of what its row names.
     *
     * @param written the unit beside the number; empty where there is none
     */
    Wording.@Nullable SaidUnit unit(CellSays says, String written, @Nullable Indicator indicator, String quote)
            throws UnreadCell {
        Wording.SaidUnit own = written.isEmpty() ? null : known(written);
        Wording.SaidUnit head = says.column().head().unit();
        if (own != null && head != null && !isSame(own, head)) {
            throw new UnreadCell(
                    RejectionRule.UNIT_DIFFERS,
                    "Invalid unit: '%s' stands in a column of '%s'".formatted(quote, head.written()));
        }
        Wording.SaidUnit found = own != null ? own : around(says, head);
        if (found == null && !says.isRatio() && isCount(indicator)) {
            return null;
        }
        if (found == null) {
            throw new UnreadCell(
                    RejectionRule.UNIT_UNKNOWN,
                    "Invalid unit: nothing beside '%s', at the head of its column or over its table says it"
                            .formatted(quote));
        }
        requireFits(found, says.isRatio(), indicator, quote);
        return found;
    }

    private Wording.@Nullable SaidUnit around(CellSays says, Wording.@Nullable SaidUnit head) throws UnreadCell {
        if (says.isRatio()) {
            return head != null ? head : says.title().unit(true);
        }
        Wording.SaidUnit label = says.row().label().unit();
        Wording.SaidUnit row = !says.rowUnit().isBlank() ? known(says.rowUnit()) : label;
        return row != null && head != null && !isSame(row, head)
                ? differing(row, head)
                : row != null ? row : head != null ? head : says.title().unit(false);
    }

    private static Wording.SaidUnit differing(Wording.SaidUnit row, Wording.SaidUnit head) throws UnreadCell {
        throw new UnreadCell(
                RejectionRule.UNIT_DIFFERS,
                "Invalid unit: its row says '%s', the head of its column '%s'"
                        .formatted(row.written(), head.written()));
    }

    private boolean isCount(@Nullable Indicator indicator) {
        Unit unit = indicator == null ? null : units.get(indicator.unit());
        return unit != null && unit.kind() == Unit.Kind.COUNT;
    }

    private static boolean isSame(Wording.SaidUnit one, Wording.SaidUnit other) {
        return Objects.equals(one.found().unit(), other.found().unit())
                && one.found().factor().compareTo(other.found().factor()) == 0;
    }

    private Wording.SaidUnit known(String words) throws UnreadCell {
        Wording.SaidUnit unit = reader.unit(words);
        if (unit == null) {
            throw new UnreadCell(
                    RejectionRule.UNIT_UNKNOWN, "Invalid unit: '%s', is not in the vocabulary".formatted(words));
        }
        return unit;
    }

    private void requireFits(Wording.SaidUnit unit, boolean ratio, @Nullable Indicator indicator, String quote)
            throws UnreadCell {
        Unit wanted = indicator == null ? null : units.get(indicator.unit());
        boolean fits = ratio ? unit.kind() == Unit.Kind.RATIO : wanted == null || wanted.kind() == unit.kind();
        if (!fits) {
            throw new UnreadCell(
                    RejectionRule.UNIT_DIFFERS,
                    "Invalid unit: '%s' of '%s', does not fit what its row and its column say"
                            .formatted(unit.written(), quote));
        }
    }
}
