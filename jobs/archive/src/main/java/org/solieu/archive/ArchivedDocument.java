package org.solieu.archive;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Warehouse;

/**
 * A document that is in the archive.
 *
 * @param id SHA-256 of its bytes
 * @param name name of its file
 * @param loadedOn day of the load that archived it
 */
public record ArchivedDocument(String id, String name, LocalDate loadedOn) {
    /**
     * Finds one document.
     *
     * @param words its id, the beginning of its id, or its file's name
     * @throws Fault.OfSource where none or several are called so
     */
    public static ArchivedDocument find(Warehouse warehouse, String words) {
        List<Row> rows = warehouse
                .table(ArchiveDocuments.DOCUMENTS)
                .where(col("name").equalTo(words).or(col("document_id").startsWith(words)))
                .select("document_id", "name", "loaded_on")
                .limit(2)
                .collectAsList();
        if (rows.size() != 1) {
            throw new Fault.OfSource("Invalid document: '%s', %s; 'views.documents' lists them"
                    .formatted(words, rows.isEmpty() ? "none is called so" : "several are called so"));
        }
        Row row = rows.getFirst();
        return new ArchivedDocument(row.getString(0), row.getString(1), row.getLocalDate(2));
    }
}
