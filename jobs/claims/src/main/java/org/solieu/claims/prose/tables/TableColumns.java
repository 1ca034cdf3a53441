package org.solieu.claims.prose.tables;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.times.TimeExpression.Use;
import org.solieu.claims.prose.wording.HeadRole;
import org.solieu.claims.prose.wording.Wording;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Unit;

/** Tells from the heads of a table's columns what each measures, of which plan and of when. */
public final class TableColumns {
    private static final EnumSet<HeadRole> COMPARISONS =
            EnumSet.of(HeadRole.COMPARE, HeadRole.GROWTH, HeadRole.FALL, HeadRole.SHARE);

    private final TableTitle title;
    private final List<Wording> heads;
    private final List<TableColumn> columns = new ArrayList<>();

    private TableColumns(TableTitle title, List<Wording> heads) {
        this.title = title;
        this.heads = heads;
    }

    /** One column for each head: first those that stand for themselves, then those that compare with them. */
    static List<TableColumn> of(TableTitle title, List<Wording> heads) {
        TableColumns reader = new TableColumns(title, heads);
        heads.forEach(head -> reader.columns.add(reader.level(head)));
        for (int i = 0; i < heads.size(); i++) {
            if (compares(heads.get(i))) {
                reader.columns.set(i, reader.comparison(i));
            }
        }
        for (int i = 0; i < heads.size(); i++) {
            if (reader.columns.get(i).earlier()) {
                reader.columns.set(i, reader.earlier(i));
            }
        }
        return reader.columns.stream().map(reader::doubtedIfTwice).toList();
    }

    /** Two plans of one year, or two figures of one period, are of different things that the heads do not tell apart. */
    private TableColumn doubtedIfTwice(TableColumn column) {
        boolean ofPlan = column.measure() == Measure.PERCENT_OF_PLAN;
        long alike = ofPlan
                ? columns.stream()
                        .filter(one -> one.scenario() == Scenario.PLAN)
                        .count()
                : columns.stream().filter(one -> one.isAlike(column)).count();
        return alike > 1 ? column.doubted("several columns of its table are of the same") : column;
    }

    private static boolean compares(Wording head) {
        boolean ratio = head.unit() != null && head.unit().kind() == Unit.Kind.RATIO;
        return head.saysAny(COMPARISONS) || (ratio && (head.says(HeadRole.PLAN) || head.says(HeadRole.SAME_PERIOD)));
    }

    private TableColumn level(Wording head) {
        boolean plan = head.says(HeadRole.PLAN);
        boolean earlier = head.says(HeadRole.SAME_PERIOD);
        List<String> doubts = doubts(head);
        boolean actual = head.says(HeadRole.ACTUAL) || head.says(HeadRole.ESTIMATED);
        if (plan && (actual || earlier)) {
            doubts.add("its head speaks of a plan and of what was reached");
        }
        if (!plan && !actual && title.says(HeadRole.PLAN)) {
            doubts.add("the title speaks of a plan, the head does not");
        }
        TimeExpression own = single(head.times(), doubts);
        return new TableColumn(
                head,
                Measure.LEVEL,
                plan ? Scenario.PLAN : Scenario.ACTUAL,
                own != null ? own : titleTime(doubts),
                own != null,
                earlier,
                status(head),
                doubts);
    }

    private List<String> doubts(Wording head) {
        List<String> doubts = new ArrayList<>(title.doubts());
        if (!head.isUnderstood()) {
            doubts.add("its head has words not understood: %s".formatted(String.join(" ", head.strange())));
        }
        return doubts;
    }

    private static @Nullable TimeExpression single(List<TimeExpression> times, List<String> doubts) {
        Set<String> periods = new TreeSet<>();
        times.forEach(time -> periods.add(time.period().toString()));
        if (periods.size() > 1) {
            doubts.add("its head names several times");
        }
        return times.isEmpty() ? null : times.getFirst();
    }

    private @Nullable TimeExpression titleTime(List<String> doubts) {
        doubts.addAll(title.dateDoubts());
        return title.time();
    }

    private @Nullable FigureStatus status(Wording head) {
        boolean byTitle = title.says(HeadRole.ESTIMATED) && !head.says(HeadRole.ACTUAL) && !head.says(HeadRole.PLAN);
        if (head.says(HeadRole.ESTIMATED) || byTitle) {
            return FigureStatus.ESTIMATED;
        }
        return head.says(HeadRole.PRELIMINARY)
                ? FigureStatus.PRELIMINARY
                : head.says(HeadRole.OFFICIAL) ? FigureStatus.OFFICIAL : null;
    }

    /** The same period of the year before that of what was reached. */
    private TableColumn earlier(int column) {
        TableColumn said = columns.get(column);
        List<String> doubts = doubts(said.head());
        TableColumn actual = actual(column, doubts);
        TimeExpression of = actual == null ? titleTime(doubts) : actual.time();
        TimeExpression before =
                of == null ? null : of.meaning(of.from(), of.period().yearBefore());
        for (TimeExpression named : said.head().times()) {
            if (before != null && !isSame(named.period(), before.period())) {
                doubts.add("the same period and the time named differ");
            }
        }
        return new TableColumn(said.head(), Measure.LEVEL, said.scenario(), before, false, true, said.status(), doubts);
    }

    /** Whether a time names a period, or the year of it. */
    private static boolean isSame(Period named, Period meant) {
        return named.equals(meant) || named.equals(meant.yearOfEnd());
    }

    private TableColumn comparison(int column) {
        Wording head = heads.get(column);
        List<String> doubts = doubts(head);
        int against = Math.min(head.first(HeadRole.COMPARE), head.first(HeadRole.SAME_PERIOD));
        List<TimeExpression> own = new ArrayList<>();
        List<TimeExpression> other = new ArrayList<>();
        for (TimeExpression time : head.times()) {
            boolean behind = time.from() > against || time.use() == Use.COMPARISON || time.use() == Use.PLAN;
            (behind ? other : own).add(time);
        }
        TableColumn actual = own.isEmpty() ? actual(column, doubts) : null;
        TimeExpression time = own.isEmpty() ? actual == null ? titleTime(doubts) : actual.time() : single(own, doubts);
        if (actual != null && !actual.stated()) {
            doubts.addAll(title.dateDoubts());
        }
        if (head.first(HeadRole.PLAN) < against && head.says(HeadRole.COMPARE)) {
            doubts.add("its head measures a plan");
        }
        return new TableColumn(
                head,
                measure(head, time, other),
                Scenario.ACTUAL,
                time,
                !own.isEmpty() || (actual != null && actual.stated()),
                false,
                actual == null ? status(head) : actual.status(),
                doubts);
    }

    /** The column of what was reached that a column speaks of: the nearest before it, or else behind it. */
    private @Nullable TableColumn actual(int column, List<String> doubts) {
        TableColumn nearest = null;
        Set<Period> periods = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            TableColumn one = columns.get(i);
            TimeExpression time = one.time();
            if (one.isActual() && !compares(heads.get(i)) && time != null) {
                periods.add(time.period());
                nearest = nearest == null || i < column ? one : nearest;
            }
        }
        Set<Period> latest = new HashSet<>(periods);
        periods.forEach(period -> latest.remove(period.yearBefore()));
        TimeExpression time = nearest == null ? null : nearest.time();
        if (latest.size() > 1 || (time != null && !latest.contains(time.period()))) {
            doubts.add("several columns may be what it speaks of");
        }
        return nearest;
    }

    private static @Nullable Measure measure(Wording head, @Nullable TimeExpression time, List<TimeExpression> other) {
        boolean growth = head.says(HeadRole.GROWTH);
        boolean same = head.says(HeadRole.SAME_PERIOD)
                || (!other.isEmpty()
                        && time != null
                        && other.stream()
                                .allMatch(of -> of.period().equals(time.period().yearBefore())));
        boolean elsewhere = head.says(HeadRole.YEAR_START) || head.says(HeadRole.PREVIOUS) || head.says(HeadRole.FALL);
        if (elsewhere || (same && head.says(HeadRole.PLAN)) || (growth && head.says(HeadRole.PLAN))) {
            return null;
        }
        if (head.says(HeadRole.PLAN)) {
            return Measure.PERCENT_OF_PLAN;
        }
        if (same) {
            return growth ? Measure.GROWTH_YOY : Measure.PERCENT_OF_SAME_PERIOD;
        }
        if (!other.isEmpty()) {
            return null;
        }
        return growth ? Measure.GROWTH_YOY : head.says(HeadRole.SHARE) ? Measure.SHARE : null;
    }
}
