package org.solieu.claims.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.clauses.Basis;
import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.clauses.Figure;
import org.solieu.claims.prose.clauses.Topic;
import org.solieu.claims.prose.measures.Comparisons;
import org.solieu.claims.prose.measures.MeasureRules;
import org.solieu.claims.prose.measures.Reading;
import org.solieu.claims.prose.measures.ScenarioReader;
import org.solieu.claims.prose.measures.StatusReader;
import org.solieu.claims.prose.numbers.Dictionary;
import org.solieu.claims.prose.numbers.Lookalike;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.numbers.Separators;
import org.solieu.claims.prose.periods.DatedPeriod;
import org.solieu.claims.prose.periods.PeriodResolver;
import org.solieu.claims.prose.periods.YearBefore;
import org.solieu.claims.prose.places.PlaceResolver;
import org.solieu.claims.prose.quantities.QuantityReader;
import org.solieu.claims.prose.rating.Evidence;
import org.solieu.claims.prose.text.Explained;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.text.UnseenSign;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.topics.Surroundings;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Span;

/** Writes the figures of one sentence down as statements, each with its characters in the archived text. */
final class StatementWriter {
    private static final String COUNT = "count";
    private static final int VERB_REACH = 2;

    private final Dictionary dictionary;
    private final Sentence sentence;
    private final Tokens tokens;
    private final PeriodResolver periods;
    private final PlaceResolver places;
    private final List<TimeExpression> times;
    private final Separators separators;
    private final ScenarioReader scenarios;
    private final StatusReader statuses;
    private final YearBefore yearBefore;
    private final Evidence evidence;
    private final boolean aims;

    StatementWriter(
            Dictionary dictionary,
            Surroundings around,
            PeriodResolver periods,
            PlaceResolver places,
            Separators separators,
            boolean aims) {
        this.dictionary = dictionary;
        this.sentence = around.sentence();
        this.tokens = sentence.tokens();
        this.times = around.times();
        this.periods = periods;
        this.places = places;
        this.separators = separators;
        this.scenarios = new ScenarioReader(dictionary.cues(), sentence, aims);
        this.statuses = new StatusReader(dictionary.cues(), sentence);
        this.yearBefore = new YearBefore(dictionary.cues(), sentence, times);
        this.evidence = new Evidence(dictionary, around);
        this.aims = aims;
    }

    /** The statement of a figure, or a refusal where its characters do not give its number. */
    Explained write(Figure figure) {
        Span span = span(figure);
        String quote = tokens.normal().slice(span);
        if (!QuantityReader.readsAgain(dictionary, quote, figure.quantity(), separators)) {
            String detail = "Cannot read '%s' again as %s"
                    .formatted(quote, figure.quantity().written().toPlainString());
            Refusal refusal = new Refusal(new Locator.Characters(span), quote, RejectionRule.QUOTE_DIFFERS, detail);
            return new Explained(span, quote, refusal, List.of(), detail);
        }
        String unseen = UnseenSign.in(quote, tokens.normal().before(span));
        if (unseen != null) {
            String detail =
                    "Invalid number: '%s', holds or follows the unseen sign %s, which makes it look like another; remove the sign"
                            .formatted(quote, unseen);
            Refusal refusal = new Refusal(new Locator.Characters(span), quote, RejectionRule.NUMBER_AMBIGUOUS, detail);
            return new Explained(span, quote, refusal, List.of(), detail);
        }
        Statement statement = statement(figure, span, quote);
        List<String> seen = statement.indicator() == null ? List.of() : evidence.of(figure, statement, aims);
        return new Explained(span, quote, statement, seen, statement.rule());
    }

    private Statement statement(Figure figure, Span span, String quote) {
        Quantity quantity = figure.quantity();
        Topic topic = figure.topic();
        Basis basis = figure.basis();
        Indicator indicator =
                topic.indicator() == null ? null : dictionary.book().indicator(topic.indicator());
        Scenario said = scenarios.read(figure);
        DatedPeriod dated = dated(figure, said, indicator);
        boolean planned = said == Scenario.ACTUAL && periods.beginsAhead(dated, indicator);
        Scenario scenario = planned ? Scenario.PLAN : said;
        Reading reading = MeasureRules.read(figure, indicator, dictionary.isMultiple(quantity), dated)
                .in(scenario);
        return new Statement(
                new Locator.Characters(span),
                quote,
                figure.part(),
                topic.indicator(),
                topic.words(),
                topic.breakdown(),
                reading.measure(),
                reading.scenario(),
                quantity.written(),
                quantity.unitWritten(),
                reading.value(),
                reading.maximum(),
                unit(quantity, reading, indicator),
                quantity.rounding().multiply(reading.scale()),
                quantity.qualifier(),
                places.resolve(quantity, figure.clause(), topic),
                dated.period(),
                dated.basis(),
                basis == null ? null : tokens.written(basis.from(), basis.to()),
                Comparisons.against(reading.measure(), basis, dated),
                status(figure, scenario, dated),
                topic.rule() + "; " + reading.rule(),
                null);
    }

    private DatedPeriod dated(Figure figure, Scenario scenario, @Nullable Indicator indicator) {
        boolean before = yearBefore.holdsFor(figure);
        if (figure.starts() && !before && !statuses.isSuperseded(figure)) {
            return periods.resolveStart(figure.quantity(), times, indicator);
        }
        DatedPeriod dated = periods.resolve(figure, scenario, times, indicator);
        return before ? dated.yearBefore() : dated;
    }

    private static String unit(Quantity quantity, Reading reading, @Nullable Indicator indicator) {
        if (reading.unit() != null) {
            return reading.unit();
        }
        if (quantity.form() == Quantity.Form.RANK) {
            return COUNT;
        }
        if (quantity.counts() && indicator != null) {
            return indicator.unit();
        }
        return quantity.unit() == null ? COUNT : quantity.unit().code();
    }

    /** The number with its unit, its exactness, the verb of a change and a basis that follows directly. */
    private Span span(Figure figure) {
        Quantity quantity = figure.quantity();
        Clause clause = figure.clause();
        Basis basis = figure.basis();
        boolean verb = clause.relation().changes()
                && clause.verb() < quantity.from()
                && quantity.from() - clause.verb() <= VERB_REACH;
        int to = basis != null && basis.noun() && basis.from() == quantity.to() ? basis.to() : quantity.to();
        int from = verb ? clause.verb() : quantity.from();
        return tokens.span(from, to, quantity.number());
    }

    /** What is told before its period has ended is an estimate, whether or not its words say so. */
    private @Nullable FigureStatus status(Figure figure, Scenario scenario, DatedPeriod dated) {
        FigureStatus said = statuses.read(figure);
        boolean ahead = said == null && scenario == Scenario.ACTUAL && periods.endsAhead(dated);
        return ahead ? FigureStatus.ESTIMATED : said;
    }

    /** What only looks like a figure, or cannot be read. */
    Explained write(Lookalike lookalike) {
        Span span = tokens.span(lookalike.from(), lookalike.to(), lookalike.from());
        String raw = tokens.normal().slice(span);
        return new Explained(
                span,
                raw,
                refusal(lookalike, span, raw),
                List.of(),
                lookalike.reason().code());
    }

    private static @Nullable Item refusal(Lookalike lookalike, Span span, String raw) {
        return switch (lookalike.reason()) {
            case NUMBER_AMBIGUOUS ->
                new Refusal(
                        new Locator.Characters(span),
                        raw,
                        RejectionRule.NUMBER_AMBIGUOUS,
                        "Invalid number: '%s', it can be read in two ways".formatted(raw));
            case UNIT_UNKNOWN ->
                new Refusal(
                        new Locator.Characters(span),
                        raw,
                        RejectionRule.UNIT_UNKNOWN,
                        "Invalid unit: '%s', is not in the vocabulary".formatted(raw));
            case TIME,
                    TIME_OF_DAY,
                    DURATION,
                    AGE,
                    ORDINAL,
                    DOCUMENT_NUMBER,
                    ADDRESS,
                    NAME,
                    LIST_SIZE,
                    PHONE,
                    NOTHING_COUNTED -> null;
        };
    }
}
