package org.solieu.claims.prose.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.clauses.Mentions;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.times.TimeExpression.Use;
import org.solieu.claims.prose.wording.Wording;
import org.solieu.claims.prose.words.Mention;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Scenario;

/**
 * What row, column and title together say of one cell.
 *
 * @param rowUnit the unit that a column of units gives the row; empty where there is none
 */
public record CellSays(TableRow row, TableColumn column, TableTitle title, String rowUnit) {
    /** What the same row says of a cell in another column. */
    CellSays in(TableColumn other) {
        return new CellSays(row, other, title, rowUnit);
    }

    /** The indicator of the row; for one that names a place or a time, that of the column's head, or of the title. */
    @Nullable
    String indicator() {
        Mention elsewhere = row.asksElsewhere() ? Mentions.heaviest(topicsElsewhere()) : null;
        return elsewhere == null ? row.indicator() : elsewhere.target().indicator();
    }

    private List<Mention> topicsElsewhere() {
        List<Mention> head = column.head().topics();
        return head.isEmpty() ? title.topics() : head;
    }

    /** The words for its place; null where nothing names one. */
    @Nullable
    String place(@Nullable String declared) {
        String head = column.head().place();
        String own = row.place() != null ? row.place() : head;
        return own != null ? own : title.place() != null ? title.place() : declared;
    }

    /** Whether its figure is a percentage of something else, or a change in per cent. */
    boolean isRatio() {
        return column.measure() != Measure.LEVEL;
    }

    /** When it holds; null where nothing says it. */
    @Nullable
    Period period(@Nullable Indicator indicator) {
        TimeExpression time = row.time() != null ? row.time() : column.time();
        if (time == null || time.use() == Use.UNREAD) {
            return null;
        }
        boolean state = indicator != null && indicator.isStock();
        Period said = time.period();
        if (column.scenario() == Scenario.PLAN
                && said.start().getYear() == said.end().getYear()) {
            return state ? Period.atDate(said.yearOfEnd().end()) : said.yearOfEnd();
        }
        return state ? time.asState() : time.asFlow();
    }

    /** Whether its row or the head of its column dates it. */
    boolean isDated() {
        return row.time() != null || column.stated();
    }

    /** What is told before its period has ended is an estimate, whether or not its words say so. */
    @Nullable
    FigureStatus status(@Nullable Period period, LocalDate publishedOn) {
        boolean ahead = column.scenario() == Scenario.ACTUAL
                && period != null
                && period.end().isAfter(publishedOn);
        return column.status() == null && ahead ? FigureStatus.ESTIMATED : column.status();
    }

    /** What makes its reading doubtful. */
    List<String> doubts(@Nullable Period period, LocalDate publishedOn) {
        List<String> doubts = new ArrayList<>(row.doubts());
        doubts.addAll(column.doubts());
        if (row.asksElsewhere()) {
            doubtIndicator(doubts);
        } else if (column.head().topics().stream()
                .anyMatch(topic -> !topic.target().indicator().equals(row.indicator()))) {
            doubts.add("its head names another indicator than its row");
        }
        boolean ahead = period != null && period.end().isAfter(publishedOn.plusMonths(1));
        if (ahead && column.scenario() == Scenario.ACTUAL && column.status() == null) {
            doubts.add("its period ends after the day of publication");
        }
        boolean unnamed = column.head().places() > 0 && column.head().place() == null;
        if (unnamed || (row.place() != null && column.head().place() != null)) {
            doubts.add("its head names a place that is not understood, or another than its row");
        }
        if (row.time() != null && column.stated()) {
            doubts.add("its row and its head both name a time");
        }
        return doubts;
    }

    private void doubtIndicator(List<String> doubts) {
        boolean several = topicsElsewhere().stream()
                        .map(topic -> topic.target().indicator())
                        .distinct()
                        .count()
                > 1;
        boolean byTitle = column.head().topics().isEmpty();
        boolean unclear = byTitle && !title.said().stream().allMatch(Wording::isUnderstood);
        if (several || unclear || !column.head().members().isEmpty()) {
            doubts.add("what names its indicator names other things too");
        }
    }
}
