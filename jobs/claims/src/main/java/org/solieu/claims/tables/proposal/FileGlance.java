package org.solieu.claims.tables.proposal;

import java.nio.charset.CharacterCodingException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.solieu.claims.tables.cells.NumberLocale;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.claims.tables.files.CsvFile;
import org.solieu.claims.tables.files.SpreadsheetFile;
import org.solieu.claims.tables.guesses.Grid;
import org.solieu.vocabulary.Decoding;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.RejectionRule;

/**
 * The tables of a file nobody has described.
 *
 * @param delimiter what parts the columns of a CSV, 0 for a workbook
 * @param lines how many lines it parts into the same number of columns
 */
public record FileGlance(List<Grid> grids, char delimiter, long lines, int columns) {
    private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');

    /** @throws Unreadable where the file is no table of a known kind */
    public static FileGlance of(String name, byte[] bytes) {
        if (bytes.length > Limits.OF_A_FILE.bytes()) {
            throw new Unreadable(
                    RejectionRule.LIMIT_PASSED,
                    "Cannot read the table: it has more than %d bytes".formatted(Limits.OF_A_FILE.bytes()));
        }
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(?:csv|tsv|txt)")
                ? ofCsv(bytes)
                : new FileGlance(
                        SpreadsheetFile.sheets(bytes, NumberLocale.VI).stream()
                                .map(Grid::of)
                                .toList(),
                        '\0',
                        0,
                        0);
    }

    private static FileGlance ofCsv(byte[] bytes) {
        String text = text(bytes);
        return DELIMITERS.stream()
                .map(delimiter -> ofCsv(text, delimiter))
                .reduce((one, other) -> other.weight() > one.weight() ? other : one)
                .orElseThrow();
    }

    private long weight() {
        return columns > 1 ? lines * 10 + Math.min(columns, 9) : 0;
    }

    private static FileGlance ofCsv(String text, char delimiter) {
        Grid grid = Grid.of(new CsvFile(text, delimiter));
        Map<Integer, Long> widths = grid.rows().stream()
                .map(row -> row.cells().size())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return widths.entrySet().stream()
                .filter(width -> width.getKey() > 1)
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(width -> new FileGlance(List.of(grid), delimiter, width.getValue(), width.getKey()))
                .orElse(new FileGlance(List.of(grid), delimiter, 0, 1));
    }

    private static String text(byte[] bytes) {
        try {
            return Decoding.decode(bytes);
        } catch (CharacterCodingException e) {
            throw new Unreadable(
                    RejectionRule.DOCUMENT_UNREADABLE, "Cannot decode the table: save it as UTF-8, or as xlsx");
        }
    }
}
