package org.solieu.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.solieu.vocabulary.Sha256;

/** Looks at every file that the newest state of the warehouse is made of: is it there, whole, and as it was written? */
public final class FileCheck {
    private final Warehouse warehouse;
    private final List<String> faults = new ArrayList<>();
    private long files;

    private FileCheck(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** What was looked at, and one sentence for each file that is missing, cut or altered. */
    public record Found(long files, List<String> faults) {}

    /** Looks at all files of tables and all archived documents. */
    public static Found of(Warehouse warehouse) {
        FileCheck check = new FileCheck(warehouse);
        warehouse.names().forEach(check::table);
        check.documents();
        return new Found(check.files, List.copyOf(check.faults));
    }

    private void table(String name) {
        if (warehouse.iceberg(name).currentSnapshot() == null) {
            return;
        }
        try {
            String table = "%s.%s".formatted(Warehouse.CATALOG, name);
            warehouse
                    .spark()
                    .sql(
                            "SELECT file_path, file_size_in_bytes FROM %1$s.all_files UNION SELECT path, length FROM %1$s.all_manifests"
                                    .formatted(table))
                    .collectAsList()
                    .forEach(row -> file(name, row.getString(0), row.getLong(1)));
        } catch (RuntimeException e) {
            faults.add("%s: its list of files cannot be read: %s".formatted(name, root(e).getMessage()));
        }
    }

    private void file(String owner, String location, long length) {
        files++;
        Path path = new Path(location);
        try {
            FileSystem system = path.getFileSystem(new Configuration());
            if (!system.exists(path)) {
                faults.add("%s: %s is missing".formatted(owner, location));
                return;
            }
            FileStatus status = system.getFileStatus(path);
            if (status.getLen() != length) {
                faults.add("%s: %s has %d bytes, must have %d".formatted(owner, location, status.getLen(), length));
                return;
            }
            // file systems with checksums compare them as they read
            try (InputStream in = system.open(path)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            faults.add("%s: %s is altered or unreadable: %s".formatted(owner, location, e.getMessage()));
        }
    }

    private void documents() {
        for (Row row : warehouse
                .table("archive.documents")
                .select("document_id", "name", "size")
                .collectAsList()) {
            document(row.getString(0), row.getString(1), row.getLong(2));
        }
    }

    private void document(String id, String name, long size) {
        files++;
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(warehouse.content().open(id), digest)) {
            long length = in.transferTo(OutputStream.nullOutputStream());
            String found = HexFormat.of().formatHex(digest.digest());
            if (length != size || !found.equals(id)) {
                faults.add("document '%s': its %d bytes have SHA-256 %s, must be %d with %s"
                        .formatted(name, length, found, size, id));
            }
        } catch (IOException | RuntimeException e) {
            faults.add("document '%s': %s is missing or altered: %s".formatted(name, id, root(e).getMessage()));
        }
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }
}
