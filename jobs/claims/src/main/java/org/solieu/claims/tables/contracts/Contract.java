package org.solieu.claims.tables.contracts;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.cells.NumberLocale;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.TableText;

/**
 * What a source promises a table looks like: which cell holds which indicator, of which place and period, in which unit,
 * in which number format. Written under {@code contract} in the source's YAML; a flat table needs no more than this:
 *
 * <pre>{@code
 * contract:
 *   published_on: '(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})'  # optional: finds the day in the file's name
 *   delimiter: ";"               # CSV only, default ,
 *   encoding: UTF-8              # CSV only, default UTF-8; a byte order mark goes before it
 *   rows: /result/records        # JSON only: pointer to the list of records, whose fields are the columns
 *   header_row: 1                # default 1; what stands above it is a title
 *   numbers: vi                  # vi 1.234,5; en 1,234.5; plain 1234.5 (default)
 *   missing: ["…", "-"]          # marks that say "no figure"; such a cell is read as empty
 *   fixed:                       # what holds for every value; see Terms
 *     {unit: tỷ đồng, measure: level, scenario: actual, place: Thái Bình}
 *   columns:                     # every column, in the order of the header
 *     - {header: Địa bàn, gives: place}
 *     - {header: Tháng, gives: period, formats: [MM/yyyy], period_as: month}
 *     - {header: Chỉ tiêu, gives: indicator, values: {Thu trong nước: total}}
 *     - {header: Đối tượng, gives: breakdown, dimension: depositor, values: {"": whole}}
 *     - {header: "", gives: nothing}
 *     - {header: Lũy kế, gives: value, of: {indicator: Tổng thu, period_as: year_to_date}}
 * }</pre>
 *
 * <p>A form needs more:
 *
 * <pre>{@code
 *   sheet: Thu                   # a workbook's sheet, default the first that is not hidden; or
 *   sheets: 'Tháng \d+'          # each sheet of such a name, if it is not hidden
 *   ignored_sheets: [Ghi chú.*]  # sheets that are not to be read; any other unread sheet is a rejection
 *   titles:                      # what must stand around the table; see TitleSays
 *     - {like: 'QUÝ [IV]+ NĂM \d{4}', gives: period, formats: ["'Quý' R 'năm' yyyy"], period_as: year_to_date}
 *     - {like: 'Đơn vị: (.+)', gives: unit}
 *     - {in: sheet, like: 'Tháng (\d+)', gives: period}
 *   header_row: [6, 7]           # a header of several rows: "SO SÁNH VỚI (%) / DỰ TOÁN"; merged cells are filled
 *   index_row: true              # the row below the header says A, B, 1, 2, 3=2/1
 *   groups:                      # rows that speak of the rows below them; see Group
 *     - {from: Chỉ tiêu, when: {TT: '[IVX]+'}, gives: place}
 *   ignored_rows: {Mã: 'X.*'}    # rows that are not to be read: each column named is like its pattern
 *   ends: [blank, 'Ghi chú.*']   # where the table ends: a blank row, or a row whose first words are so
 *   columns:
 *     - header: Chỉ tiêu
 *       gives: indicator
 *       values: {Tỷ lệ nợ xấu: {indicator: bad_debt_ratio, measure: ratio, unit: "%"}}
 *     - {like: '(?<status>Sơ bộ )?(?<period>\d{4})', gives: value, formats: [yyyy], values: {Sơ bộ: preliminary}}
 * }</pre>
 *
 * <p>{@code versions} and {@code tables} under {@code contract} hold what differs in one version of the form, or in one
 * of several tables of a file; see {@link ContractFile}.
 *
 * <p>For one value, what its own column says in {@code of} or its header comes first, then what the row's columns say,
 * then the row's words, then titles and groups, then {@code fixed}, then what the document's side-car or source says
 * (place). Measure is {@code level} and scenario {@code actual} where nothing says another.
 *
 * @param headerRow rows of the header, counted from 1
 * @param publishedOn used by the archive, which reads it on its own
 */
public record Contract(
        @JsonProperty("published_on") @Nullable String publishedOn,
        @JsonProperty("valid_from") @Nullable String validFrom,
        @JsonProperty("valid_to") @Nullable String validTo,
        @Nullable Character delimiter,
        @Nullable String encoding,
        @Nullable String rows,
        @Nullable String sheet,
        @Nullable Pattern sheets,
        @JsonProperty("ignored_sheets") List<Pattern> ignoredSheets,
        List<TitleSays> titles,

        @JsonProperty("header_row") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<Integer> headerRow,

        @JsonProperty("index_row") Boolean indexRow,
        List<Group> groups,
        @JsonProperty("ignored_rows") Map<String, Pattern> ignoredRows,
        List<Pattern> ends,
        NumberLocale numbers,
        Set<String> missing,
        Terms fixed,
        List<Column> columns) {

    public Contract {
        columns = List.copyOf(requireNonNullElse(columns, List.of()));
        if (columns.stream().noneMatch(column -> column.gives() == Gives.VALUE)) {
            throw new IllegalArgumentException("no column gives a value, must be at least one");
        }
        if (sheet != null && sheets != null) {
            throw new IllegalArgumentException("both sheet and sheets are said, must be one of them");
        }
        ignoredSheets = requireNonNullElse(ignoredSheets, List.of());
        titles = requireNonNullElse(titles, List.of());
        headerRow = requireNonNullElse(headerRow, List.of(1));
        indexRow = requireNonNullElse(indexRow, false);
        groups = requireNonNullElse(groups, List.of());
        ignoredRows = requireNonNullElse(ignoredRows, Map.of());
        ends = requireNonNullElse(ends, List.of());
        numbers = requireNonNullElse(numbers, NumberLocale.PLAIN);
        fixed = requireNonNullElse(fixed, Terms.NONE);
        missing = requireNonNullElse(missing, Set.<String>of()).stream()
                .map(TableText::clean)
                .collect(Collectors.toUnmodifiableSet());
        requirePointer(requireNonNullElse(rows, ""));
        requireDay(validFrom);
        requireDay(validTo);
        requireRows(headerRow);
        requireColumns("groups", groups.stream().flatMap(group -> Group.headers(group).stream()), columns);
        requireColumns("ignored_rows", ignoredRows.keySet().stream(), columns);
    }

    private static void requireDay(@Nullable String day) {
        try {
            LocalDate.parse(requireNonNullElse(day, "2000-01-01"));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "valid_from or valid_to is '%s', must be a day such as 2024-01-31".formatted(day), e);
        }
    }

    private static void requirePointer(String pointer) {
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw new IllegalArgumentException(
                    "rows is '%s', must be a pointer such as /result/records".formatted(pointer));
        }
    }

    private static void requireRows(List<Integer> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) < 1 || rows.get(i) != rows.getFirst() + i) {
                throw new IllegalArgumentException(
                        "header_row is %s, must be one row or rows below each other, from 1".formatted(rows));
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("header_row is empty, must name a row");
        }
    }

    private static void requireColumns(String field, Stream<String> headers, List<Column> columns) {
        headers.filter(header ->
                        columns.stream().noneMatch(column -> column.header().equals(header)))
                .findFirst()
                .ifPresent(header -> {
                    throw new IllegalArgumentException(
                            "%s name the column '%s', must be the header of a column".formatted(field, header));
                });
    }

    /** What a column gives to the values of its row. */
    public enum Gives {
        /** The figures themselves. */
        VALUE,
        /** Words or code of the indicator. */
        INDICATOR,
        /** A member of the column's dimension, by code or name; {@code whole} is none. */
        BREAKDOWN,
        /** Code of the measure. */
        MEASURE,
        /** Code of the scenario. */
        SCENARIO,
        /** How the unit is written. */
        UNIT,
        /** Words or code of the place. */
        PLACE,
        /** The period, or one of its parts: the cells of several such columns are read together, with a blank between. */
        PERIOD,
        /** Code of the status. */
        STATUS,
        /** The section of the table: under {@code values}, "section / word" goes before the word alone. */
        SECTION,
        /** Nothing: a note, a row number. */
        NOTHING
    }

    /** The last row of the header. */
    public int lastHeaderRow() {
        return headerRow.getLast();
    }

    /** The same contract with the columns of one table, where every header is known. */
    public Contract with(List<Column> found) {
        return new Contract(
                publishedOn,
                validFrom,
                validTo,
                delimiter,
                encoding,
                rows,
                sheet,
                sheets,
                ignoredSheets,
                titles,
                headerRow,
                indexRow,
                List.of(),
                ignoredRows,
                ends,
                numbers,
                missing,
                fixed,
                found);
    }

    /** Whether it is in force for documents of a day. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(LocalDate.parse(validFrom)))
                && (validTo == null || !day.isAfter(LocalDate.parse(validTo)));
    }

    /** The columns by what they give. */
    public Map<Gives, List<Integer>> positions() {
        Map<Gives, List<Integer>> positions = new EnumMap<>(Gives.class);
        for (Gives gives : Gives.values()) {
            positions.put(
                    gives,
                    IntStream.range(0, columns.size())
                            .filter(i -> columns.get(i).gives() == gives)
                            .boxed()
                            .toList());
        }
        return positions;
    }

    /** Whether a cell holds nothing, or a mark that says "no figure". */
    public boolean isEmpty(TableCell cell) {
        if (!(cell instanceof TableCell.Written)) {
            return false;
        }
        String text = TableText.clean(cell.raw());
        return text.isEmpty() || missing.contains(text);
    }
}
