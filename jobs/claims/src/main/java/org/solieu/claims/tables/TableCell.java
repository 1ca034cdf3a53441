package org.solieu.claims.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.solieu.vocabulary.Locator;

/** One cell of a table, as its file holds it. */
sealed interface TableCell {
    Locator locator();

    /** The cell as written. */
    String raw();

    /** Text, which may be empty or look like a number. */
    record Written(Locator locator, String raw) implements TableCell {}

    /**
     * A number of a spreadsheet.
     *
     * @param percent whether it is shown times a hundred, with a per cent sign
     */
    record Numeric(Locator locator, String raw, BigDecimal value, boolean percent) implements TableCell {}

    /** A day of a spreadsheet. */
    record Day(Locator locator, String raw, LocalDate day) implements TableCell {}

    /** A cell that holds no value, such as an error or a formula that was never computed. */
    record Broken(Locator locator, String raw, String why) implements TableCell {}
}
