package org.solieu.workflow;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.solieu.vocabulary.Names;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.RejectionText;
import org.solieu.warehouse.Warehouse;

/**
 * What a person reads at the end of a load: which documents and figures of the day were rejected, why, and what to do; and
 * the days whose documents lie in the inbox and were never loaded.
 */
final class LoadReport {
    private static final String MESSAGES = "org.solieu.workflow.Messages";
    private static final int MOST = 3;
    private static final int MOST_DAYS = 5;
    private static final int LONGEST = 60;

    private final Work work;
    private final LocalDate day;
    private final ResourceBundle words = ResourceBundle.getBundle(MESSAGES);

    LoadReport(Work work, LocalDate day) {
        this.work = work;
        this.day = day;
    }

    /** Prints nothing where nothing was rejected; else the reasons, the most frequent first, each with some of its places. */
    void printRejections(PrintStream out) {
        Map<Reason, List<Row>> reasons = reasons();
        if (!reasons.isEmpty()) {
            long all = reasons.keySet().stream().mapToLong(Reason::times).sum();
            out.printf("%n%s%n", words.getString("load.rejected").formatted(day, all));
            reasons.forEach((reason, places) -> print(reason, places, out));
            out.printf("%n%s%n%n", words.getString("load.all-rejected").formatted(day));
        }
    }

    private record Reason(long times, String rule) {}

    /** Why something was rejected, with the first places of each reason. */
    private Map<Reason, List<Row>> reasons() {
        WindowSpec ofTheReason = Window.partitionBy("rule");
        return Stream.of(Stage.ARCHIVE, Stage.CLAIMS, Stage.OBSERVATIONS)
                .map(stage -> work.warehouse().day(stage.word() + ".rejections", day))
                .map(rows -> rows.select("name", "locator", "raw", "rule"))
                .reduce(Dataset::unionAll)
                .orElseThrow()
                .withColumn("times", count(lit(1)).over(ofTheReason))
                .withColumn("nth", row_number().over(ofTheReason.orderBy("name", "locator")))
                .where(col("nth").leq(MOST))
                .orderBy(col("times").desc(), col("rule"), col("nth"))
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new Reason(row.getAs("times"), row.getAs("rule")),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private void print(Reason reason, List<Row> places, PrintStream out) {
        RejectionText text = requireNonNull(
                work.vocabulary().rejections().get(RejectionRule.parse(reason.rule())), "every rule has a text");
        out.printf("%n%6d × %s %s%n", reason.times(), inTheLanguage(text.problem()), inTheLanguage(text.advice()));
        places.forEach(place -> out.printf(
                "         %s, %s: %s%n", place.getString(0), place.getString(1), shortened(place.getString(2))));
        if (reason.times() > MOST) {
            out.printf("         %s%n", words.getString("load.more-rejected").formatted(reason.times() - MOST));
        }
    }

    private static String inTheLanguage(Names names) {
        return Locale.getDefault().getLanguage().equals("vi") ? names.vi() : names.en();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s*\\R\\s*", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** Tells of days left aside, and how to take them. */
    void tellOfDaysLeftAside() {
        List<LocalDate> days = daysLeftAside(work);
        if (!days.isEmpty()) {
            String some =
                    days.stream().limit(MOST_DAYS).map(LocalDate::toString).collect(Collectors.joining(", "));
            work.progress()
                    .tells(words.getString("load.days-left-aside")
                            .formatted(days.size(), days.size() > MOST_DAYS ? some + ", …" : some));
        }
    }

    /** The days that have a folder of their own in the inbox, and of which nothing was loaded yet; in their order. */
    static List<LocalDate> daysLeftAside(Work work) {
        Set<LocalDate> days = new TreeSet<>(work.inbox().days());
        if (!days.isEmpty()) {
            days.removeAll(loaded(work.warehouse(), "archive.documents"));
            days.removeAll(loaded(work.warehouse(), "archive.rejections"));
        }
        return List.copyOf(days);
    }

    private static List<LocalDate> loaded(Warehouse warehouse, String table) {
        return warehouse.table(table).select("loaded_on").distinct().collectAsList().stream()
                .map(row -> row.<LocalDate>getAs(0))
                .toList();
    }
}
