package org.solieu.warehouse;

import java.util.OptionalInt;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;

/** The release that a table's newest state is, or, in the log of releases, records. */
final class NewestRelease {
    private NewestRelease() {}

    /** Its number, 0 before the first; nothing where maintenance has removed the snapshot that names it. */
    static OptionalInt of(Table table) {
        if (table.currentSnapshot() == null) {
            return OptionalInt.of(0);
        }
        for (Snapshot snapshot : SnapshotUtil.currentAncestors(table)) {
            if (snapshot.summary().containsKey(Warehouse.RELEASE)) {
                return OptionalInt.of(Integer.parseInt(snapshot.summary().get(Warehouse.RELEASE)));
            }
        }
        return OptionalInt.empty();
    }
}
