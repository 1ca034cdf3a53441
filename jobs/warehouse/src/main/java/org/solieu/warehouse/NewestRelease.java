package org.solieu.warehouse;

import java.util.OptionalInt;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;

/** The release that a table's newest state shows, or tells of. */
final class NewestRelease {
    private NewestRelease() {}

    /** Its number, 0 before the first; nothing where maintenance has let the snapshot go that says so. */
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
