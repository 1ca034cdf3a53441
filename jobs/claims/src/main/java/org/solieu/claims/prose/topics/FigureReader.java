package org.solieu.claims.prose.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.clauses.Basis;
import org.solieu.claims.prose.clauses.BasisReader;
import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.clauses.ClauseReader;
import org.solieu.claims.prose.clauses.Figure;
import org.solieu.claims.prose.clauses.Raises;
import org.solieu.claims.prose.clauses.Relation;
import org.solieu.claims.prose.clauses.Sharing;
import org.solieu.claims.prose.clauses.Topic;
import org.solieu.claims.prose.numbers.Dictionary;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Mention;
import org.solieu.claims.prose.words.Phrase;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Unit;

/** Reads the figures of one sentence from left to right: each may go on where the one before stopped. */
public final class FigureReader {
    private static final int JOINT = 4;
    /** Figures in a row that share what they are measured against. */
    private static final int ROW = 20;

    private final Dictionary dictionary;
    private final Sentence sentence;
    private final Tokens tokens;
    private final List<Quantity> quantities;
    private final List<Mention> named;
    private final BasisReader bases;
    private final ClauseReader clauses;
    private final TopicResolver topics;
    private final Sharing sharing;
    private final List<Mention> parts;
    private final Map<Quantity, Mention> respectively;
    private final PlanGivers plans;
    private final Companions companions;
    private final Numerators numerators;
    private final Raises raises;
    private final List<Figure> figures = new ArrayList<>();
    private int behind;
    private Relation relation = Relation.NONE;
    private @Nullable Basis against;
    private @Nullable Topic running;
    private @Nullable Topic beforeBracket;
    /** What stands before the list of its parts: "tổng thu 10 tỷ; trong đó: thu nội địa 7 tỷ". */
    private @Nullable Topic listed;
    /** What a count beside an amount is of, which further counts go on with. */
    private @Nullable Topic counted;

    private int passed;

    public FigureReader(Dictionary dictionary, Surroundings around, List<Quantity> quantities, @Nullable Topic before) {
        this.dictionary = dictionary;
        this.sentence = around.sentence();
        this.tokens = sentence.tokens();
        this.quantities = quantities;
        this.parts = around.mentions().members();
        this.named = around.mentions().topics();
        this.bases = new BasisReader(dictionary.cues(), tokens, around.times(), named, this::isAmount);
        this.clauses = new ClauseReader(dictionary.cues(), sentence, around.mentions());
        this.topics = new TopicResolver(dictionary, around);
        this.sharing = new Sharing(dictionary.cues(), sentence, quantities, named);
        this.respectively = sharing.respectively();
        this.plans = new PlanGivers(dictionary, tokens, around.mentions().members());
        this.companions = new Companions(dictionary.book(), dictionary.cues(), tokens);
        this.numerators = new Numerators(dictionary.book());
        this.raises = new Raises(dictionary.book(), dictionary.cues(), tokens);
        this.behind = sentence.from();
        this.passed = sentence.from();
        this.running = before;
    }

    /** The figures; a quantity without one counts what no indicator measures. */
    public List<Figure> read() {
        for (int i = 0; i < quantities.size(); i++) {
            read(quantities.get(i), i + 1);
        }
        return plans.name(figures);
    }

    /** The topic that the next sentence may go on with. */
    @Nullable
    public Topic running() {
        return listed == null ? running : listed;
    }

    /** Remembers what a list of parts is of, until the sentence ends. */
    private void enterList(Clause clause, Quantity quantity) {
        for (int i = clause.chunk(); i < quantity.from() && listed == null; i++) {
            boolean opens = dictionary.cues().end(Cue.OF_WHICH, tokens, i, quantity.from()) > i;
            listed = opens && !figures.isEmpty() ? running : null;
        }
    }

    private void read(Quantity quantity, int next) {
        passBrackets(quantity);
        Clause clause = clauses.read(quantity, behind, following(quantity, next));
        enterList(clause, quantity);
        boolean start = clauses.isStart(clause, quantity);
        boolean alone = clause.relation() == Relation.NONE && !start && quantity.is(Unit.Kind.RATIO);
        if (alone && continues(behind, quantity)) {
            clause = clause.with(relation);
        }
        Basis basis = basis(quantity, clause, next);
        boolean whole = basis != null && basis.kind() == Basis.Kind.WHOLE;
        if (restates(quantity, clause, basis)) {
            clause = clause.with(relation);
            basis = basis == null || start ? against : basis;
        } else if (start || (whole && clause.relation().changes())) {
            basis = null;
        }
        boolean ofPlan = basis != null && basis.kind() == Basis.Kind.PLAN;
        if (ofPlan && clause.changesByNoun(quantity)) {
            clause = clause.with(Relation.REACH);
        }
        Mention shared = respectively.get(quantity);
        List<Mention> alike = shared == null ? sharing.alike(quantity, clause) : List.of();
        if (alike.isEmpty()) {
            boolean behindStroke =
                    quantity.form() == Quantity.Form.DENOMINATOR || quantity.form() == Quantity.Form.PLAN;
            add(quantity, clause, basis, topic(quantity, clause, basis, shared), behindStroke ? 1 : 0);
        }
        for (int part = 0; part < alike.size(); part++) {
            add(quantity, clause, basis, topics.of(alike.get(part), quantity, clause), part);
        }
        against = basis;
        boolean uncounted = quantity.form() == Quantity.Form.SELDOM_COUNTED
                && (figures.isEmpty() || !figures.getLast().quantity().equals(quantity));
        if (!uncounted && !isModifier(quantity, clause)) {
            behind = basis != null && basis.from() >= quantity.to() ? basis.to() : quantity.to();
        }
    }

    /** "tổng dư nợ của 28 ngân hàng đạt 5 tỷ": a count between a thing and its figure only says whose or through whom it is. */
    private boolean isModifier(Quantity quantity, Clause clause) {
        int from = quantity.from();
        boolean joined = dictionary.cues().start(Cue.MODIFYING, tokens, from, clause.own()) < from;
        return joined
                && quantity.counts()
                && clause.relation() == Relation.NONE
                && named.stream().anyMatch(topic -> topic.from() >= clause.own() && topic.to() < from);
    }

    /** "giảm 250 tỷ đồng (tương ứng 21%)", "tăng 7,1%, mục tiêu là 6,5%", "tăng 7,1%, thấp hơn mức 8% của cùng kỳ": the change before once more. */
    private boolean restates(Quantity quantity, Clause clause, @Nullable Basis basis) {
        boolean comparable = basis == null || (basis.kind() != Basis.Kind.PLAN && basis.kind() != Basis.Kind.WHOLE);
        if (figures.isEmpty()
                || !comparable
                || !relation.changes()
                || !quantity.is(Unit.Kind.RATIO)
                || clause.relation().changes()) {
            return false;
        }
        boolean percent = figures.getLast().quantity().is(Unit.Kind.RATIO);
        boolean ofYearBefore = basis != null && basis.kind() == Basis.Kind.SAME_PERIOD;
        if (percent && ofYearBefore && clauses.isStart(clause, quantity)) {
            return true;
        }
        Cue opener = percent ? Cue.AIM : Cue.RESTATED;
        return dictionary.cues().end(opener, tokens, clause.own(), quantity.from()) > clause.own();
    }

    /** "1.616 đảng viên (khiển trách 1.221, khai trừ 165), bằng 171,7%": behind brackets goes on what stands before them. */
    private void passBrackets(Quantity quantity) {
        for (int i = passed; i < quantity.from(); i++) {
            if (tokens.isMark(i, '(')) {
                beforeBracket = figures.isEmpty() ? null : running;
            } else if (tokens.isMark(i, ')') && beforeBracket != null) {
                running = beforeBracket;
                beforeBracket = null;
            }
        }
        passed = quantity.from();
    }

    private @Nullable Topic topic(Quantity quantity, Clause clause, @Nullable Basis basis, @Nullable Mention shared) {
        if (quantity.form() == Quantity.Form.PLAN) {
            return running;
        }
        Topic before = counted != null && quantity.counts() ? counted : running;
        return shared == null ? topics.resolve(quantity, clause, before, basis) : topics.of(shared, quantity, clause);
    }

    private @Nullable Quantity following(Quantity quantity, int next) {
        int index = quantity.form() == Quantity.Form.NUMERATOR ? next + 1 : next;
        return index < quantities.size() ? quantities.get(index) : null;
    }

    private void add(Quantity quantity, Clause clause, @Nullable Basis basis, @Nullable Topic topic, int part) {
        boolean worded = quantity.form() == Quantity.Form.WORDS && quantity.counts();
        if (topic == null || (worded && topic.indicator() == null)) {
            return;
        }
        Topic kept = figures.isEmpty() ? topic : companions.keep(topic, quantity, clause, figures.getLast());
        Topic meant = numerators.of(asRatio(kept, quantity, clause, basis), quantity, clause, figures);
        Clause read = raises.isBy(quantity, clause, meant, basis) ? clause.with(Relation.RISE) : clause;
        boolean starts = quantity.maximum() == null && clauses.isStart(read, quantity);
        figures.add(new Figure(quantity, read, basis, meant, part, starts));
        goOn(quantity, meant);
        relation = read.relation();
    }

    /** "dư nợ 900 tỷ đồng, với 21.000 khách hàng, đạt 98% kế hoạch": a count beside an amount leaves the sentence the amount's. */
    private void goOn(Quantity quantity, Topic meant) {
        if (quantity.form() == Quantity.Form.DENOMINATOR) {
            return;
        }
        boolean beside = quantity.counts()
                && figures.size() > 1
                && companions.isBeside(quantity, figures.get(figures.size() - 2));
        counted = beside ? meant : null;
        running = beside ? running : meant;
    }

    private boolean isAmount(Phrase.Target target) {
        if (target.isUnmeasured()) {
            return true;
        }
        Unit unit = dictionary
                .units()
                .get(dictionary.book().indicator(target.indicator()).unit());
        return unit != null && unit.kind() == Unit.Kind.MONEY;
    }

    /** "nợ xấu chiếm 0,85%" states the ratio whose numerator bad debt is. */
    private Topic asRatio(Topic topic, Quantity quantity, Clause clause, @Nullable Basis basis) {
        boolean shares = quantity.is(Unit.Kind.RATIO)
                && !dictionary.isMultiple(quantity)
                && !clause.relation().changes()
                && (basis == null || basis.kind() == Basis.Kind.WHOLE)
                && topic.breakdown().members().entrySet().stream()
                        .allMatch(part -> dictionary.book().isRunning(part.getKey())
                                || part.getValue().equals(MemberReader.UNNAMED));
        Indicator ratio =
                shares && topic.indicator() != null ? dictionary.book().ratioOf(topic.indicator()) : null;
        return ratio == null || !TopicUnits.canBe(ratio, quantity)
                ? topic
                : new Topic(
                        ratio.code(),
                        topic.breakdown(),
                        topic.words(),
                        Topic.Nature.THING,
                        topic.rule(),
                        topic.named());
    }

    /** Whether nothing but a comma, "và" or the name of a part stands between the figure before and this one. */
    private boolean continues(int from, Quantity quantity) {
        int others = 0;
        for (int i = from; i < quantity.from(); i++) {
            int at = i;
            boolean part = parts.stream().anyMatch(member -> member.from() <= at && at < member.to());
            if (!part && tokens.isWord(i) && !dictionary.cues().isWord(Cue.LIGHT, tokens, i)) {
                return false;
            }
            others += part ? 0 : 1;
        }
        return from > sentence.from() && others <= JOINT;
    }

    private @Nullable Basis basis(Quantity quantity, Clause clause, int next) {
        Basis before = bases.before(clause.own(), quantity.from());
        Basis after = bases.behind(quantity, clause.end());
        boolean changed = after != null
                && after.kind() == Basis.Kind.WHOLE
                && clause.relation().changes();
        Basis behindIt = changed ? null : after;
        boolean noun = behindIt != null && behindIt.noun() && behindIt.kind() == Basis.Kind.PLAN;
        if (before != null || behindIt != null) {
            return before == null || noun ? behindIt : before;
        }
        Basis shared = shared(quantity, next);
        return shared != null ? shared : leading(quantity, clause);
    }

    /** "tăng 5% và 7% so với cùng kỳ": the basis behind the last of some figures holds for all. */
    private @Nullable Basis shared(Quantity quantity, int next) {
        Quantity last = quantity;
        for (int i = next; i < Math.min(next + ROW, quantities.size()); i++) {
            Quantity following = quantities.get(i);
            if (!continues(last.to(), following) || !Objects.equals(following.unit(), quantity.unit())) {
                return null;
            }
            Clause clause =
                    clauses.read(following, last.to(), i + 1 < quantities.size() ? quantities.get(i + 1) : null);
            if (clause.relation() != Relation.NONE || clauses.isStart(clause, following)) {
                return null;
            }
            Basis basis = bases.behind(following, clause.end());
            if (basis != null) {
                return basis;
            }
            last = following;
        }
        return null;
    }

    /** "So với cùng kỳ, thu nội địa tăng 5%, thu hải quan giảm 3%": the basis at the head holds for all. */
    private @Nullable Basis leading(Quantity quantity, Clause clause) {
        for (Quantity first : quantities) {
            if (first.from() >= clause.segment()) {
                boolean compares = clause.relation().changes()
                        || (clause.relation() == Relation.REACH
                                && quantity.is(Unit.Kind.RATIO)
                                && first.equals(quantity));
                return compares ? bases.before(clause.segment(), first.from()) : null;
            }
        }
        return null;
    }
}
