package org.solieu.series;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.solieu.vocabulary.Breakdown;
import org.solieu.vocabulary.Families;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Warehouse;

/**
 * The rows a release can change: those of every place, part and family of indicators that what it makes anew speaks
 * of or spoke of before.
 */
record TouchedFigures(Warehouse warehouse, Vocabulary vocabulary) {
    static final String VALUES = "observations.values";

    /** Column that holds what belongs together: place, part, whoever set its plans, and family. */
    static final String TOGETHER = "together";

    /** Column that tells the day's values from the rows of the table. */
    static final String INCOMING = "incoming";

    private static final List<String> TOGETHER_BY = List.of("place", "part", "family");

    /** Rows of {@code series.figures} and of the values a release takes from, alike in their columns. */
    Dataset<Row> of(Scope scope) {
        Dataset<Row> incoming = withFamily(values(scope));
        if (warehouse.iceberg(PublishRelease.FIGURES).currentSnapshot() == null) {
            return marked(incoming, true);
        }
        Dataset<Row> known = withFamily(warehouse.table(PublishRelease.FIGURES).where("withdrawn_in IS NULL"));
        Dataset<Row> touched = incoming.select(columns(TOGETHER_BY))
                .union(known.where(scope.rows()).select(columns(TOGETHER_BY)))
                .distinct();
        Dataset<Row> touchedKnown = known.join(touched, scala(TOGETHER_BY), "left_semi");
        return marked(touchedKnown, false).unionByName(marked(incoming, true));
    }

    private Dataset<Row> values(Scope scope) {
        StructType figures = warehouse.schema(PublishRelease.FIGURES);
        return warehouse
                .table(VALUES)
                .where(scope.rows())
                .drop("times_stated")
                .withColumn("release_from", lit(0))
                .withColumn("release_to", lit(0))
                .withColumn("withdrawn_in", lit(null).cast(DataTypes.IntegerType))
                .withColumn(ChangeRows.HELD, lit(null).cast(DataTypes.StringType))
                .withColumn(ChangeRows.CONTRADICTS, lit(null).cast(DataTypes.StringType))
                .withColumn(ChangeRows.FOLLOWS_LOWER, lit(null).cast(DataTypes.createDecimalType(38, 6)))
                .withColumn(ChangeRows.FOLLOWS_UPPER, lit(null).cast(DataTypes.createDecimalType(38, 6)))
                .withColumn(ChangeRows.REPLACED_BY, lit(null).cast(DataTypes.StringType))
                .select(columns(List.of(figures.fieldNames())));
    }

    private Dataset<Row> withFamily(Dataset<Row> rows) {
        Families families = Families.of(vocabulary);
        Set<String> plans = vocabulary.planDimensions();
        UserDefinedFunction family = functions.udf((UDF1<String, String>) families::of, DataTypes.StringType);
        UserDefinedFunction part = functions.udf(
                (UDF1<String, String>)
                        breakdown -> Breakdown.parse(breakdown).without(plans).toString(),
                DataTypes.StringType);
        return rows.withColumn("family", family.apply(col("indicator")))
                .withColumn("part", part.apply(col("breakdown")))
                .where("family <> ''");
    }

    private static Dataset<Row> marked(Dataset<Row> rows, boolean incoming) {
        return rows.withColumn(TOGETHER, concat_ws("|", columns(TOGETHER_BY)))
                .withColumn(INCOMING, lit(incoming))
                .drop("family", "part");
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(functions::col).toArray(Column[]::new);
    }

    private static scala.collection.immutable.Seq<String> scala(List<String> names) {
        return scala.jdk.javaapi.CollectionConverters.asScala(names).toSeq();
    }
}
