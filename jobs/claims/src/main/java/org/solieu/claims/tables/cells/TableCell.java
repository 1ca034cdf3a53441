package org.solieu.claims.tables.cells;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.solieu.vocabulary.Locator;

/** One cell of a table, as its file holds it. */
public sealed interface TableCell {
    Locator locator();

    /** The cell as written. */
    String raw();

    /** Text, which may be empty or look like a number. */
    record Written(Locator locator, String raw) implements TableCell {}

    /**
     * A number of a spreadsheet.
     *
     * @param value the number a reader sees, with all its digits where the cell shows fewer
     * @param words what its format shows beside it, such as %; empty for nothing
     */
    record Numeric(Locator locator, String raw, BigDecimal value, String words) implements TableCell {}

    /**
     * A day of a spreadsheet.
     *
     * @param shown how much of it a reader sees: spreadsheets make 1 January of "01/2024", and show the month
     */
    record Day(Locator locator, String raw, LocalDate day, Shown shown) implements TableCell {}

    /** The smallest part of a day that a cell shows. */
    enum Shown {
        YEAR,
        MONTH,
        DAY
    }

    /** A cell that holds no value, such as an error or a formula that was never computed. */
    record Broken(Locator locator, String raw, String why) implements TableCell {}
}
