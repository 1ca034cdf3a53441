package org.solieu.claims.tables.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.claims.tables.cells.CellNumber;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.claims.tables.contracts.Column;
import org.solieu.claims.tables.contracts.Contract;
import org.solieu.claims.tables.contracts.Terms;
import org.solieu.claims.tables.words.TableWords;
import org.solieu.vocabulary.Breakdown;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Rounding;
import org.solieu.vocabulary.Scenario;

/** Reads one line of a table: each non-empty cell of a value column becomes a statement, or a refusal that says why. */
public final class RowReader {
    /** Decimals a table of the warehouse keeps. */
    private static final int SCALE = 6;

    private static final int MOST_DIGITS = 32;
    private static final Pattern WHOLE_PLACE =
            Pattern.compile("(?:toàn|cả) (?:tỉnh|huyện|thành phố)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(SCALE);

    private final Contract contract;
    private final TableWords words;
    private final PeriodReader periods;
    private final Map<Contract.Gives, List<Integer>> positions;
    private final List<Integer> valueColumns;
    private final List<Integer> describing;

    public RowReader(Contract contract, TableWords words) {
        this.contract = contract;
        this.words = words;
        this.positions = contract.positions();
        this.valueColumns = positions.getOrDefault(Contract.Gives.VALUE, List.of());
        this.describing = IntStream.range(0, contract.columns().size())
                .filter(position -> contract.columns().get(position).describes())
                .boxed()
                .toList();
        this.periods = new PeriodReader(contract, positions.getOrDefault(Contract.Gives.PERIOD, List.of()));
    }

    /**
     * The items of a line.
     *
     * @param place words for the place of the whole document, if declared
     */
    List<Item> read(Line.Row row, @Nullable String place) {
        RowTerms terms = new RowTerms(contract, positions, describing, row);
        List<Item> items = new ArrayList<>(valueColumns.size());
        for (int position : valueColumns) {
            TableCell cell = row.cells().get(position);
            if (!contract.isEmpty(cell)) {
                items.add(item(terms, position, cell, place));
            }
        }
        return items;
    }

    private Item item(RowTerms terms, int position, TableCell cell, @Nullable String place) {
        try {
            return statement(terms, contract.columns().get(position), cell, place);
        } catch (Unreadable e) {
            return new Refusal(cell.locator(), TableWords.shortened(cell.raw()), e.rule(), e.detail());
        }
    }

    private Statement statement(RowTerms terms, Column column, TableCell cell, @Nullable String place) {
        Terms own = column.of();
        String name = terms.need(Contract.Gives.INDICATOR, own, RejectionRule.INDICATOR_UNKNOWN);
        Indicator indicator = words.indicator(name);
        TableWords.Written unit =
                words.unit(terms.need(Contract.Gives.UNIT, own, RejectionRule.UNIT_UNKNOWN), indicator);
        Figure figure = figure(cell, unit, scale(terms, own));
        PeriodReader.Found period = periods.read(terms, column, indicator);
        Measure measure = code(terms, Contract.Gives.MEASURE, own, Measure::parse, Measure.LEVEL);
        return new Statement(
                cell.locator(),
                cell.raw(),
                0,
                indicator.code(),
                name,
                breakdown(terms, own, indicator, name),
                measure,
                code(terms, Contract.Gives.SCENARIO, own, Scenario::parse, Scenario.ACTUAL),
                figure.number(),
                unit.spelling(),
                figure.value(),
                null,
                unit.unit().code(),
                figure.rounding(),
                Qualifier.EXACT,
                place(terms, own, place),
                period.period(),
                period.basis(),
                null,
                measure.comparedWith(),
                status(terms, own, period.status()),
                "column " + column.header(),
                null);
    }

    /** A number as written, in the base unit, and how far it is rounded. */
    private record Figure(BigDecimal number, BigDecimal value, BigDecimal rounding) {}

    private Figure figure(TableCell cell, TableWords.Written unit, BigDecimal scale) {
        BigDecimal number = number(cell, unit);
        BigDecimal factor = unit.factor().multiply(scale);
        BigDecimal value = number.multiply(factor);
        if (Math.max(integerDigits(value), integerDigits(number)) > MOST_DIGITS) {
            throw new Unreadable(
                    RejectionRule.NUMBER_MALFORMED,
                    "Invalid number: '%s' has more than %d digits before the decimals"
                            .formatted(TableWords.shortened(cell.raw()), MOST_DIGITS));
        }
        BigDecimal rounding = Rounding.unit(number, factor, unit.unit().kind(), Qualifier.EXACT);
        boolean cut = value.stripTrailingZeros().scale() > SCALE;
        return new Figure(kept(number), kept(value), kept(cut ? rounding.max(LEAST) : rounding));
    }

    private static int integerDigits(BigDecimal number) {
        return number.precision() - number.scale();
    }

    private static BigDecimal kept(BigDecimal number) {
        return number.scale() > SCALE ? number.setScale(SCALE, RoundingMode.HALF_EVEN) : number;
    }

    private BigDecimal number(TableCell cell, TableWords.Written unit) {
        return switch (cell) {
            case TableCell.Written written -> {
                CellNumber number = CellNumber.read(written.raw(), contract.numbers());
                words.requireSameUnit(number.words(), unit, cell.raw(), false);
                yield number.value();
            }
            case TableCell.Numeric number -> {
                words.requireSameUnit(number.words(), unit, cell.raw(), true);
                yield number.value();
            }
            case TableCell.Day day ->
                throw new Unreadable(
                        RejectionRule.NUMBER_MALFORMED,
                        "Invalid number: '%s' is a date, must be a number".formatted(day.raw()));
            case TableCell.Broken broken ->
                throw new Unreadable(
                        RejectionRule.NUMBER_MALFORMED,
                        "Invalid number: '%s', %s".formatted(TableWords.shortened(broken.raw()), broken.why()));
        };
    }

    private BigDecimal scale(RowTerms terms, Terms own) {
        BigDecimal said = own.scale() == null ? terms.described().scale() : own.scale();
        BigDecimal scale = said == null ? contract.fixed().scale() : said;
        return scale == null ? BigDecimal.ONE : scale;
    }

    private Breakdown breakdown(RowTerms terms, Terms own, Indicator indicator, String name) {
        SortedMap<String, String> members = new TreeMap<>(words.partNamed(indicator, name));
        members.putAll(parsed(contract.fixed().breakdown()));
        members.putAll(parsed(terms.described().breakdown()));
        members.putAll(terms.members());
        members.putAll(parsed(own.breakdown()));
        members.replaceAll((dimension, member) -> words.member(indicator, dimension, member));
        return new Breakdown(members);
    }

    private static Map<String, String> parsed(@Nullable String breakdown) {
        return breakdown == null ? Map.of() : Breakdown.parse(breakdown).members();
    }

    private static <T> T code(
            RowTerms terms, Contract.Gives gives, Terms own, Function<String, T> parser, T otherwise) {
        String code = terms.find(gives, own, RejectionRule.CODE_UNKNOWN);
        return code == null ? otherwise : TableWords.code(code, parser);
    }

    private static @Nullable String place(RowTerms terms, Terms own, @Nullable String document) {
        String place = terms.find(Contract.Gives.PLACE, own, RejectionRule.PLACE_UNKNOWN);
        boolean isWhole = place != null && WHOLE_PLACE.matcher(place).matches();
        return place == null || (isWhole && document != null) ? document : place;
    }

    /** How settled a value is: an empty cell of a status column leaves it to what the period says, or the contract. */
    private @Nullable FigureStatus status(RowTerms terms, Terms own, @Nullable String ofPeriod) {
        boolean isSaid = own.status() != null || !terms.isEmpty(Contract.Gives.STATUS);
        String status = isSaid
                ? terms.find(Contract.Gives.STATUS, own, RejectionRule.CODE_UNKNOWN)
                : terms.described().status();
        if (status == null) {
            status = ofPeriod == null ? contract.fixed().status() : ofPeriod;
        }
        return status == null ? null : TableWords.code(status, FigureStatus::parse);
    }
}
