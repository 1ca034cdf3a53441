package org.solieu.claims.prose.topics;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

/** Tells what a figure speaks of where its clause names nothing of its own: what the figures before it do, or a part of that. */
final class InheritedTopics {
    /** Rule of what is a part of the topic before. */
    static final String PART_RULE = "part of the topic before";

    private final PhraseBook book;
    private final Cues cues;
    private final Sentence sentence;
    private final Tokens tokens;
    private final Mentions mentions;
    private final TopicUnits units;
    private final MemberReader members;
    private final WordsAround said;
    private final NamedTopics named;

    InheritedTopics(
            Dictionary dictionary, Surroundings around, MemberReader members, NamedTopics named, WordsAround said) {
        this.book = dictionary.book();
        this.cues = dictionary.cues();
        this.sentence = around.sentence();
        this.tokens = sentence.tokens();
        this.mentions = around.mentions();
        this.units = new TopicUnits(book, dictionary.units(), cues, sentence);
        this.members = members;
        this.said = said;
        this.named = named;
    }

    /** What a figure is of by the figure before it, or by what the sentence has named since; null where neither tells. */
    @Nullable
    Topic of(Quantity quantity, Clause clause, @Nullable Topic before) {
        Mention earlier = earlier(quantity, clause);
        Topic running = earlier != null ? named.of(earlier, quantity, clause, "phrase of its sentence") : before;
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
        Map<String, String> part = members.read(running.indicator(), quantity, clause, partsFrom(quantity, clause));
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

    /** "số thu từ xăng dầu giảm mạnh, chỉ đạt 70 tỷ đồng": a clause without words of its own is of the part named before its comma. */
    private int partsFrom(Quantity quantity, Clause clause) {
        boolean goesOn = clause.chunk() < clause.own()
                && !quantity.counts()
                && clause.relation() != Relation.NONE
                && said.namesNothing(clause, quantity, false)
                && mentions.topics().stream()
                        .noneMatch(topic ->
                                topic.from() >= clause.chunk() && topic.to() <= clause.own() && !named.resumes(topic));
        for (int i = clause.chunk(); goesOn && i < clause.own(); i++) {
            goesOn = !cues.isWord(Cue.BECAUSE, tokens, i);
        }
        return goesOn ? clause.chunk() : clause.own();
    }

    /** "dư nợ 12.778 tỷ đồng với 254 nghìn khách hàng, tăng 12.444 tỷ đồng": of the last amount, where only counts came since. */
    private @Nullable Topic ofItsUnit(Quantity quantity, Clause clause) {
        Topic lastAmount = named.lastAmount();
        boolean again = lastAmount != null
                && quantity.is(Unit.Kind.MONEY)
                && clause.relation().changes()
                && said.namesNothing(clause, quantity, false);
        return again && lastAmount != null
                ? lastAmount.with(lastAmount.breakdown(), "topic of the amount before")
                : null;
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

    /** Whether no noun tells what a number counts. */
    boolean isBare(Quantity quantity) {
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
        return running.ofNumerator(ratio);
    }

    /** "286 đảng viên mới, trong đó có 52 đảng viên là học sinh": a part that no breakdown tells. */
    boolean isUnnamedPart(Quantity quantity, Clause clause) {
        boolean part = cues.start(Cue.OF_WHICH, tokens, clause.own(), clause.chunk()) < clause.own();
        return part && quantity.counts() && !clause.relation().changes();
    }

    /** The last topic named between the figure before and the figure's own clause. */
    private @Nullable Mention earlier(Quantity quantity, Clause clause) {
        Mention best = null;
        for (Mention topic : mentions.topics()) {
            boolean between = topic.from() >= clause.chunk() && topic.to() <= clause.own();
            if (between && !named.resumes(topic) && units.fits(topic, quantity)) {
                best = topic;
            }
        }
        return best;
    }
}
