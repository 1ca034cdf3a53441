package org.solieu.claims.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Document;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.blocks.Cell;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Rounding;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Span;
import org.solieu.vocabulary.Unit;

/** Writes the cells of a table down as statements, each with its characters in the archived text, or refuses them. */
final class CellWriter {
    private static final BigDecimal TOO_LOW = BigDecimal.valueOf(40);
    private static final BigDecimal TOO_HIGH = BigDecimal.valueOf(80);
    private static final int SHORTLY = 200;

    private final String text;
    private final CodePoints points;
    private final Document document;
    private final PhraseBook book;
    private final Map<String, Unit> units;
    private final WordingReader reader;
    private final Separators separators;
    private final Rater rater;

    CellWriter(
            String text,
            Document document,
            PhraseBook book,
            Map<String, Unit> units,
            WordingReader reader,
            Separators separators,
            Rater rater) {
        this.text = text;
        this.points = CodePoints.of(text);
        this.document = document;
        this.book = book;
        this.units = units;
        this.reader = reader;
        this.separators = separators;
        this.rater = rater;
    }

    /** A cell that cannot be read. */
    private static final class Unread extends Exception {
        private final RejectionRule rule;

        Unread(RejectionRule rule, String detail) {
            super(detail);
            this.rule = rule;
        }
    }

    /**
     * The statement of a cell, or its refusal.
     *
     * @param rowUnit the unit that a column of units gives its row; empty where there is none
     */
    Explained write(Cell cell, TableRow row, TableColumn column, TableTitle title, String rowUnit) {
        String raw = cell.of(text);
        CellNumber number = CellNumber.read(raw, separators);
        int length = number == null ? raw.length() : number.length();
        Span span = new Span(points.point(cell.from()), points.point(cell.from() + length));
        String quote = raw.substring(0, length);
        try {
            if (number == null) {
                throw new Unread(RejectionRule.NUMBER_MALFORMED, "Invalid number: '%s', in a column of numbers".formatted(raw));
            }
            requireSeen(quote, cell);
            Statement statement = statement(number, new Locator.Characters(span), quote, row, column, title, rowUnit);
            return new Explained(span, quote, statement, List.of(), statement.rule());
        } catch (Unread e) {
            String detail = String.valueOf(e.getMessage());
            Refusal refusal = new Refusal(new Locator.Characters(span), quote, e.rule, detail);
            return new Explained(span, quote, refusal, List.of(), detail);
        }
    }

    private void requireSeen(String quote, Cell cell) throws Unread {
        String unseen = UnseenSign.in(quote, text.substring(Math.max(0, cell.from() - SHORTLY), cell.from()));
        if (unseen != null) {
            throw new Unread(
                    RejectionRule.NUMBER_AMBIGUOUS,
                    "Invalid number: '%s', holds or follows the unseen sign %s, which makes it look like another; remove the sign"
                            .formatted(quote, unseen));
        }
    }

    private Statement statement(
            CellNumber number,
            Locator locator,
            String quote,
            TableRow row,
            TableColumn column,
            TableTitle title,
            String rowUnit)
            throws Unread {
        List<String> doubts = new ArrayList<>(row.doubts());
        doubts.addAll(column.doubts());
        Mention elsewhere = row.asksElsewhere() ? elsewhere(column, title, doubts) : null;
        String code = elsewhere == null ? row.indicator() : elsewhere.target().indicator();
        if (row.indicator() != null && column.head().topics().stream().anyMatch(topic -> !isOf(topic, row))) {
            doubts.add("its head names another indicator than its row");
        }
        Indicator indicator = code == null ? null : book.indicator(code);
        Measure measure = column.measure();
        if (measure == null) {
            throw new Unread(
                    RejectionRule.READING_DOUBTFUL,
                    "Cannot tell what '%s' measures: the head of its column, '%s', does not say it"
                            .formatted(quote, column.head().words()));
        }
        Wording.SaidUnit said = unit(number, row, column, title, rowUnit, indicator, quote);
        Unit unit = said == null ? null : said.found().unit();
        BigDecimal factor = said == null ? BigDecimal.ONE : said.found().factor();
        requireSigned(number, measure, quote);
        BigDecimal value = number.written().multiply(factor);
        doubtSize(measure, value, doubts);
        TimeExpression time = row.time() != null ? row.time() : column.time();
        if (row.time() != null && column.stated()) {
            doubts.add("its row and its head both name a time");
        }
        Period period = period(time, indicator, column);
        String place = row.place() != null ? row.place() : title.place() != null ? title.place() : document.place();
        Statement statement = new Statement(
                locator,
                quote,
                0,
                code,
                row.label().words(),
                row.breakdown(),
                measure,
                column.scenario(),
                number.written(),
                said == null ? null : said.written(),
                number.falls() ? value.negate() : value,
                null,
                unit == null ? indicator == null ? "count" : indicator.unit() : unit.code(),
                Rounding.unit(number.written(), factor, Quantity.kind(unit), Qualifier.EXACT),
                Qualifier.EXACT,
                place,
                period,
                period == null ? "none" : column.stated() || row.time() != null ? "stated" : "context",
                column.compares() ? column.head().words() : null,
                status(column, period),
                rule(doubts),
                null);
        return doubts.isEmpty() || code == null ? statement : statement.with(rater.doubtful());
    }

    private static String rule(List<String> doubts) {
        return doubts.isEmpty() ? "cell of a table" : "cell of a table; " + String.join("; ", doubts);
    }

    private static boolean isOf(Mention topic, TableRow row) {
        return topic.target().indicator().equals(row.indicator());
    }

    /** The indicator of a row that names a place or a time: that of the column's head, or of the title. */
    private static @Nullable Mention elsewhere(TableColumn column, TableTitle title, List<String> doubts) {
        List<Mention> topics =
                column.head().topics().isEmpty() ? title.topics() : column.head().topics();
        if (topics.stream().map(topic -> topic.target().indicator()).distinct().count() > 1) {
            doubts.add("several indicators are named over it");
        }
        if (column.head().topics().isEmpty() || !column.head().members().isEmpty()) {
            doubts.add("its indicator is named by the title, or with a part");
        }
        return Mentions.heaviest(topics);
    }

    /** The unit beside the number, of its row, of its column or of the table; null for a count of what is named. */
    private Wording.@Nullable SaidUnit unit(
            CellNumber number,
            TableRow row,
            TableColumn column,
            TableTitle title,
            String rowUnit,
            @Nullable Indicator indicator,
            String quote)
            throws Unread {
        boolean ratio = column.compares() && column.measure() != Measure.CHANGE_ABS;
        Wording.SaidUnit own = number.unit().isEmpty() ? null : known(number.unit());
        Wording.SaidUnit ofRow = rowUnit.isBlank() || ratio ? null : known(rowUnit);
        Wording.SaidUnit head = column.head().unit();
        Wording.SaidUnit found = own != null
                ? own
                : ofRow != null
                        ? ofRow
                        : head != null ? head : row.label().unit() != null && !ratio ? row.label().unit() : title.unit(ratio);
        boolean counted = indicator != null && isCount(indicator) && !ratio;
        if (found == null && counted) {
            return null;
        }
        if (found == null) {
            throw new Unread(
                    RejectionRule.UNIT_UNKNOWN,
                    "Invalid unit: nothing beside '%s', at the head of its column or over its table says it"
                            .formatted(quote));
        }
        requireFits(found, ratio, indicator, quote);
        if (own != null && head != null && !isSame(own, head)) {
            throw new Unread(
                    RejectionRule.UNIT_DIFFERS,
                    "Invalid unit: '%s' stands in a column of '%s'".formatted(quote, head.written()));
        }
        return found;
    }

    private boolean isCount(Indicator indicator) {
        Unit unit = units.get(indicator.unit());
        return unit != null && unit.kind() == Unit.Kind.COUNT;
    }

    private static boolean isSame(Wording.SaidUnit one, Wording.SaidUnit other) {
        return Objects.equals(one.found().unit(), other.found().unit())
                && one.found().factor().compareTo(other.found().factor()) == 0;
    }

    private Wording.SaidUnit known(String words) throws Unread {
        Wording.SaidUnit unit = reader.unit(words);
        if (unit == null) {
            throw new Unread(
                    RejectionRule.UNIT_UNKNOWN, "Invalid unit: '%s', is not in the vocabulary".formatted(words));
        }
        return unit;
    }

    private void requireFits(Wording.SaidUnit unit, boolean ratio, @Nullable Indicator indicator, String quote)
            throws Unread {
        Unit wanted = indicator == null ? null : units.get(indicator.unit());
        boolean fits = ratio
                ? unit.kind() == Unit.Kind.RATIO
                : wanted == null || wanted.kind() == unit.kind();
        if (!fits) {
            throw new Unread(
                    RejectionRule.UNIT_DIFFERS,
                    "Invalid unit: '%s' of '%s', does not fit what its row and its column say"
                            .formatted(unit.written(), quote));
        }
    }

    private static void requireSigned(CellNumber number, Measure measure, String quote) throws Unread {
        boolean changes = measure == Measure.GROWTH_YOY || measure == Measure.CHANGE_ABS;
        if (number.falls() && !changes) {
            throw new Unread(
                    RejectionRule.NUMBER_MALFORMED,
                    "Invalid number: '%s', is negative in a column that cannot be".formatted(quote));
        }
    }

    /** 110 or 10 where a head says "so với cùng kỳ", 10 or 110 where it says "tăng": the other is written too often. */
    private static void doubtSize(Measure measure, BigDecimal value, List<String> doubts) {
        boolean low = measure == Measure.PERCENT_OF_SAME_PERIOD && value.compareTo(TOO_LOW) < 0;
        boolean high = measure == Measure.GROWTH_YOY && value.compareTo(TOO_HIGH) > 0;
        if (low || high) {
            doubts.add("it may be a change or a percentage of the same period");
        }
    }

    private static @Nullable Period period(
            @Nullable TimeExpression time, @Nullable Indicator indicator, TableColumn column) {
        if (time == null || time.use() == TimeExpression.Use.UNREAD) {
            return null;
        }
        boolean state = indicator != null && indicator.isStock();
        if (column.scenario() == Scenario.PLAN) {
            Period year = time.period().start().getYear() == time.period().end().getYear()
                    ? time.period().yearOfEnd()
                    : time.period();
            return state ? Period.atDate(year.end()) : year;
        }
        return state ? time.asState() : time.asFlow();
    }

    /** What is told before its period has ended is an estimate, whether or not its words say so. */
    private @Nullable FigureStatus status(TableColumn column, @Nullable Period period) {
        boolean ahead = column.scenario() == Scenario.ACTUAL
                && period != null
                && period.end().isAfter(document.publishedOn());
        return column.status() == null && ahead ? FigureStatus.ESTIMATED : column.status();
    }
}
