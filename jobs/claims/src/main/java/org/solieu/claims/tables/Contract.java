package org.solieu.claims.tables;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Source;

/**
 * What a source promises its tables look like: which cell holds which indicator, of which place and period, in which
 * unit, in which number format. Written under {@code contract} in the source's YAML:
 *
 * <pre>{@code
 * contract:
 *   published_on: '(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})'  # optional: finds the day in the file's name
 *   delimiter: ";"               # CSV only, default ,
 *   encoding: UTF-8              # CSV only, default UTF-8; a byte order mark goes before it
 *   sheet: Thu                   # XLSX only, default the first sheet
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
 *     - {header: Loại, gives: scenario, values: {Dự toán: plan, Thực hiện: actual}}
 *     - {header: Đơn vị tính, gives: unit}
 *     - {header: Ghi chú, gives: nothing}
 *     - {header: Lũy kế, gives: value, of: {indicator: Tổng thu, period_as: year_to_date}}
 * }</pre>
 *
 * <p>For one value, what its own column says in {@code of} comes first, then what the row's columns say, then
 * {@code fixed}, then what the document's side-car or source says (place). Measure is {@code level} and scenario
 * {@code actual} where nothing says another.
 *
 * @param headerRow row of the header, counted from 1
 * @param missing marks that say "no figure"
 * @param publishedOn used by the archive, which reads it on its own
 */
public record Contract(
        @JsonProperty("published_on") @Nullable String publishedOn,
        @Nullable Character delimiter,
        @Nullable String encoding,
        @Nullable String sheet,
        @JsonProperty("header_row") Integer headerRow,
        NumberLocale numbers,
        Set<String> missing,
        Terms fixed,
        List<Column> columns) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public Contract {
        columns = List.copyOf(requireNonNullElse(columns, List.of()));
        if (columns.stream().noneMatch(column -> column.gives() == Gives.VALUE)) {
            throw new IllegalArgumentException("Invalid columns: none gives a value, must be at least one");
        }
        headerRow = requireNonNullElse(headerRow, 1);
        numbers = requireNonNullElse(numbers, NumberLocale.PLAIN);
        fixed = requireNonNullElse(fixed, Terms.NONE);
        missing = requireNonNullElse(missing, Set.<String>of()).stream()
                .map(TableText::clean)
                .collect(Collectors.toUnmodifiableSet());
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
        /** Nothing: a note, a row number. */
        NOTHING
    }

    /**
     * Reads the contract of a source.
     *
     * @throws Fault.OfSource naming the source, the field and what is wrong
     */
    public static Contract of(Source source) {
        JsonNode contract = source.contract();
        if (contract == null) {
            throw new Fault.OfSource(
                    "Cannot read tables of source %s: it has no contract, write one in schemas/vocabulary/sources/%s.yaml"
                            .formatted(source.code(), source.code()));
        }
        try {
            return MAPPER.treeToValue(contract, Contract.class);
        } catch (JsonProcessingException e) {
            throw new Fault.OfSource(
                    "Cannot read the contract of source %s: %s".formatted(source.code(), e.getOriginalMessage()), e);
        }
    }

    /** The columns by what they give. */
    Map<Gives, List<Integer>> positions() {
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
    boolean isEmpty(TableCell cell) {
        String text = TableText.clean(cell.raw());
        return cell instanceof TableCell.Written && (text.isEmpty() || missing.contains(text));
    }
}
