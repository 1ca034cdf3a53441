package org.solieu.claims.prose.words;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.clauses.Figure;
import org.solieu.vocabulary.Indicator;

/**
 * A phrase of the vocabulary. Beside plain words it may hold {@code …} for up to a dozen other words, {@code ……} behind words that
 * only have to stand before in the sentence, {@code #} for the
 * figure itself, {@code /#} for the whole of a fraction, {@code a|b} or {@code [a b|c]} for either and {@code (a b)} for words that may
 * be missing: "kết nạp … # đảng viên". One that opens with {@code !} names something else although it holds the words of
 * the indicator: "! huy động vốn đầu tư", "! kết nạp … # hội viên".
 *
 * @param target what the phrase names
 * @param left its parts before the figure, or all of them where it holds none
 * @param right its parts behind the figure
 * @param figure where the figure stands
 * @param decoy whether it names something else
 * @param holdsNumber whether a number is one of its words behind the figure: "# đảng bộ … đạt trên 50 %"
 */
public record Phrase(
        Target target, List<Part> left, List<Part> right, Figure figure, boolean decoy, boolean holdsNumber)
        implements Serializable {
    private static final String DECOY = "! ";
    private static final String FAR = "……";

    /**
     * An indicator, or a member of one of its breakdowns; one of a shared dimension is of {@link #ANY} indicator, and what no
     * indicator measures is {@link #NONE}.
     */
    public record Target(
            String indicator,
            @Nullable String dimension,
            @Nullable String member) implements Serializable {
        static final String ANY = "*";
        static final String NONE = "-";

        /** Whether it is known that no indicator measures it. */
        public boolean isUnmeasured() {
            return indicator.equals(NONE);
        }

        /** Whether it can be a part of an indicator. */
        public boolean isOf(Indicator whole) {
            return (indicator.equals(ANY) || indicator.equals(whole.code()))
                    && whole.breakdowns()
                            .getOrDefault(String.valueOf(dimension), Map.of())
                            .containsKey(String.valueOf(member));
        }
    }

    /**
     * Words in a row.
     *
     * @param alternatives spellings of the words
     * @param gap whether other words may stand before them
     * @param far whether the words before only have to stand somewhere before them in the sentence, and are no part of the name
     */
    public record Part(List<String> alternatives, boolean gap, boolean far) implements Serializable {}

    /** Whether a phrase says where its figure stands. */
    public enum Figure {
        /** It names a topic, whose figures stand anywhere around. */
        ANYWHERE,
        /** {@code #}. */
        HERE,
        /** {@code /#}. */
        WHOLE_OF_FRACTION
    }

    private static final Predicate<String> NUMBER = Pattern.compile("\\d").asPredicate();
    private static final Pattern WORD = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*]|\\S+");

    /** Reads a phrase as files write it. */
    static Phrase parse(String text, Target target) {
        List<Part> left = new ArrayList<>();
        List<Part> right = new ArrayList<>();
        List<Part> side = left;
        Figure figure = Figure.ANYWHERE;
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        boolean far = false;
        boolean decoy = text.startsWith(DECOY);
        String said = decoy ? text.substring(DECOY.length()) : text;
        for (String word : WORD.matcher(said).results().map(MatchResult::group).toList()) {
            boolean marker =
                    word.equals("…") || word.equals(FAR) || word.equals("...") || word.equals("#") || word.equals("/#");
            if (!marker) {
                words.append(' ').append(word);
                continue;
            }
            if (!words.isEmpty()) {
                side.add(new Part(expand(words.toString().strip()), gap, far));
                words.setLength(0);
                gap = false;
                far = false;
            }
            if (word.endsWith("#")) {
                figure = word.equals("#") ? Figure.HERE : Figure.WHOLE_OF_FRACTION;
                closeGap(left, gap);
                gap = false;
                side = right;
            } else {
                gap = true;
                far = word.equals(FAR);
            }
        }
        if (!words.isEmpty()) {
            side.add(new Part(expand(words.toString().strip()), gap, far));
            gap = false;
        }
        closeGap(side, gap);
        return new Phrase(target, List.copyOf(left), List.copyOf(right), figure, decoy, holdsNumber(right));
    }

    /** A gap that no words follow: between the words on the left and the figure. */
    private static void closeGap(List<Part> side, boolean gap) {
        if (gap && !side.isEmpty()) {
            side.add(new Part(List.of(), true, false));
        }
    }

    private static List<String> expand(String words) {
        List<String> spellings = List.of("");
        Matcher word = WORD.matcher(words);
        while (word.find()) {
            boolean optional = word.group().startsWith("(");
            List<String> longer = new ArrayList<>(optional ? spellings : List.of());
            for (String choice : word.group().replaceAll("[()\\[\\]]", "").split("\\|", -1)) {
                spellings.forEach(spelling -> longer.add((spelling + " " + choice).strip()));
            }
            spellings = longer;
        }
        return spellings;
    }

    private static boolean holdsNumber(List<Part> parts) {
        return parts.stream().flatMap(part -> part.alternatives().stream()).anyMatch(NUMBER);
    }

    /** Whether other words may stand between the parts on the left and the figure. */
    public boolean gapBeforeFigure() {
        return !left.isEmpty() && left.get(left.size() - 1).alternatives().isEmpty();
    }
}
