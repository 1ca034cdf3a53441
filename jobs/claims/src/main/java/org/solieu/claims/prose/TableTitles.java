package org.solieu.claims.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Document;
import org.solieu.claims.prose.TimeExpression.Use;

/** Reads what stands over a table: its title, its unit, and failing these the first lines of the text. */
final class TableTitles {
    private static final int LINES_ABOVE = 6;
    private static final int FIRST_LINES = 3;
    private static final int LONGEST = 600;
    private static final int LONGEST_TITLE = 200;

    private final String text;
    private final Document document;
    private final WordingReader reader;

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
        List<String> doubts = new ArrayList<>();
        Wording dated = dated(near);
        if (dated == null) {
            dated = dated(read(firstLines(from == 0 ? table : from)));
            doubts.add("no title dates its table, only the head of the text");
        }
        boolean several = near.stream().map(Wording::place).filter(Objects::nonNull).distinct().count() > 1;
        if (several) {
            doubts.add("several places are named over its table");
        }
        return new TableTitle(
                dated == null ? null : time(dated, doubts),
                units(near),
                dated == null ? List.of() : dated.topics(),
                near.stream().map(Wording::place).filter(Objects::nonNull).findFirst().orElse(null),
                dated == null ? near : List.of(dated),
                doubts);
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

    private static TimeExpression time(Wording words, List<String> doubts) {
        List<TimeExpression> times = frames(words);
        boolean one = times.stream().map(TimeExpression::period).distinct().count() == 1;
        if (!one || words.words().endsWith(".") || words.words().length() > LONGEST_TITLE) {
            doubts.add("what stands over its table names the time among other things");
        }
        return times.getFirst();
    }

    /** "Đơn vị: triệu đồng", or a line that is a unit and nothing else. */
    private static List<Wording.SaidUnit> units(List<Wording> lines) {
        List<Wording.SaidUnit> units = new ArrayList<>();
        for (Wording words : lines) {
            Wording.SaidUnit unit = words.unit();
            boolean alone = words.isUnderstood() && words.topics().isEmpty() && words.times().isEmpty();
            if (unit != null && (alone || words.says(HeadRole.UNIT))) {
                units.add(unit);
            }
        }
        return units;
    }
}
