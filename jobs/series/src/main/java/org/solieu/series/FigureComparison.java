package org.solieu.series;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What two {@code series.figures} know and show otherwise, whenever and by whatever run they came to.
 *
 * @param missing vintages that the first lacks
 * @param surplus vintages that only the first has
 * @param examples some of both
 */
public record FigureComparison(long missing, long surplus, List<String> examples) {
    private static final Set<String> OF_THE_WAY =
            Set.of("run_id", "loaded_on", "release_from", "release_to", "withdrawn_in");
    private static final int EXAMPLES = 3;

    /**
     * Compares rows of the table.
     *
     * @param kept as they are
     * @param anew as they should be
     */
    public static FigureComparison of(Dataset<Row> kept, Dataset<Row> anew) {
        Dataset<Row> missing = known(anew).exceptAll(known(kept)).cache();
        Dataset<Row> surplus = known(kept).exceptAll(known(anew)).cache();
        return new FigureComparison(
                missing.count(),
                surplus.count(),
                Stream.concat(
                                examples("missing", missing).stream(),
                                examples("not stated by the archive", surplus).stream())
                        .toList());
    }

    private static Dataset<Row> known(Dataset<Row> figures) {
        Column[] columns = Stream.of(figures.columns())
                .filter(column -> !OF_THE_WAY.contains(column))
                .sorted()
                .map(functions::col)
                .toArray(Column[]::new);
        return figures.where("withdrawn_in IS NULL")
                .groupBy(columns)
                .agg(max(col("release_to").equalTo(lit(FigureRow.OPEN))).as("is_shown"));
    }

    private static List<String> examples(String what, Dataset<Row> rows) {
        return rows
                .selectExpr("concat_ws(' ', indicator, breakdown, measure, scenario, place, period_end, value, name)")
                .limit(EXAMPLES)
                .collectAsList()
                .stream()
                .map(row -> "%s: %s".formatted(what, row.getString(0)))
                .toList();
    }

    /** Whether both know and show the same. */
    public boolean isEqual() {
        return missing + surplus == 0;
    }
}
