package org.solieu.claims.prose.words;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Breakdown;
import org.solieu.vocabulary.Dimension;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Vocabulary;

/** The phrases of all indicators and of the members of their breakdowns, ready to be found. */
public final class PhraseBook implements Serializable {
    private final PhraseTrie<Ref> trie = new PhraseTrie<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, Indicator> indicators;
    private final Map<String, Dimension> dimensions;

    /** Part {@code part} of phrase {@code phrase}; parts on the right count on from those on the left. */
    public record Ref(int phrase, int part) implements Serializable {}

    public PhraseBook(Vocabulary vocabulary, Lexicon lexicon) {
        this.indicators = vocabulary.indicators();
        this.dimensions = vocabulary.dimensions();
        for (Indicator indicator : vocabulary.indicators().values()) {
            for (String phrase : indicator.phrases()) {
                learn(Phrase.parse(phrase, new Phrase.Target(indicator.code(), null, null)), lexicon);
            }
            indicator.breakdowns().forEach((dimension, members) -> {
                Dimension shared = dimensions.get(dimension);
                members.forEach((member, names) -> {
                    if (shared == null || !names.equals(shared.members().get(member))) {
                        learn(new Phrase.Target(indicator.code(), dimension, member), names, lexicon);
                    }
                });
            });
        }
        vocabulary.subjects().values().stream()
                .flatMap(subject -> subject.unmeasured().stream())
                .forEach(phrase ->
                        learn(Phrase.parse(phrase, new Phrase.Target(Phrase.Target.NONE, null, null)), lexicon));
        for (Dimension dimension : dimensions.values()) {
            dimension
                    .members()
                    .forEach((member, names) ->
                            learn(new Phrase.Target(Phrase.Target.ANY, dimension.code(), member), names, lexicon));
        }
    }

    private void learn(Phrase.Target target, Indicator.Member member, Lexicon lexicon) {
        member.phrases().forEach(phrase -> learn(Phrase.parse(phrase, target), lexicon));
    }

    private void learn(Phrase phrase, Lexicon lexicon) {
        List<Phrase.Part> parts = new ArrayList<>(phrase.left());
        parts.addAll(phrase.right());
        for (int i = 0; i < parts.size(); i++) {
            for (String words : parts.get(i).alternatives()) {
                trie.add(lexicon.learn(words), new Ref(phrases.size(), i));
            }
        }
        phrases.add(phrase);
    }

    public PhraseTrie<Ref> trie() {
        return trie;
    }

    public Phrase phrase(int number) {
        return phrases.get(number);
    }

    /**
     * The one indicator and breakdown of a part: outstanding loans of the policy bank are policy credit, and policy credit is
     * the policy bank's by definition.
     */
    public Part part(String code, Map<String, String> members) {
        Map<String, String> left = new TreeMap<>(members);
        for (Indicator.PartOf of : indicator(code).partsOf()) {
            if (isAnother(of.breakdown().members(), members)) {
                return part(of.indicator(), members);
            }
        }
        left.keySet().removeAll(saidBy(indicator(code)));
        for (Indicator other : indicators.values()) {
            for (Indicator.PartOf of : other.partsOf()) {
                if (of.indicator().equals(code) && of.isToldBy(left)) {
                    left.keySet().removeAll(of.breakdown().members().keySet());
                    return part(other.code(), left);
                }
            }
        }
        left.keySet()
                .removeIf(dimension ->
                        isRunning(dimension) && !indicator(code).breakdowns().containsKey(dimension));
        return new Part(code, Breakdown.of(left));
    }

    /** Whether members are of the same dimensions as those of a part, and others: social housing beside clean water. */
    private static boolean isAnother(Map<String, String> part, Map<String, String> members) {
        return part.entrySet().stream()
                .anyMatch(one -> !one.getValue().equals(members.getOrDefault(one.getKey(), one.getValue())));
    }

    /** Whether a figure can be of a member, or is of another indicator beside it. */
    public boolean isTold(String code, Phrase.Target member) {
        return member.isOf(indicator(code))
                || indicators.values().stream()
                        .flatMap(other -> other.partsOf().stream())
                        .anyMatch(of -> of.indicator().equals(code)
                                && String.valueOf(member.member())
                                        .equals(of.breakdown().members().get(String.valueOf(member.dimension()))));
    }

    /** Whether a holder's figures are of an indicator, by its words or by its definition. */
    public boolean isOfHolder(String code, Phrase.Target holder) {
        String member = String.valueOf(holder.member());
        return isTold(code, holder)
                || indicator(code).partsOf().stream()
                        .anyMatch(
                                of -> member.equals(of.breakdown().members().get(String.valueOf(holder.dimension()))));
    }

    /** The dimensions that an indicator speaks of by its definition. */
    private Set<String> saidBy(Indicator part) {
        Set<String> said = new TreeSet<>();
        for (Indicator.PartOf of : part.partsOf()) {
            said.addAll(of.breakdown().members().keySet());
            said.addAll(saidBy(indicator(of.indicator())));
        }
        return said;
    }

    /** An indicator and the part of it that is meant. */
    public record Part(String indicator, Breakdown breakdown) {}

    /** Whether a member, once named, holds for the figures that follow. */
    public boolean isRunning(@Nullable String dimension) {
        Dimension shared = dimension == null ? null : dimensions.get(dimension);
        return shared != null && shared.running();
    }

    /** Whether the members of a dimension are plans. */
    public boolean isOfPlans(@Nullable String dimension) {
        Dimension shared = dimension == null ? null : dimensions.get(dimension);
        return shared != null && shared.ofPlans();
    }

    /** The dimension in which an indicator has parts beyond those that the vocabulary names; null if there is none. */
    @Nullable
    public String openDimension(String code) {
        for (String dimension : indicator(code).breakdowns().keySet()) {
            Dimension shared = dimensions.get(dimension);
            if (shared != null && shared.open()) {
                return dimension;
            }
        }
        return null;
    }

    /** How far down the file of its dimension a member stands. */
    public int rank(Phrase.Target member) {
        Dimension shared = dimensions.get(String.valueOf(member.dimension()));
        return shared == null ? 0 : List.copyOf(shared.members().keySet()).indexOf(member.member());
    }

    /** Whether each area has its own of every member. */
    public boolean isLocal(@Nullable String dimension) {
        Dimension shared = dimension == null ? null : dimensions.get(dimension);
        return shared != null && shared.local();
    }

    public Indicator indicator(String code) {
        Indicator indicator = indicators.get(code);
        if (indicator == null) {
            throw new IllegalArgumentException("Invalid indicator: '%s', is not in the vocabulary".formatted(code));
        }
        return indicator;
    }

    /** The ratio whose numerator an indicator is, as the bad-debt ratio is that of bad debt; null if there is none. */
    @Nullable
    public Indicator ratioOf(String numerator) {
        for (Indicator indicator : indicators.values()) {
            Indicator.Ratio ratio = indicator.ratio();
            if (ratio != null && ratio.numerator().equals(numerator)) {
                return indicator;
            }
        }
        return null;
    }
}
