package org.solieu.warehouse;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What releases hold back of what documents state, in the columns of a refusal. */
public final class HeldFigures {
    /** Query of them, for others to ask. */
    static final String HELD = """
            SELECT loaded_on, document_id, name, source, published_on, claim_id, locator, quote AS raw,
              'held_slip_of_unit' AS rule, held AS detail
            FROM lake.series.figures
            WHERE held IS NOT NULL AND how = 'stated' AND withdrawn_in IS NULL
            """;

    private HeldFigures() {}

    /** One row for each figure that is held back now. */
    public static Dataset<Row> of(Warehouse warehouse) {
        return warehouse.spark().sql(HELD);
    }
}
