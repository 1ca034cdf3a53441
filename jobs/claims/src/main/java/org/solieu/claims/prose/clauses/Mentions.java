package org.solieu.claims.prose.clauses;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Mention;
import org.solieu.claims.prose.words.Phrase;
import org.solieu.claims.prose.words.PhraseBook;
import org.solieu.claims.prose.words.PhraseTrie;
import org.solieu.vocabulary.IndicatorKind;
import org.solieu.vocabulary.Unit;

/** The phrases of the vocabulary in one sentence. */
public final class Mentions {
    private static final int GAP = 14;
    private static final int REACH_LEFT = 40;
    private static final int FILLERS_RIGHT = 3;
    private static final int FILLERS_LEFT = 5;

    private final PhraseBook book;
    private final Tokens tokens;
    private final Cues cues;
    private final int end;
    private final List<TimeExpression> times;
    private final Map<Integer, Map<Integer, List<int[]>>> occurrences = new TreeMap<>();
    private final List<Mention> decoys = new ArrayList<>();
    private final List<Mention> members;
    private final Brackets brackets;

    public Mentions(PhraseBook book, Cues cues, Sentence sentence, List<TimeExpression> times) {
        this.times = times;
        this.book = book;
        this.cues = cues;
        this.tokens = sentence.tokens();
        this.end = sentence.to();
        this.brackets = new Brackets(sentence);
        for (int i = sentence.from(); i < sentence.to(); i++) {
            for (PhraseTrie.Match<PhraseBook.Ref> match : book.trie().all(tokens, i, sentence.to())) {
                match.values()
                        .forEach(ref -> occurrences
                                .computeIfAbsent(ref.phrase(), phrase -> new TreeMap<>())
                                .computeIfAbsent(ref.part(), part -> new ArrayList<>())
                                .add(new int[] {match.from(), match.to()}));
            }
        }
        occurrences.forEach((number, parts) -> {
            Phrase phrase = book.phrase(number);
            if (phrase.decoy() && phrase.figure() == Phrase.Figure.ANYWHERE) {
                decoys.addAll(chains(phrase, parts));
            }
        });
        members = List.copyOf(named(true));
    }

    /** The topics that the sentence names, in order; one within the words of a longer one is left out. */
    public List<Mention> topics() {
        return named(false);
    }

    /** The parts of indicators that the sentence names. */
    public List<Mention> members() {
        return members;
    }

    /** Those whom figures are of: of the parts named, the ones that hold for what follows. */
    public List<Mention> holders() {
        return members().stream()
                .filter(member -> book.isRunning(member.target().dimension()))
                .toList();
    }

    private List<Mention> named(boolean members) {
        List<Mention> found = new ArrayList<>();
        occurrences.forEach((number, parts) -> {
            Phrase phrase = book.phrase(number);
            boolean wanted = members == (phrase.target().dimension() != null);
            if (wanted && !phrase.decoy() && phrase.figure() == Phrase.Figure.ANYWHERE) {
                found.addAll(chains(phrase, parts));
            }
        });
        List<Mention> longest = new ArrayList<>(new LinkedHashSet<>(found));
        longest.removeIf(one -> decoys.stream().anyMatch(decoy -> decoy.denies(one)));
        longest.removeIf(one -> found.stream().anyMatch(other -> other.covers(one) && (!members || one.isShared())));
        longest.sort((a, b) -> a.from() != b.from() ? a.from() - b.from() : b.weight() - a.weight());
        return longest;
    }

    private List<Mention> chains(Phrase phrase, Map<Integer, List<int[]>> parts) {
        List<Mention> found = new ArrayList<>();
        for (int[] first : parts.getOrDefault(0, List.of())) {
            Mention mention = chain(phrase, parts, first);
            if (mention != null) {
                found.add(mention);
            }
        }
        return found;
    }

    private @Nullable Mention chain(Phrase phrase, Map<Integer, List<int[]>> parts, int[] first) {
        int from = first[0];
        int end = first[1];
        int words = words(first);
        int gaps = 0;
        for (int part = 1; part < phrase.left().size(); part++) {
            boolean far = phrase.left().get(part).far();
            int[] next = nearest(parts.getOrDefault(part, List.of()), end, far ? this.end : end + GAP);
            if (next == null || (!far && separated(end, next[0]))) {
                return null;
            }
            gaps += far ? 0 : next[0] - end;
            from = far ? next[0] : from;
            words = words(next) + (far ? 1 : words);
            end = next[1];
        }
        return new Mention(phrase.target(), from, end, words, gaps);
    }

    private int words(int[] place) {
        int count = 0;
        for (int i = place[0]; i < place[1]; i++) {
            count += tokens.isWord(i) ? 1 : 0;
        }
        return count;
    }

    private boolean isApart(boolean loose, int from, int to, Quantity quantity) {
        return loose ? isOfAnother(from, to, quantity) : separated(from, to);
    }

    private boolean separated(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.isMark(i, ';')
                    || (tokens.isNumber(i) && !isWithinTime(i))
                    || tokens.kind(i) == Tokens.Kind.LINE) {
                return true;
            }
        }
        return false;
    }

    /** "Thu ngân sách 6 tháng đầu năm của ngành thuế": a time may stand between the words of a phrase. */
    public boolean isWithinTime(int i) {
        return times.stream().anyMatch(time -> time.from() <= i && i < time.to());
    }

    private boolean hasComma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.isMark(i, ',')) {
                return true;
            }
        }
        return false;
    }

    /** "(cảnh cáo 5) và 20 đảng viên": words in brackets say nothing of what stands behind them. */
    private List<int[]> outside(List<int[]> places, int figure) {
        return places.stream()
                .filter(place -> !brackets.closesBetween(place[1], figure))
                .toList();
    }

    /** "Thu từ ba khu vực (chiếm 53% dự toán thu nội địa) đạt 49%": what a figure in brackets is measured against names nothing behind them. */
    public boolean isAside(Mention topic, Quantity quantity) {
        if (!brackets.closesBetween(topic.to(), quantity.from())) {
            return false;
        }
        int open = topic.from() - 1;
        while (open >= 0 && !tokens.isMark(open, '(') && !tokens.isMark(open, ')')) {
            if (tokens.isNumber(open) && !isWithinTime(open)) {
                return true;
            }
            open--;
        }
        return false;
    }

    /**
     * Counts may stand in a row behind one verb; a percentage has words of its own, and nothing crosses a semicolon but a
     * count right behind it.
     */
    private boolean isOfAnother(int from, int to, Quantity quantity) {
        int last = quantity.counts() ? to - 1 : to;
        for (int i = from; i < to; i++) {
            if ((tokens.isMark(i, ';') && i < last) || (tokens.isMark(i, '%') && quantity.is(Unit.Kind.RATIO))) {
                return true;
            }
        }
        return false;
    }

    /** The first place, and of those that begin there the longest. */
    private static int @Nullable [] nearest(List<int[]> places, int from, int limit) {
        int[] found = null;
        for (int[] place : places) {
            boolean within = place[0] >= from && place[0] <= limit;
            found = within && (found == null || found[0] == place[0]) ? place : found;
        }
        return found;
    }

    /**
     * The phrases that say where their figure stands and find {@code quantity} there.
     *
     * @param limit the token at which the words behind the quantity end
     */
    public List<Mention> anchored(Quantity quantity, int limit, boolean members) {
        List<Mention> found = new ArrayList<>();
        Phrase.Figure wanted = figure(quantity);
        occurrences.forEach((number, parts) -> {
            Phrase phrase = book.phrase(number);
            boolean names = !phrase.decoy() && members == (phrase.target().dimension() != null);
            Mention mention = names && phrase.figure() == wanted ? anchor(phrase, parts, quantity, limit) : null;
            if (mention != null) {
                found.add(mention);
            }
        });
        found.removeIf(one -> decoys.stream().anyMatch(decoy -> decoy.denies(one)) || isDenied(one, quantity, limit));
        return found;
    }

    /** Whether words around a figure tell that what a phrase names is not what the figure is of. */
    public boolean isDenied(Mention one, Quantity quantity, int limit) {
        for (Map.Entry<Integer, Map<Integer, List<int[]>>> occurrence : occurrences.entrySet()) {
            Phrase phrase = book.phrase(occurrence.getKey());
            Mention denial = phrase.decoy() && phrase.figure() == figure(quantity)
                    ? anchor(phrase, occurrence.getValue(), quantity, limit)
                    : null;
            if (denial != null && denial.denies(one) && !isNearerAct(one, denial, quantity)) {
                return true;
            }
        }
        return false;
    }

    private static Phrase.Figure figure(Quantity quantity) {
        return quantity.form() == Quantity.Form.DENOMINATOR ? Phrase.Figure.WHOLE_OF_FRACTION : Phrase.Figure.HERE;
    }

    /** "kết luận 12 tổ chức, kỷ luật 30 đảng viên": what was done to those counted is the act named last. */
    private boolean isNearerAct(Mention one, Mention other, Quantity quantity) {
        return !one.isShared()
                && !one.target().isUnmeasured()
                && one.from() > other.from()
                && one.from() < quantity.from()
                && book.indicator(one.target().indicator()).kind() != IndicatorKind.STOCK;
    }

    private @Nullable Mention anchor(Phrase phrase, Map<Integer, List<int[]>> parts, Quantity quantity, int limit) {
        Mention right = right(phrase, parts, quantity, phrase.holdsNumber() ? end : limit);
        Mention left = right == null ? null : left(phrase, parts, quantity);
        return right == null || left == null
                ? null
                : new Mention(
                        phrase.target(),
                        left.from(),
                        right.to(),
                        left.words() + right.words(),
                        left.gaps() + right.gaps());
    }

    private @Nullable Mention right(Phrase phrase, Map<Integer, List<int[]>> parts, Quantity quantity, int limit) {
        int end = quantity.after();
        int words = 0;
        int gaps = 0;
        for (int i = 0; i < phrase.right().size(); i++) {
            boolean gap = phrase.right().get(i).gap();
            int reach = gap ? end + GAP : i == 0 ? end + fillers(end, limit) : end;
            int[] next = nearest(parts.getOrDefault(phrase.left().size() + i, List.of()), end, Math.min(reach, limit));
            if (next == null || next[1] > limit) {
                return null;
            }
            gaps += next[0] - end;
            words += words(next);
            end = next[1];
        }
        return new Mention(phrase.target(), quantity.from(), end, words, gaps);
    }

    /** How many words such as "tổng số" stand between a number and what it counts. */
    private int fillers(int from, int limit) {
        int count = 0;
        while (count < FILLERS_RIGHT && from + count < limit && cues.isWord(Cue.FILLER, tokens, from + count)) {
            count++;
        }
        return count;
    }

    private @Nullable Mention left(Phrase phrase, Map<Integer, List<int[]>> parts, Quantity quantity) {
        int start = quantity.from();
        int words = 0;
        int gaps = 0;
        boolean loose = phrase.gapBeforeFigure();
        int last = phrase.left().size() - (loose ? 2 : 1);
        for (int i = last; i >= 0; i--) {
            int reach = i < last ? (phrase.left().get(i + 1).gap() ? GAP : 0) : loose ? REACH_LEFT : FILLERS_LEFT;
            int[] next = nearestBefore(outside(parts.getOrDefault(i, List.of()), start), start, start - reach);
            boolean bare = phrase.right().isEmpty() && i == last && next != null && hasComma(next[1], start);
            if (bare || next == null || (i == last && isApart(loose, next[1], start, quantity))) {
                return null;
            }
            gaps += start - next[1];
            words += words(next);
            start = next[0];
        }
        return new Mention(phrase.target(), start, quantity.from(), words, gaps);
    }

    private static int @Nullable [] nearestBefore(List<int[]> places, int to, int limit) {
        int[] found = null;
        for (int[] place : places) {
            if (place[1] <= to && place[1] >= limit) {
                found = place;
            }
        }
        return found;
    }

    /** The heaviest of some mentions, the first of equals. */
    public static @Nullable Mention heaviest(List<Mention> mentions) {
        Mention best = null;
        for (Mention mention : mentions) {
            best = best == null || mention.weight() > best.weight() ? mention : best;
        }
        return best;
    }
}
