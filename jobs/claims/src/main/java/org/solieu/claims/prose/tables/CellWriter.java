package org.solieu.claims.prose.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Document;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.blocks.Cell;
import org.solieu.claims.prose.numbers.Dictionary;
import org.solieu.claims.prose.numbers.Separators;
import org.solieu.claims.prose.rating.Rater;
import org.solieu.claims.prose.text.CodePoints;
import org.solieu.claims.prose.text.Explained;
import org.solieu.claims.prose.text.UnseenSign;
import org.solieu.claims.prose.wording.Wording;
import org.solieu.claims.prose.wording.WordingReader;
import org.solieu.claims.prose.words.PhraseBook;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Qualifier;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Rounding;
import org.solieu.vocabulary.Span;
import org.solieu.vocabulary.Unit;

/** Writes the cells of a table down as statements, each with its characters in the archived text, or refuses them. */
public final class CellWriter {
    private static final BigDecimal TOO_LOW = BigDecimal.valueOf(40);
    private static final BigDecimal TOO_HIGH = BigDecimal.valueOf(80);
    private static final int SHORTLY = 200;
    private static final int LONGEST = 120;
    private static final String COUNT = "count";

    private final String text;
    private final CodePoints points;
    private final Document document;
    private final PhraseBook book;
    private final CellUnits units;
    private final Separators separators;
    private final Rater rater;

    CellWriter(Document document, Dictionary dictionary, WordingReader reader, Separators separators, Rater rater) {
        this.text = document.text() == null ? "" : document.text();
        this.points = CodePoints.of(text);
        this.document = document;
        this.book = dictionary.book();
        this.units = new CellUnits(reader, dictionary.units());
        this.separators = separators;
        this.rater = rater;
    }

    /** The statement of a cell, or its refusal. */
    Explained write(Cell cell, CellSays says) {
        String raw = shortened(cell.of(text));
        CellNumber number = CellNumber.read(raw, separators);
        int length = number == null ? raw.length() : number.length();
        Span span = new Span(points.point(cell.from()), points.point(cell.from() + length));
        String quote = raw.substring(0, length);
        try {
            if (number == null) {
                throw new UnreadCell(
                        RejectionRule.NUMBER_MALFORMED, "Invalid number: '%s', in a column of numbers".formatted(raw));
            }
            requireSeen(quote, cell);
            Statement statement = statement(number, span, quote, says);
            return new Explained(span, quote, statement, List.of(), statement.rule());
        } catch (UnreadCell e) {
            Refusal refusal = new Refusal(new Locator.Characters(span), quote, e.rule(), e.detail());
            return new Explained(span, quote, refusal, List.of(), e.detail());
        }
    }

    private static String shortened(String raw) {
        int codePoints = raw.codePointCount(0, raw.length());
        return codePoints <= LONGEST ? raw : raw.substring(0, raw.offsetByCodePoints(0, LONGEST));
    }

    private void requireSeen(String quote, Cell cell) throws UnreadCell {
        String unseen = UnseenSign.in(quote, text.substring(Math.max(0, cell.from() - SHORTLY), cell.from()));
        if (unseen != null) {
            throw new UnreadCell(
                    RejectionRule.NUMBER_AMBIGUOUS,
                    "Invalid number: '%s', holds or follows the unseen sign %s, which makes it look like another; remove the sign"
                            .formatted(quote, unseen));
        }
    }

    private Statement statement(CellNumber number, Span span, String quote, CellSays says) throws UnreadCell {
        String code = says.indicator();
        Indicator indicator = code == null ? null : book.indicator(code);
        Measure measure = measure(number, says, quote);
        Wording.SaidUnit unit = units.unit(says, number.unit(), indicator, quote);
        BigDecimal factor = unit == null ? BigDecimal.ONE : unit.found().factor();
        BigDecimal value = number.written().multiply(factor);
        Period period = says.period(indicator);
        List<String> doubts = says.doubts(period, document.publishedOn());
        doubtSize(measure, value, doubts);
        Statement statement = new Statement(
                new Locator.Characters(span),
                quote,
                0,
                code,
                says.row().label().words(),
                says.row().breakdown(),
                measure,
                says.column().scenario(),
                number.written(),
                unit == null ? null : unit.written(),
                number.falls() ? value.negate() : value,
                null,
                unit(unit, indicator),
                Rounding.unit(number.written(), factor, unit == null ? Unit.Kind.COUNT : unit.kind(), Qualifier.EXACT),
                Qualifier.EXACT,
                says.place(document.place()),
                period,
                period == null ? "none" : says.isDated() ? "stated" : "context",
                says.isRatio() ? says.column().head().words() : null,
                measure.comparedWith(),
                says.status(period, document.publishedOn()),
                String.join(
                        "; ",
                        Stream.concat(Stream.of("cell of a table"), doubts.stream())
                                .toList()),
                null);
        return doubts.isEmpty() || code == null ? statement : statement.with(rater.doubtful());
    }

    /** What a column measures; only a change can be negative. */
    private static Measure measure(CellNumber number, CellSays says, String quote) throws UnreadCell {
        Measure measure = says.column().measure();
        if (measure == null) {
            throw new UnreadCell(
                    RejectionRule.READING_DOUBTFUL,
                    "Cannot tell what '%s' measures: the head of its column, '%s', does not say it"
                            .formatted(quote, says.column().head().words()));
        }
        if (number.falls() && measure != Measure.GROWTH_YOY) {
            throw new UnreadCell(
                    RejectionRule.NUMBER_MALFORMED,
                    "Invalid number: '%s', is negative in a column that cannot be".formatted(quote));
        }
        return measure;
    }

    private static String unit(Wording.@Nullable SaidUnit said, @Nullable Indicator indicator) {
        Unit unit = said == null ? null : said.found().unit();
        return unit != null ? unit.code() : indicator == null ? COUNT : indicator.unit();
    }

    /** 110 or 10 where a head says "so với cùng kỳ", 10 or 110 where it says "tăng": the other is written too often. */
    private static void doubtSize(Measure measure, BigDecimal value, List<String> doubts) {
        boolean low = measure == Measure.PERCENT_OF_SAME_PERIOD && value.compareTo(TOO_LOW) < 0;
        boolean high = measure == Measure.GROWTH_YOY && value.compareTo(TOO_HIGH) > 0;
        if (low || high) {
            doubts.add("it may be a change or a percentage of the same period");
        }
    }
}
