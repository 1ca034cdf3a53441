package org.solieu.claims.prose.topics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Mention;
import org.solieu.claims.prose.words.PhraseBook;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.IndicatorKind;
import org.solieu.vocabulary.Unit;

/**
 * Tells what a figure speaks of: by a phrase that has the figure's place in it, by the nearest phrase of its own clause, or
 * by the figure before where the clause names nothing of its own.
 */
public final class TopicResolver {
    private static final int STOCK_HANDICAP = 15;
    private static final int NUMERATOR_HANDICAP = 60;
    private static final String PART_RULE = "part of the topic before";

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
    private final ContentWords words;
    private final WordsAround said;
    /** What the last amount of the sentence is of. */
    private @Nullable Topic lastAmount;

    private final OpenParts parts;
    private final Holders holders;
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
        this.words = new ContentWords(cues, around);
        this.holders = around.holders();
        this.parts = new OpenParts(cues, tokens, mentions, unknown);
        this.said = new WordsAround(cues, sentence, mentions, unknown);
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
        Topic listed = isBare(quantity) ? inherited(quantity, clause, before) : null;
        if (listed != null) {
            return listed;
        }
        if (isBare(quantity) && before != null && before.indicator() == null && isBracketed(quantity)) {
            return unknown.name(quantity, clause);
        }
        Mention anchored = anchored(quantity, clause, basis);
        Mention named = own(quantity, clause, basis);
        boolean resumes = named != null && resumes(named);
        if (named != null && resumes && !goesOn(named, before) && holders.of(quantity, clause) == null) {
            return unknown.name(quantity, clause);
        }
        Mention own = named != null && resumes && goesOn(named, before) ? null : named;
        boolean nearer =
                own != null && anchored != null && own.from() > anchored.from() && anchored.from() < clause.own();
        if (anchored != null && !nearer && (own == null || anchored.weight() >= own.weight() || quantity.counts())) {
            criterionTo = anchored.to() > clause.shared() ? anchored.to() : criterionTo;
            return topic(anchored, quantity, clause, "figure's place in a phrase");
        }
        boolean ownNoun = basis == null && !clause.relation().changes() && said.isOfItsOwnNoun(quantity);
        if (own != null && ownNoun && own.to() <= quantity.from()) {
            return unknown.name(quantity, clause);
        }
        if (own != null && (others.isPrice(quantity) || others.isAveraged(own, quantity))) {
            return unknown.name(quantity, clause);
        }
        if (own != null) {
            return topic(own, quantity, clause, "phrase of its clause");
        }
        boolean whole = quantity.form() == Quantity.Form.DENOMINATOR;
        Topic inherited = whole ? null : inherited(quantity, clause, before);
        if (quantity.form() == Quantity.Form.SELDOM_COUNTED) {
            return inherited != null && inherited.rule().equals(PART_RULE) ? inherited : null;
        }
        if (inherited != null) {
            return inherited;
        }
        return quantity.unit() == null && !said.countsThings(quantity) ? null : unknown.name(quantity, clause);
    }

    /** "thu nội địa đạt 1.102 tỷ đồng; riêng tháng 3, số thu là 320 tỷ đồng": a bare noun means what was named before. */
    private boolean resumes(Mention named) {
        return cues.end(Cue.RESUMES, tokens, named.from(), named.to()) == named.to();
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
                .filter(mention -> mention.from() >= clause.own() || !isUnnamedPart(quantity, clause))
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

    /** The topic that a phrase names for a figure. */
    Topic of(Mention mention, Quantity quantity, Clause clause) {
        return topic(mention, quantity, clause, "phrase shared by figures");
    }

    private Topic topic(Mention mention, Quantity quantity, Clause clause, String rule) {
        String code = mention.target().indicator();
        if (mention.target().isUnmeasured()) {
            return unknown.name(quantity, clause);
        }
        Map<String, String> named = members.read(code, quantity, clause, mention.from());
        boolean apart = named.keySet().stream().allMatch(book::isRunning);
        int limit = quantity.from();
        if (words.restrict(mention, limit) || (apart && words.areOfSome(mention, clause, limit))) {
            named.put(MemberReader.PART, MemberReader.UNNAMED);
        }
        String open = book.openDimension(code);
        if (open != null && parts.opens(mention, quantity, clause)) {
            named.putIfAbsent(open, MemberReader.UNNAMED);
        }
        PhraseBook.Part part = book.part(code, named);
        if (!part.indicator().equals(code)) {
            members.read(part.indicator(), quantity, clause, mention.from()).forEach(named::putIfAbsent);
            part = book.part(code, named);
        }
        String written = tokens.written(mention.from(), mention.to());
        Topic topic = new Topic(part.indicator(), part.breakdown(), written, Topic.Nature.THING, rule, mention);
        lastAmount = quantity.is(Unit.Kind.MONEY) ? topic : lastAmount;
        return topic;
    }

    /** "dư nợ 12.778 tỷ đồng với 254 nghìn khách hàng, tăng 12.444 tỷ đồng": of the last amount, where only counts came since. */
    private @Nullable Topic ofItsUnit(Quantity quantity, Clause clause) {
        boolean again = lastAmount != null
                && quantity.is(Unit.Kind.MONEY)
                && clause.relation().changes()
                && said.namesNothing(clause, quantity, false);
        return again && lastAmount != null
                ? lastAmount.with(lastAmount.breakdown(), "topic of the amount before")
                : null;
    }

    private @Nullable Topic inherited(Quantity quantity, Clause clause, @Nullable Topic before) {
        Mention earlier = earlier(quantity, clause);
        Topic running = earlier != null ? topic(earlier, quantity, clause, "phrase of its sentence") : before;
        if (running != null && isOfOtherNamed(running, quantity, clause)) {
            return null;
        }
        if (running != null && said.countsAgain(running, quantity, clause)) {
            return running.with(running.breakdown(), "topic of the figure before");
        }
        if (running == null || running.indicator() == null) {
            boolean goesOn = running != null && said.namesNothing(clause, quantity, false) && !quantity.counts();
            return goesOn || quantity.form() == Quantity.Form.RANK ? running : null;
        }
        Unit unit = units.unit(running.indicator());
        boolean fits = quantity.is(Unit.Kind.RATIO)
                || unit.equals(quantity.unit())
                || units.standsFor(quantity, unit)
                || namesPart(running.indicator(), quantity, unit)
                || quantity.form() == Quantity.Form.RANK;
        if (!fits) {
            Topic numerator = numerator(running, quantity, clause);
            return numerator != null ? numerator : ofItsUnit(quantity, clause);
        }
        Map<String, String> part = members.read(running.indicator(), quantity, clause, clause.own());
        boolean average = unit.kind() == Unit.Kind.MONEY
                && book.indicator(running.indicator()).kind() == IndicatorKind.RATIO;
        if (part.keySet().stream().anyMatch(dimension -> !book.isRunning(dimension))) {
            boolean plain = !average && said.unexplained(clause, quantity) < 2 && !isHandedOut(quantity, clause);
            return plain ? part(running, besides(running, part), PART_RULE) : null;
        }
        if (isUnnamedPart(quantity, clause)) {
            return null;
        }
        boolean listed = earlier != null && said.isListed(earlier, clause);
        if (said.isOfItsOwnNoun(quantity) || (!listed && !said.namesNothing(clause, quantity, isPart(running)))) {
            return null;
        }
        return part.isEmpty()
                ? running.with(running.breakdown(), "topic of the figure before")
                : part(running, ofHolder(running, part), "topic of the figure before");
    }

    /** "80 tổ chức (khiển trách 57, cảnh cáo 23)", "có 17 cấp ủy viên": a number beside the name of a part. */
    private boolean namesPart(String indicator, Quantity quantity, Unit unit) {
        boolean bare = isBare(quantity);
        return unit.kind() == Unit.Kind.COUNT
                && quantity.counts()
                && mentions.members().stream()
                        .filter(member -> !book.isRunning(member.target().dimension()))
                        .filter(member -> member.target().isOf(book.indicator(indicator)))
                        .anyMatch(member -> bare ? member.to() == quantity.from() : member.from() == quantity.after());
    }

    /** "công nghiệp; dịch vụ; nông nghiệp tương ứng 48% - 32% - 20%": the part named last is not that of the first figure. */
    private boolean isHandedOut(Quantity quantity, Clause clause) {
        return cues.start(Cue.RESPECTIVELY, tokens, quantity.from(), clause.own()) < quantity.from();
    }

    /** Whether a figure stands within brackets, where it is of what stands before them. */
    private boolean isBracketed(Quantity quantity) {
        int i = quantity.from() - 1;
        while (i >= sentence.from() && !tokens.isMark(i, '(') && !tokens.isMark(i, ')')) {
            i--;
        }
        return i >= sentence.from() && tokens.isMark(i, '(');
    }

    /** Whether no noun tells what a number counts. */
    private boolean isBare(Quantity quantity) {
        int noun = quantity.after();
        boolean noNoun = noun >= sentence.to() || !tokens.isWord(noun);
        return quantity.counts() && quantity.form() != Quantity.Form.RANK && noNoun;
    }

    /** "lợi nhuận trước và sau thuế đạt 552 tỷ đồng và 441 tỷ đồng": of two things named as one, the second figure is the other's. */
    private boolean isOfOtherNamed(Topic running, Quantity quantity, Clause clause) {
        boolean joined = clause.chunk() < quantity.from() && running.words().contains(" và ");
        for (int i = clause.chunk(); i < quantity.from(); i++) {
            joined &= cues.isWord(Cue.AND, tokens, i) || tokens.isMark(i, ',');
        }
        return joined;
    }

    private Topic part(Topic running, Map<String, String> members, String rule) {
        PhraseBook.Part meant = book.part(String.valueOf(running.indicator()), members);
        return new Topic(meant.indicator(), meant.breakdown(), running.words(), running.nature(), rule, null);
    }

    /** Another part of the same dimensions keeps the rest: "dư nợ ủy thác qua Hội Nông dân 3 tỷ, Hội Phụ nữ 4 tỷ". */
    private Map<String, String> besides(Topic running, Map<String, String> part) {
        Map<String, String> before = running.breakdown().members();
        boolean alike = part.keySet().stream().allMatch(one -> book.isRunning(one) || before.containsKey(one));
        Map<String, String> members = new TreeMap<>(alike ? before : Map.of());
        members.putAll(part);
        return members;
    }

    /** Whether a topic is a part that its own words have named. */
    private boolean isPart(Topic topic) {
        return topic.breakdown().members().keySet().stream().anyMatch(dimension -> !book.isRunning(dimension));
    }

    /** The part before, of whom its figure is. */
    private Map<String, String> ofHolder(Topic running, Map<String, String> holder) {
        Map<String, String> members = new TreeMap<>(running.breakdown().members());
        members.keySet().removeIf(book::isRunning);
        members.putAll(holder);
        return members;
    }

    /** "nợ xấu chiếm 1,33%, tăng 120 tỷ đồng": an amount behind a ratio is that of its numerator. */
    private @Nullable Topic numerator(Topic running, Quantity quantity, Clause clause) {
        Indicator.Ratio ratio = running.indicator() == null
                ? null
                : book.indicator(running.indicator()).ratio();
        if (ratio == null
                || !units.unit(ratio.numerator()).equals(quantity.unit())
                || !said.namesNothing(clause, quantity, false)) {
            return null;
        }
        return new Topic(
                ratio.numerator(),
                running.breakdown(),
                running.words(),
                Topic.Nature.THING,
                "numerator of the ratio before",
                null);
    }

    /** "286 đảng viên mới, trong đó có 52 đảng viên là học sinh": a part that no breakdown tells. */
    private boolean isUnnamedPart(Quantity quantity, Clause clause) {
        boolean part = cues.start(Cue.OF_WHICH, tokens, clause.own(), clause.chunk()) < clause.own();
        return part && quantity.counts() && !clause.relation().changes();
    }

    /** The last topic named between the figure before and the figure's own clause. */
    private @Nullable Mention earlier(Quantity quantity, Clause clause) {
        Mention best = null;
        for (Mention topic : topics) {
            boolean between = topic.from() >= clause.chunk() && topic.to() <= clause.own();
            if (between && !resumes(topic) && units.fits(topic, quantity)) {
                best = topic;
            }
        }
        return best;
    }
}
