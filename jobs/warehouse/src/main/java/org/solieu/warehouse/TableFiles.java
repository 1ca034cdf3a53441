package org.solieu.warehouse;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.ContentFile;
import org.apache.iceberg.ManifestContent;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ManifestReader;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.StaticTableOperations;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.FileIO;

/**
 * The files that the newest state of a table is made of, looked at without Spark and without a catalog.
 *
 * @param io how they are found
 */
record TableFiles(FileIO io) {
    /** A table as a metadata file tells it. */
    Table open(String name, String metadata) {
        return new BaseTable(new StaticTableOperations(metadata, io), name);
    }

    /** The first that is missing, cut, unreadable or outside of the table, if one is. */
    Optional<String> firstFault(String name, String metadata) {
        try {
            Table table = open(name, metadata);
            Snapshot newest = table.currentSnapshot();
            if (newest != null) {
                requireWithin(table, newest.manifestListLocation());
                for (ManifestFile manifest : newest.allManifests(io)) {
                    requireWithin(table, manifest.path());
                    requireWhole(manifest, table);
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(String.valueOf(root(e).getMessage()));
        }
    }

    /** Files of another folder are those of the home that this one was copied from. */
    private static void requireWithin(Table table, String file) throws IOException {
        if (!LocalWarehouse.spelled(file).startsWith(LocalWarehouse.spelled(table.location()) + "/")) {
            throw new IOException("%s lies outside of %s".formatted(file, table.location()));
        }
    }

    private void requireWhole(ManifestFile manifest, Table table) throws IOException {
        Map<Integer, PartitionSpec> specs = table.specs();
        try (ManifestReader<? extends ContentFile<?>> files = manifest.content() == ManifestContent.DATA
                ? ManifestFiles.read(manifest, io, specs)
                : ManifestFiles.readDeleteManifest(manifest, io, specs)) {
            for (ContentFile<?> file : files) {
                requireWithin(table, file.location());
                long length = io.newInputFile(file.location()).getLength();
                if (length != file.fileSizeInBytes()) {
                    throw new IOException(
                            "%s has %d bytes, must have %d".formatted(file.location(), length, file.fileSizeInBytes()));
                }
            }
        }
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }
}
