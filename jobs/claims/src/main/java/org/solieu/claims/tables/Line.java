package org.solieu.claims.tables;

import java.util.List;
import org.solieu.claims.Refusal;

/** One line of a table. */
sealed interface Line {
    /**
     * A line that falls into its columns.
     *
     * @param number place in the file, counted from 1
     */
    record Row(long number, List<TableCell> cells) implements Line {}

    /** A line that does not, or a part of the file that cannot be read. */
    record Unsplit(Refusal refusal) implements Line {}
}
