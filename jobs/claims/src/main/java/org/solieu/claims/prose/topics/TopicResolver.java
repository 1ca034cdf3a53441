package org.solieu.claims.prose.topics;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.clauses.Basis;
import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.clauses.Mentions;
import org.solieu.claims.prose.clauses.Relation;
import org.solieu.claims.prose.clauses.Topic;
import org.solieu.claims.prose.numbers.Dictionary;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Mention;
import org.solieu.claims.prose.words.PhraseBook;
import org.solieu.vocabulary.IndicatorKind;

/**
 * Tells what a figure speaks of: by a phrase that has the figure's place in it, by the nearest phrase of its own clause, or
 * by the figure before where the clause names nothing of its own.
 */
public final class TopicResolver {
    private static final int STOCK_HANDICAP = 15;
    private static final int NUMERATOR_HANDICAP = 60;

    private final PhraseBook book;
    private final TopicUnits units;
    private final Cues cues;
    private final Sentence sentence;
    private final Tokens tokens;
    private final Mentions mentions;
    private final List<Mention> topics;
    private final MemberReader members;
    private final UnknownTopics unknown;
    private final OtherThings others;
    private final WordsAround said;
    private final Holders holders;
    private final NamedTopics named;
    private final InheritedTopics inherited;
    /** Where a phrase ends that holds a number of its own: "11 đảng bộ đạt trên 50% chỉ tiêu kết nạp". */
    private int criterionTo;

    TopicResolver(Dictionary dictionary, Surroundings around) {
        this.book = dictionary.book();
        this.cues = dictionary.cues();
        this.sentence = around.sentence();
        this.units = new TopicUnits(book, dictionary.units(), cues, sentence);
        this.tokens = sentence.tokens();
        this.mentions = around.mentions();
        this.topics = mentions.topics();
        this.members = new MemberReader(book, cues, tokens, mentions, around.holders());
        this.others = new OtherThings(cues, sentence, topics);
        this.unknown = new UnknownTopics(cues, tokens, around.times());
        this.holders = around.holders();
        this.said = new WordsAround(cues, sentence, mentions, unknown);
        this.named = new NamedTopics(dictionary, around, members, unknown);
        this.inherited = new InheritedTopics(dictionary, around, members, named, said);
    }

    /**
     * The topic of a figure; null for a count of something no indicator measures.
     *
     * @param before the topic of the figure before it in the sentence, or of the sentence before
     * @param basis what the figure is measured against
     */
    @Nullable
    Topic resolve(Quantity quantity, Clause clause, @Nullable Topic before, @Nullable Basis basis) {
        if (others.isOfNoTopic(quantity, clause) || quantity.to() <= criterionTo) {
            return unknown.name(quantity, clause);
        }
        Topic listed = inherited.isBare(quantity) ? inherited.of(quantity, clause, before) : null;
        if (listed != null) {
            return listed;
        }
        if (inherited.isBare(quantity) && before != null && before.indicator() == null && isBracketed(quantity)) {
            return unknown.name(quantity, clause);
        }
        Mention anchored = anchored(quantity, clause, basis);
        Mention phrase = own(quantity, clause, basis);
        boolean resumes = phrase != null && named.resumes(phrase);
        if (phrase != null && resumes && !goesOn(phrase, before) && holders.of(quantity, clause) == null) {
            return unknown.name(quantity, clause);
        }
        Mention own = phrase != null && resumes && goesOn(phrase, before) ? null : phrase;
        boolean nearer =
                own != null && anchored != null && own.from() > anchored.from() && anchored.from() < clause.own();
        if (anchored != null && !nearer && (own == null || anchored.weight() >= own.weight() || quantity.counts())) {
            criterionTo = anchored.to() > clause.shared() ? anchored.to() : criterionTo;
            return named.of(anchored, quantity, clause, "figure's place in a phrase");
        }
        boolean ownNoun = basis == null && !clause.relation().changes() && said.isOfItsOwnNoun(quantity);
        if (own != null && ownNoun && own.to() <= quantity.from()) {
            return unknown.name(quantity, clause);
        }
        if (own != null && (others.isPrice(quantity) || others.isAveraged(own, quantity))) {
            return unknown.name(quantity, clause);
        }
        if (own != null) {
            return named.of(own, quantity, clause, "phrase of its clause");
        }
        boolean whole = quantity.form() == Quantity.Form.DENOMINATOR;
        Topic running = whole ? null : inherited.of(quantity, clause, before);
        if (quantity.form() == Quantity.Form.SELDOM_COUNTED) {
            return running != null && running.rule().equals(InheritedTopics.PART_RULE) ? running : null;
        }
        if (running != null) {
            return running;
        }
        return quantity.unit() == null && !said.countsThings(quantity) ? null : unknown.name(quantity, clause);
    }

    private boolean goesOn(Mention named, @Nullable Topic before) {
        String running = before == null ? null : before.indicator();
        return running != null
                && book.indicator(running)
                        .subject()
                        .equals(book.indicator(named.target().indicator()).subject());
    }

    /** The heaviest phrase around the figure; how many there are weighs less than what some of them did. */
    private @Nullable Mention anchored(Quantity quantity, Clause clause, @Nullable Basis basis) {
        boolean shares = clause.relation() == Relation.SHARE && basis != null && basis.kind() == Basis.Kind.WHOLE;
        List<Mention> fitting = mentions.anchored(quantity, clause.shared(), false).stream()
                .filter(mention -> units.fits(mention, quantity))
                .filter(mention -> mention.from() >= clause.own() || !inherited.isUnnamedPart(quantity, clause))
                .filter(mention -> !shares || mention.from() < quantity.from())
                .filter(mention -> isAverage(mention) || !others.isPrice(quantity))
                .toList();
        boolean ownVerb = fitting.stream()
                .anyMatch(mention -> mention.from() >= clause.own() && mention.from() < quantity.from());
        return fitting.stream()
                .filter(mention -> !ownVerb || mention.from() >= clause.own())
                .max(Comparator.comparingInt(mention -> weight(mention, quantity)))
                .orElse(null);
    }

    private boolean isAverage(Mention mention) {
        return !mention.target().isUnmeasured()
                && book.indicator(mention.target().indicator()).kind() == IndicatorKind.RATIO;
    }

    private int weight(Mention mention, Quantity quantity) {
        boolean stock = !mention.target().isUnmeasured()
                && book.indicator(mention.target().indicator()).kind() == IndicatorKind.STOCK;
        int handicap = quantity.form() == Quantity.Form.NUMERATOR ? NUMERATOR_HANDICAP : STOCK_HANDICAP;
        return stock ? mention.weight() - handicap : mention.weight();
    }

    private @Nullable Mention own(Quantity quantity, Clause clause, @Nullable Basis basis) {
        Mention best = null;
        for (Mention topic : topics) {
            boolean before =
                    topic.from() >= clause.own() && topic.to() <= quantity.from() && !mentions.isAside(topic, quantity);
            boolean basisWords = basis != null && topic.from() >= basis.from() && topic.to() <= basis.to();
            boolean fits = units.fits(topic, quantity)
                    && !others.isWholeOfRatio(topic)
                    && !mentions.isDenied(topic, quantity, clause.shared());
            if (before && !basisWords && fits && (best == null || nearer(topic, best))) {
                best = topic;
            }
        }
        return best != null ? best : behind(quantity, clause, basis);
    }

    /** The topic that a phrase names for a figure. */
    Topic of(Mention mention, Quantity quantity, Clause clause) {
        return named.of(mention, quantity, clause, "phrase shared by figures");
    }

    private static boolean nearer(Mention one, Mention other) {
        return one.to() > other.to() || (one.to() == other.to() && one.weight() > other.weight());
    }

    /** A count's topic may be named behind it: "89 chi bộ đạt chi bộ kiểu mẫu". */
    private @Nullable Mention behind(Quantity quantity, Clause clause, @Nullable Basis basis) {
        boolean named = said.unexplained(clause, quantity) > 0;
        if (named || basis != null || quantity.form() == Quantity.Form.DENOMINATOR || !members.isCountOf(quantity)) {
            return null;
        }
        for (Mention topic : topics) {
            if (topic.from() >= quantity.after()
                    && topic.to() <= clause.end()
                    && units.fits(topic, quantity)
                    && !others.isCause(topic, quantity)
                    && !mentions.isDenied(topic, quantity, clause.shared())) {
                return topic;
            }
        }
        return null;
    }

    /** Whether a figure stands within brackets, where it is of what stands before them. */
    private boolean isBracketed(Quantity quantity) {
        int i = quantity.from() - 1;
        while (i >= sentence.from() && !tokens.isMark(i, '(') && !tokens.isMark(i, ')')) {
            i--;
        }
        return i >= sentence.from() && tokens.isMark(i, '(');
    }
}
