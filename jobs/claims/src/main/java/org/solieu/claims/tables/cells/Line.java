package org.solieu.claims.tables.cells;

import java.util.List;
import org.solieu.claims.Refusal;

/** One line of a table. */
public sealed interface Line {
    /**
     * A line that falls into its columns.
     *
     * @param number place in the file, counted from 1
     * @param afterBlank whether a blank line stands above it
     */
    record Row(long number, List<TableCell> cells, boolean afterBlank) implements Line {
        /** The first words of the line, empty where it has none. */
        public String firstWords() {
            return cells.stream()
                    .map(cell -> TableText.clean(cell.raw()))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    /** A note among the lines, such as "Nguồn: …": it has no columns and no figures. */
    record Note(String words, boolean afterBlank) implements Line {}

    /**
     * A line that does not fall into columns, or a part of the file that cannot be read.
     *
     * @param words its first words
     */
    record Unsplit(Refusal refusal, String words, boolean afterBlank) implements Line {}
}
