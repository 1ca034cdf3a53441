package org.solieu.warehouse;

import java.time.LocalDate;
import java.util.List;

/**
 * How much of what one source's documents of a day hold was rejected or is held back.
 *
 * @param items figures found, or that could not be read
 * @param rejected those of them that were rejected, but for indicators the vocabulary lacks, what was withdrawn and what
 *     is no figure
 * @param brokenContracts documents whose header is not the one their contract promises
 */
public record SourceShare(String source, long items, long rejected, long brokenContracts) {
    /** The shares of every source with documents of a day. */
    public static List<SourceShare> of(Warehouse warehouse, LocalDate day) {
        return warehouse.spark().sql(query(day)).collectAsList().stream()
                .map(row -> new SourceShare(row.getString(0), row.getLong(1), row.getLong(2), row.getLong(3)))
                .toList();
    }

    private static String query(LocalDate day) {
        return """
            SELECT source, sum(items), sum(rejected), sum(broken_contracts)
            FROM (
              SELECT source, 1 AS items, 0 AS rejected, 0 AS broken_contracts
              FROM lake.claims.statements WHERE loaded_on = DATE '%1$s'
              UNION ALL
              SELECT source, 1, int(rule <> 'indicator_unknown'), int(rule IN ('header_differs', 'contract_invalid'))
              FROM lake.claims.rejections WHERE loaded_on = DATE '%1$s'
              UNION ALL
              SELECT source, 0, int(rule NOT IN ('indicator_unknown', 'withdrawn', 'not_a_figure')), 0
              FROM lake.observations.rejections WHERE loaded_on = DATE '%1$s'
              UNION ALL
              SELECT source, 0, 1, 0 FROM (%2$s) WHERE loaded_on = DATE '%1$s')
            GROUP BY source
            ORDER BY source
            """.formatted(day, HeldFigures.HELD);
    }
}
