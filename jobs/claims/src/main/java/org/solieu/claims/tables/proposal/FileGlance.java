package org.solieu.claims.tables.proposal;

import java.nio.charset.CharacterCodingException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.solieu.claims.tables.cells.NumberLocale;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.claims.tables.files.CsvFile;
import org.solieu.claims.tables.files.SpreadsheetFile;
import org.solieu.claims.tables.guesses.Grid;
import org.solieu.claims.tables.guesses.TableForm;
import org.solieu.claims.tables.records.PxFile;
import org.solieu.claims.tables.records.SdmxRecords;
import org.solieu.vocabulary.Decoding;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Source.Format;

/**
 * The tables of a file nobody has described.
 *
 * @param delimiter what parts the columns of a CSV, 0 for any other format
 * @param lines how many lines it parts into the same number of columns; of JSON how many records there are
 * @param rows pointer to the records of a JSON document, empty where it is a list itself, and for any other format
 */
public record FileGlance(List<Grid> grids, Format format, char delimiter, long lines, int columns, String rows) {
    private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');

    /** @throws Unreadable where the file is no table of a known kind */
    public static FileGlance of(String name, byte[] bytes) {
        if (bytes.length > Limits.OF_A_FILE.bytes()) {
            throw new Unreadable(
                    RejectionRule.LIMIT_PASSED,
                    "Cannot read the table: it has more than %d bytes".formatted(Limits.OF_A_FILE.bytes()));
        }
        return switch (name.toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "")) {
            case "csv", "tsv", "txt" -> ofCsv(bytes);
            case "json" -> RecordsGlance.json(bytes);
            case "xml" -> RecordsGlance.sdmx(bytes);
            case "px" -> RecordsGlance.px(bytes);
            default -> {
                List<Grid> grids = SpreadsheetFile.sheets(bytes, NumberLocale.VI).stream()
                        .map(Grid::of)
                        .toList();
                yield new FileGlance(grids, Format.XLSX, '\0', 0, 0, "");
            }
        };
    }

    /** The form of one of its tables, if it has figures. */
    Optional<TableForm> form(Grid grid, Set<String> missing) {
        return switch (format) {
            case SDMX -> TableForm.ofRecords(grid, SdmxRecords.OBSERVATION);
            case PX -> TableForm.ofRecords(grid, PxFile.DATA);
            case CSV, XLSX, JSON, PROSE -> TableForm.of(grid, missing);
        };
    }

    /** Whether its values have names, and no rows, columns and sheets. */
    boolean hasRecords() {
        return format == Format.JSON || format == Format.SDMX || format == Format.PX;
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
                .map(width ->
                        new FileGlance(List.of(grid), Format.CSV, delimiter, width.getValue(), width.getKey(), ""))
                .orElse(new FileGlance(List.of(grid), Format.CSV, delimiter, 0, 1, ""));
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
