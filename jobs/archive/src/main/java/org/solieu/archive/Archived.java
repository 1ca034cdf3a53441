package org.solieu.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.warehouse.Warehouse;

/** What the archive holds of every day, by SHA-256, while a day's files are taken in. */
final class Archived {
    private final LocalDate day;
    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, Instant> gotBefore = new HashMap<>();

    private record Entry(String name, LocalDate loadedOn) {}

    /** An archive that holds nothing yet. */
    Archived(LocalDate day) {
        this.day = day;
    }

    /**
     * The archive without the day's documents of the given names, which are judged anew.
     *
     * @param presented names of the files in the inbox
     */
    static Archived of(Warehouse warehouse, LocalDate day, Set<String> presented) {
        Archived archived = new Archived(day);
        for (Row row : warehouse
                .table(ArchiveDocuments.DOCUMENTS)
                .select("document_id", "name", "loaded_on", "got_at")
                .collectAsList()) {
            archived.add(row, presented);
        }
        return archived;
    }

    private void add(Row row, Set<String> presented) {
        String id = row.getString(0);
        String name = row.getString(1);
        LocalDate loadedOn = row.getLocalDate(2);
        if (loadedOn.equals(day) && presented.contains(name)) {
            gotBefore.put(id + name, row.getInstant(3));
        } else {
            byId.put(id, new Entry(name, loadedOn));
        }
    }

    /** Whether another day archived the very file. */
    boolean isOfAnotherDay(String id, String name) {
        Entry entry = byId.get(id);
        return entry != null && entry.name().equals(name) && !entry.loadedOn().equals(day);
    }

    /** @throws NotArchived where the same bytes are archived already */
    void requireNew(String id, String name) {
        Entry first = byId.get(id);
        if (first != null) {
            throw new NotArchived(
                    RejectionRule.ALREADY_ARCHIVED,
                    "Cannot archive '%s': its bytes are those of '%s', archived on %s; nothing is lost, remove the copy"
                            .formatted(name, first.name(), first.loadedOn()));
        }
    }

    /** When this day's document was got, if an earlier run of the day archived it. */
    @Nullable
    Instant gotBefore(String id, String name) {
        return gotBefore.get(id + name);
    }

    void add(String id, String name) {
        byId.put(id, new Entry(name, day));
    }
}
