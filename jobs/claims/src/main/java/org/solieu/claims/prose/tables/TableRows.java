package org.solieu.claims.prose.tables;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.clauses.Mentions;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.wording.HeadRole;
import org.solieu.claims.prose.wording.Wording;
import org.solieu.claims.prose.words.Mention;
import org.solieu.claims.prose.words.PhraseBook;
import org.solieu.vocabulary.Breakdown;

/** Reads the rows of one table from above: those behind a dash or "trong đó" are parts of the one before. */
public final class TableRows {
    private static final Pattern ORDINAL =
            Pattern.compile("\\s*((?:[IVX]{1,5}|\\d{1,2}(?:\\.\\d{1,2}){0,3}|[A-Za-zđĐ])[.)]|[-–+*•])\\s*");
    private static final EnumSet<HeadRole> OF_COLUMNS = EnumSet.of(
            HeadRole.PLAN,
            HeadRole.ESTIMATED,
            HeadRole.COMPARE,
            HeadRole.SAME_PERIOD,
            HeadRole.GROWTH,
            HeadRole.FALL,
            HeadRole.SHARE);

    /** Rows without a number, with a capital or a Roman number, with one, two or three numbers, with a letter, a dash, a plus. */
    private static final List<String> DEPTHS = List.of(
            "",
            "[A-Z]|[IVX]{1,5}",
            "\\d{1,2}",
            "\\d{1,2}\\.\\d{1,2}",
            "\\d{1,2}(\\.\\d{1,2}){2,3}",
            "[a-zđ]",
            "[-–*•]",
            "\\+");

    /** The depths of numbers end here. */
    private static final int NUMBERED = 5;

    private static final int DEEPEST = DEPTHS.size();
    /** "(A+B)", "(1-2)": how a row follows from others. */
    private static final Pattern FORMULA = Pattern.compile("\\s*[(\\[=][A-Z\\dIVX+\\-–=.,;: ]+[)\\]]?$");

    private static final int LONGEST = 500;

    private final PhraseBook book;
    private final NavigableMap<Integer, TableRow> above = new TreeMap<>();
    private @Nullable TableRow section;

    TableRows(PhraseBook book) {
        this.book = book;
    }

    /** The words of a label without the numbers and dashes before them. */
    static String bare(String label) {
        String bare = label.substring(0, Math.min(LONGEST, label.length()));
        for (Matcher ordinal = ORDINAL.matcher(bare); ordinal.lookingAt(); ordinal = ORDINAL.matcher(bare)) {
            bare = bare.substring(ordinal.end());
        }
        return label.length() > LONGEST
                ? label
                : FORMULA.matcher(bare).replaceFirst("").strip();
    }

    /** How deep a row stands, by the number or dash before it; those without one stand below those that have one. */
    private int depth(String ordinal, String label, Wording words) {
        Matcher own = ORDINAL.matcher(label);
        String sign = (ordinal.isBlank() ? own.lookingAt() ? own.group(1) : "" : ordinal).replaceAll("[.)\\s]+$", "");
        if (words.first(HeadRole.PART) == 0
                || (sign.isEmpty() && !above.subMap(1, NUMBERED).isEmpty())) {
            return DEEPEST;
        }
        for (int i = 0; i < DEPTHS.size(); i++) {
            if (sign.matches(DEPTHS.get(i))) {
                return i;
            }
        }
        return DEEPEST;
    }

    /** A row without figures names what the rows under it are of. */
    void enterSection(TableRow row) {
        section = row;
    }

    /**
     * Reads a row.
     *
     * @param ordinal what stands in the column that numbers the rows
     */
    TableRow read(String ordinal, String label, Wording words) {
        int depth = depth(ordinal, label, words);
        above.tailMap(depth, true).clear();
        TableRow parent = above.isEmpty() ? section : above.lastEntry().getValue();
        List<String> doubts = new ArrayList<>();
        Stream.concat(above.values().stream(), Stream.ofNullable(section))
                .filter(row -> !row.isClear())
                .map(row -> "the row above it, '%s', is not understood"
                        .formatted(row.label().words()))
                .distinct()
                .forEach(doubts::add);
        TableRow row = row(words, parent == null ? TableRow.NONE : parent, depth > 0, doubts);
        above.put(depth, row);
        return row;
    }

    private TableRow row(Wording words, TableRow above, boolean part, List<String> doubts) {
        if (!words.isUnderstood()) {
            doubts.add("its row has words not understood: %s".formatted(String.join(" ", words.strange())));
        }
        if (words.saysAny(OF_COLUMNS)) {
            doubts.add("its row speaks of a plan or a comparison");
        }
        Mention topic = Mentions.heaviest(words.topics());
        boolean measured = topic != null && !topic.target().isUnmeasured();
        String indicator = topic != null && measured ? topic.target().indicator() : null;
        if (topic != null && words.topics().stream().anyMatch(other -> !isWithin(other, topic))) {
            doubts.add("its row names several indicators");
        }
        if (topic != null && topic.gaps() > 0) {
            doubts.add("other words stand between those of its indicator");
        }
        boolean ofAbove = topic == null && !words.members().isEmpty() && above.indicator() != null;
        if (ofAbove && !part) {
            doubts.add("its row names a part only");
        }
        Map<String, String> members = members(words, ofAbove ? above.indicator() : indicator, topic, doubts);
        String of = ofAbove && !members.isEmpty() ? above.indicator() : indicator;
        if (words.places() > 1 || (words.places() == 1 && words.place() == null && !words.says(HeadRole.ALL))) {
            doubts.add("its row names a place not understood");
        }
        return with(words, of, members, words.place() != null ? words.place() : above.place(), doubts);
    }

    private TableRow with(
            Wording words,
            @Nullable String indicator,
            Map<String, String> members,
            @Nullable String place,
            List<String> doubts) {
        boolean places =
                indicator == null && words.topics().isEmpty() && (words.place() != null || words.says(HeadRole.ALL));
        TimeExpression time = indicator == null && words.times().size() == 1 && words.isUnderstood()
                ? words.times().getFirst()
                : null;
        if (indicator != null && !words.times().isEmpty()) {
            doubts.add("its row names a time");
        }
        if (indicator == null) {
            return new TableRow(words, null, Breakdown.WHOLE, place, places, time, doubts);
        }
        PhraseBook.Part part = book.part(indicator, members);
        return new TableRow(words, part.indicator(), part.breakdown(), place, places, time, doubts);
    }

    private static boolean isWithin(Mention inner, Mention outer) {
        boolean covered = inner.from() >= outer.from() && inner.to() <= outer.to();
        return covered || inner.target().indicator().equals(outer.target().indicator());
    }

    private Map<String, String> members(
            Wording words, @Nullable String indicator, @Nullable Mention topic, List<String> doubts) {
        Map<String, String> members = new TreeMap<>();
        for (Mention member : words.members()) {
            boolean within = topic != null && member.from() >= topic.from() && member.to() <= topic.to();
            boolean of = indicator != null && member.target().isOf(book.indicator(indicator));
            String code = String.valueOf(member.target().member());
            if (of) {
                String before = members.put(String.valueOf(member.target().dimension()), code);
                if (before != null && !before.equals(code)) {
                    doubts.add("its row names several parts");
                }
            } else if (!within && indicator != null) {
                doubts.add("its row names a part that its indicator has not");
            }
        }
        return members;
    }
}
