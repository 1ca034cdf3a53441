package org.solieu.claims.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Span;
import org.solieu.vocabulary.Unit;

/** Reads the figures of one sentence. */
final class SentenceReader {
    private final ProseReader reader;
    private final Sentence sentence;
    private final Tokens tokens;
    private final PeriodResolver periods;
    private final PlaceResolver places;
    private final List<TimeExpression> times;
    private final List<Finding> findings;
    private final List<Quantity> quantities = new ArrayList<>();
    private final Mentions mentions;
    private final BasisReader bases;
    private final ClauseReader clauses;
    private final TopicResolver topics;

    SentenceReader(
            ProseReader reader,
            Sentence sentence,
            List<TimeExpression> times,
            List<Finding> findings,
            PeriodResolver periods,
            PlaceResolver places) {
        this.reader = reader;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.periods = periods;
        this.places = places;
        this.times = times;
        this.findings = findings;
        for (Finding finding : findings) {
            if (finding instanceof Quantity quantity) {
                quantities.add(quantity);
            }
        }
        this.mentions = new Mentions(reader.book(), reader.cues(), sentence);
        List<Mention> named = mentions.topics();
        this.bases = new BasisReader(reader.cues(), tokens, times, named);
        this.clauses = new ClauseReader(reader.cues(), sentence, named);
        this.topics = new TopicResolver(reader.book(), reader.units(), reader.cues(), sentence, mentions, times);
    }

    /** The figures, with the topic that the next sentence may go on with. */
    @Nullable
    Topic read(@Nullable Topic before, List<Explained> explained) {
        Topic running = before;
        Relation relation = Relation.NONE;
        int behind = sentence.from();
        int next = 0;
        for (Finding finding : findings) {
            if (finding instanceof Lookalike lookalike) {
                explained.add(lookalike(lookalike));
                continue;
            }
            Quantity quantity = (Quantity) finding;
            next++;
            Quantity following = next < quantities.size() ? quantities.get(next) : null;
            if (quantity.form() == Quantity.Form.NUMERATOR && next + 1 < quantities.size()) {
                following = quantities.get(next + 1);
            } else if (quantity.form() == Quantity.Form.NUMERATOR) {
                following = null;
            }
            Clause clause = clauses.read(quantity, behind, following);
            Basis basis = basis(quantity, clause, next);
            if (clause.relation() == Relation.NONE && quantity.is(Unit.Kind.RATIO) && continues(behind, quantity)) {
                clause = new Clause(
                        clause.segment(), clause.chunk(), clause.own(), clause.end(), relation, clause.verb());
            }
            Topic topic = topics.resolve(quantity, clause, running, basis);
            if (topic == null) {
                explained.add(
                        lookalike(new Lookalike(quantity.number(), quantity.to(), Lookalike.Reason.NOTHING_COUNTED)));
                continue;
            }
            topic = asRatio(topic, quantity, clause, basis);
            explained.add(statement(quantity, clause, basis, topic));
            running = quantity.form() == Quantity.Form.DENOMINATOR ? running : topic;
            relation = clause.relation();
            behind = basis != null && basis.from() >= quantity.to() ? basis.to() : quantity.to();
        }
        return running;
    }

    /** "nợ xấu chiếm 0,85%" states the ratio whose numerator bad debt is. */
    private Topic asRatio(Topic topic, Quantity quantity, Clause clause, @Nullable Basis basis) {
        boolean shares = quantity.is(Unit.Kind.RATIO)
                && !clause.relation().changes()
                && (basis == null || basis.kind() == Basis.Kind.WHOLE)
                && topic.breakdown().members().isEmpty();
        Indicator ratio = shares && topic.indicator() != null ? reader.book().ratioOf(topic.indicator()) : null;
        return ratio == null ? topic : new Topic(ratio.code(), topic.breakdown(), topic.words(), topic.rule());
    }

    /** Whether nothing but a comma or "và" stands between the figure before and this one. */
    private boolean continues(int behind, Quantity quantity) {
        if (behind == sentence.from()) {
            return false;
        }
        for (int i = behind; i < quantity.from(); i++) {
            if (tokens.isWord(i) && !reader.cues().isWord(Cue.LIGHT, tokens, i)) {
                return false;
            }
        }
        return quantity.from() - behind <= 4;
    }

    private @Nullable Basis basis(Quantity quantity, Clause clause, int next) {
        Basis before = bases.before(clause.own(), quantity.from());
        if (before != null) {
            return before;
        }
        Basis behind = bases.behind(quantity.to(), clause.end());
        if (behind != null) {
            return behind;
        }
        Basis shared = shared(quantity, next);
        return shared != null ? shared : leading(clause);
    }

    /** "tăng 5% và 7% so với cùng kỳ": the basis behind the last of some figures holds for all. */
    private @Nullable Basis shared(Quantity quantity, int next) {
        Quantity last = quantity;
        for (int i = next; i < quantities.size(); i++) {
            Quantity following = quantities.get(i);
            if (!continues(last.to(), following) || !Objects.equals(following.unit(), quantity.unit())) {
                return null;
            }
            Clause clause = clauses.read(following, last.to(), null);
            if (clause.relation() != Relation.NONE) {
                return null;
            }
            int end = i + 1 < quantities.size() ? quantities.get(i + 1).from() : clause.end();
            Basis basis = bases.behind(following.to(), end);
            if (basis != null) {
                return basis;
            }
            last = following;
        }
        return null;
    }

    /** "So với cùng kỳ, thu nội địa tăng 5%, thu hải quan giảm 3%": the basis at the head holds for all. */
    private @Nullable Basis leading(Clause clause) {
        if (!clause.relation().changes() || quantities.isEmpty()) {
            return null;
        }
        return bases.before(clause.segment(), Math.max(clause.segment(), firstFrom(clause.segment())));
    }

    private int firstFrom(int segment) {
        for (Quantity quantity : quantities) {
            if (quantity.from() >= segment) {
                return quantity.from();
            }
        }
        return segment;
    }

    private Explained lookalike(Lookalike lookalike) {
        Span span = tokens.normal().span(tokens.from(lookalike.from()), tokens.to(lookalike.to() - 1));
        String raw = span.slice(tokens.normal().archived());
        Item item = switch (lookalike.reason()) {
            case NUMBER_AMBIGUOUS ->
                new Refusal(
                        new Locator.Characters(span),
                        raw,
                        RejectionRule.NUMBER_AMBIGUOUS,
                        "Invalid number: '%s', the document separates decimals in two ways".formatted(raw));
            case UNIT_UNKNOWN ->
                new Refusal(
                        new Locator.Characters(span),
                        raw,
                        RejectionRule.UNIT_UNKNOWN,
                        "Invalid unit: '%s', is not in the vocabulary".formatted(raw));
            default -> null;
        };
        return new Explained(span, raw, item, lookalike.reason().code());
    }

    private Explained statement(Quantity quantity, Clause clause, @Nullable Basis basis, Topic topic) {
        Indicator indicator = topic.indicator() == null ? null : reader.book().indicator(topic.indicator());
        Reading reading =
                MeasureRules.read(quantity, clause.relation(), basis, indicator).in(scenario(quantity, clause));
        DatedPeriod dated = periods.resolve(quantity, clause, times, indicator);
        Span span = span(quantity, clause, basis);
        String quote = span.slice(tokens.normal().archived());
        BigDecimal rounding = quantity.rounding();
        Statement statement = new Statement(
                new Locator.Characters(span),
                quote,
                quantity.form() == Quantity.Form.DENOMINATOR ? 1 : 0,
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
                rounding,
                quantity.qualifier(),
                places.resolve(quantity, sentence),
                dated.period(),
                dated.basis(),
                basis == null ? null : tokens.written(basis.from(), basis.to()),
                status(clause, quantity),
                topic.rule() + "; " + reading.rule());
        return new Explained(span, quote, statement, statement.rule());
    }

    private static String unit(Quantity quantity, Reading reading, @Nullable Indicator indicator) {
        if (reading.points()) {
            return "percentage_point";
        }
        if (quantity.counts() && indicator != null) {
            return indicator.unit();
        }
        return quantity.unit() == null ? "count" : quantity.unit().code();
    }

    private Span span(Quantity quantity, Clause clause, @Nullable Basis basis) {
        int from =
                clause.relation().changes() && clause.verb() < quantity.from() && quantity.from() - clause.verb() <= 2
                        ? clause.verb()
                        : quantity.from();
        int to = basis != null && basis.noun() && basis.from() == quantity.to() ? basis.to() : quantity.to();
        return tokens.normal().span(tokens.from(from), tokens.to(to - 1));
    }

    private Scenario scenario(Quantity quantity, Clause clause) {
        Cues cues = reader.cues();
        for (int i = sentence.from(); i < quantity.from(); i++) {
            Cues.Found cue = cues.at(tokens, i, quantity.from());
            if (cue != null && cue.is(Cue.IDLE)) {
                i = cue.to() - 1;
            } else if (cue != null && cue.is(Cue.AIM)) {
                return Scenario.TARGET;
            } else if (cue != null
                    && cue.is(Cue.BUDGETED)
                    && i >= clause.own()
                    && clause.relation() != Relation.REACH) {
                return Scenario.PLAN;
            }
        }
        return Scenario.ACTUAL;
    }

    private @Nullable FigureStatus status(Clause clause, Quantity quantity) {
        for (int i = clause.own(); i < quantity.from(); i++) {
            if (reader.cues().end(Cue.ESTIMATED, tokens, i, quantity.from()) > i) {
                return FigureStatus.ESTIMATED;
            }
            if (reader.cues().end(Cue.PRELIMINARY, tokens, i, quantity.from()) > i) {
                return FigureStatus.PRELIMINARY;
            }
        }
        return null;
    }
}
