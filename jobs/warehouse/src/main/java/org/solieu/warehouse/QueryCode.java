package org.solieu.warehouse;

import org.apache.spark.sql.RuntimeConfig;

/**
 * Whether Spark compiles Java for its queries. That costs seconds before the first row: a day of some thousand figures is
 * read, observed and published in less, a table of many takes half the time.
 */
public final class QueryCode {
    private static final long MANY = 40_000;

    private QueryCode() {}

    /**
     * Chooses for the queries that follow.
     *
     * @param rows about how many they go through
     */
    public static void choose(Warehouse warehouse, long rows) {
        RuntimeConfig session = warehouse.spark().conf();
        session.set("spark.sql.codegen.wholeStage", rows >= MANY);
        session.set("spark.sql.codegen.factoryMode", rows >= MANY ? "FALLBACK" : "NO_CODEGEN");
    }
}
