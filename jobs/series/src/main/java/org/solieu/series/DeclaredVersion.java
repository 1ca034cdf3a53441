package org.solieu.series;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.solieu.warehouse.Warehouse;

/**
 * A document of the archive that replaces another, or that another may replace.
 *
 * @param replaces file name or address of the document it replaces, as its side-car declares; null where it declares none
 */
record DeclaredVersion(
        String id,
        String name,
        @Nullable String address,
        LocalDate publishedOn,
        LocalDate loadedOn,
        @Nullable String replaces) {
    private static final String DOCUMENTS = "archive.documents";

    /** The documents that declare to replace one, and those they name; none where none declares it. */
    static List<DeclaredVersion> all(Warehouse warehouse) {
        if (warehouse.iceberg(DOCUMENTS).currentSnapshot() == null) {
            return List.of();
        }
        Object[] named =
                warehouse
                        .table(DOCUMENTS)
                        .where("replaces IS NOT NULL")
                        .select("replaces")
                        .distinct()
                        .collectAsList()
                        .stream()
                        .map(row -> row.getString(0))
                        .toArray();
        return named.length == 0
                ? List.of()
                : warehouse
                        .table(DOCUMENTS)
                        .where(col("replaces")
                                .isNotNull()
                                .or(col("name").isin(named))
                                .or(col("address").isin(named)))
                        .collectAsList()
                        .stream()
                        .map(DeclaredVersion::of)
                        .toList();
    }

    private static DeclaredVersion of(Row row) {
        return new DeclaredVersion(
                row.getAs("document_id"),
                row.getAs("name"),
                row.<@Nullable String>getAs("address"),
                row.<LocalDate>getAs("published_on"),
                row.<LocalDate>getAs("loaded_on"),
                row.<@Nullable String>getAs("replaces"));
    }

    /** Whether it declares to replace the other, and the other is earlier. */
    boolean replaces(DeclaredVersion other) {
        return names(other) && !other.id.equals(id) && other.isNoLaterThan(this);
    }

    /** Whether it names the other, be it itself. */
    boolean names(DeclaredVersion other) {
        return replaces != null && (replaces.equals(other.name) || replaces.equals(other.address));
    }

    /** A document of the same name is earlier if its day of load is. */
    private boolean isNoLaterThan(DeclaredVersion other) {
        return !publishedOn.isAfter(other.publishedOn)
                && (!name.equals(other.name) || loadedOn.isBefore(other.loadedOn));
    }
}
