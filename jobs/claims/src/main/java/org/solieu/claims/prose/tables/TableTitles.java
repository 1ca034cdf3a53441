package org.solieu.claims.prose.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Document;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.times.TimeExpression.Use;
import org.solieu.claims.prose.wording.HeadRole;
import org.solieu.claims.prose.wording.Wording;
import org.solieu.claims.prose.wording.WordingReader;

/** Reads what stands over a table: its title, its unit, and failing these the first lines of the text. */
public final class TableTitles {
    private static final int LINES_ABOVE = 6;
    private static final int FIRST_LINES = 3;
    private static final int UNDATED_LINES = 2;
    private static final int LONGEST = 600;
    private static final int LONGEST_TITLE = 200;

    private final String text;
    private final Document document;
    private final WordingReader reader;
    private @Nullable List<Wording> first;

    TableTitles(String text, Document document, WordingReader reader) {
        this.text = text;
        this.document = document;
        this.reader = reader;
    }

    /**
     * What stands over a table.
     *
     * @param from where the text above begins to be its own: behind the table before
     */
    TableTitle above(int from, int table) {
        List<Wording> near = read(lines(from, table));
        first = first == null ? read(firstLines(table)) : first;
        List<String> doubts = new ArrayList<>();
        List<String> dateDoubts = new ArrayList<>();
        Wording dated = dated(near);
        int lines = dated == null ? Math.min(UNDATED_LINES, near.size()) : near.indexOf(dated) + 1;
        List<Wording> title = near.subList(0, lines);
        if (dated == null) {
            dated = dated(first);
            dateDoubts.add("no title dates its table, only the head of the text");
        }
        doubt(title, first, doubts);
        return new TableTitle(
                dated == null ? null : time(dated, dateDoubts),
                units(near),
                title.isEmpty() ? List.of() : title.getLast().topics(),
                near.stream()
                        .map(Wording::place)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                title,
                dateDoubts,
                doubts);
    }

    /** A table of one bank, or of what the words over it do not tell, is not of the whole. */
    private static void doubt(List<Wording> title, List<Wording> first, List<String> doubts) {
        for (int i = 0; i < title.size(); i++) {
            Wording words = title.get(i);
            if (words.places() > 0 && words.place() == null) {
                doubts.add("several places are named over its table");
            }
            boolean isTitle = !words.says(HeadRole.UNIT) && (i == 0 || !isSentence(words));
            if (isTitle && !words.isUnderstood()) {
                doubts.add("words over its table are not understood: %s".formatted(String.join(" ", words.strange())));
            }
        }
        boolean part = Stream.concat(title.stream(), first.stream())
                .anyMatch(words -> !words.members().isEmpty());
        if (part) {
            doubts.add("a part is named over its table");
        }
        if (title.stream()
                        .map(Wording::place)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1) {
            doubts.add("several places are named over its table");
        }
    }

    private List<Wording> read(List<String> lines) {
        return lines.stream()
                .map(line -> reader.read(line, document.publishedOn(), document))
                .toList();
    }

    /** The nearest lines that are not blank, from below. */
    private List<String> lines(int from, int to) {
        List<String> lines = new ArrayList<>();
        int end = to;
        while (end > from && lines.size() < LINES_ABOVE) {
            int start = Math.max(from, text.lastIndexOf('\n', end - 2) + 1);
            String line = text.substring(start, Math.min(end, start + LONGEST)).strip();
            if (!line.isEmpty()) {
                lines.add(line);
            }
            end = start;
        }
        return lines;
    }

    private List<String> firstLines(int before) {
        return text.substring(0, Math.min(before, LONGEST))
                .lines()
                .filter(line -> !line.isBlank())
                .limit(FIRST_LINES)
                .toList();
    }

    private static @Nullable Wording dated(List<Wording> lines) {
        return lines.stream()
                .filter(words -> !frames(words).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static List<TimeExpression> frames(Wording words) {
        return words.times().stream().filter(time -> time.use() == Use.FRAME).toList();
    }

    private static boolean isSentence(Wording words) {
        return words.words().endsWith(".");
    }

    private static TimeExpression time(Wording words, List<String> doubts) {
        List<TimeExpression> times = frames(words);
        boolean one = times.stream().map(TimeExpression::period).distinct().count() == 1;
        if (!one || isSentence(words) || words.words().length() > LONGEST_TITLE) {
            doubts.add("what stands over its table names the time among other things");
        }
        return times.getFirst();
    }

    /** "Đơn vị: triệu đồng", or a line that is a unit and nothing else. */
    private static List<Wording.SaidUnit> units(List<Wording> lines) {
        List<Wording.SaidUnit> units = new ArrayList<>();
        for (Wording words : lines) {
            Wording.SaidUnit unit = words.unit();
            if (unit != null && (isUnitAlone(words) || (!isSentence(words) && isSaidAsUnit(words, unit)))) {
                units.add(unit);
            }
        }
        return units;
    }

    private static boolean isUnitAlone(Wording words) {
        return words.isUnderstood() && words.topics().isEmpty() && words.times().isEmpty();
    }

    private static boolean isSaidAsUnit(Wording words, Wording.SaidUnit unit) {
        return unit.bracketed() || words.says(HeadRole.UNIT);
    }
}
