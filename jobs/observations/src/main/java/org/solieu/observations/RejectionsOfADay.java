package org.solieu.observations;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.warehouse.HeldFigures;
import org.solieu.warehouse.Warehouse;

/**
 * What the stages of a day refused or hold back, by reason, with some of the places.
 *
 * @param rule why
 * @param times how often on that day
 * @param places the first places by name and locator
 */
public record RejectionsOfADay(RejectionRule rule, long times, List<Place> places) {
    private static final List<String> TABLES =
            List.of("archive.rejections", "claims.rejections", "observations.rejections");

    /**
     * Where something was refused.
     *
     * @param name name of the file
     * @param locator exact place in the document
     * @param raw what stands there
     */
    public record Place(String name, String locator, String raw) {}

    /** The reasons of a day, the most frequent first, each with at most so many places. */
    public static List<RejectionsOfADay> of(Warehouse warehouse, LocalDate day, int most) {
        WindowSpec ofTheReason = Window.partitionBy("rule");
        Map<String, Long> times = new LinkedHashMap<>();
        Map<String, List<Place>> places = new LinkedHashMap<>();
        Stream.concat(
                        TABLES.stream().map(table -> warehouse.day(table, day)),
                        Stream.of(
                                HeldFigures.of(warehouse).where(col("loaded_on").equalTo(lit(day)))))
                .map(refused -> refused.select("name", "locator", "raw", "rule"))
                .reduce(Dataset::unionAll)
                .orElseThrow()
                .withColumn("times", count(lit(1)).over(ofTheReason))
                .withColumn("nth", row_number().over(ofTheReason.orderBy("name", "locator")))
                .where(col("nth").leq(most))
                .orderBy(col("times").desc(), col("rule"), col("nth"))
                .collectAsList()
                .forEach(row -> {
                    String rule = row.getAs("rule");
                    times.put(rule, row.getAs("times"));
                    places.computeIfAbsent(rule, of -> new ArrayList<>())
                            .add(new Place(row.getAs("name"), row.getAs("locator"), row.getAs("raw")));
                });
        List<RejectionsOfADay> reasons = new ArrayList<>();
        times.forEach((rule, count) ->
                reasons.add(new RejectionsOfADay(RejectionRule.parse(rule), count, List.copyOf(places.get(rule)))));
        return List.copyOf(reasons);
    }

    /** The days of which documents were taken or refused. */
    public static List<LocalDate> loadedDays(Warehouse warehouse) {
        return Stream.of("archive.documents", "archive.rejections")
                .flatMap(table -> warehouse.table(table).select("loaded_on").distinct().collectAsList().stream())
                .map((Row row) -> row.<LocalDate>getAs(0))
                .distinct()
                .toList();
    }
}
