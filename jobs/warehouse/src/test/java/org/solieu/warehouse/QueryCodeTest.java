package org.solieu.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCodeTest {
    @Test
    void queriesOfManyRowsAreCompiledAndThoseOfADayAreNot(@TempDir Path home) {
        try (Warehouse warehouse = Warehouse.open(WarehouseTest.settings(home), "test", waiting -> {})) {
            QueryCode.choose(warehouse, 1_000_000);
            assertThat(plan(warehouse)).contains("*(1)");

            QueryCode.choose(warehouse, 1_000);
            assertThat(plan(warehouse)).doesNotContain("*(1)");
        }
    }

    /** Spark marks with a star and a number what it compiles together. */
    private static String plan(Warehouse warehouse) {
        Dataset<Row> rows = warehouse.spark().range(9).selectExpr("id + 1").where("id > 3");
        return rows.queryExecution().executedPlan().toString();
    }
}
