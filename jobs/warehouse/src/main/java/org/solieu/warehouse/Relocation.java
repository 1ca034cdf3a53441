package org.solieu.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.StaticTableOperations;
import org.apache.iceberg.actions.RewriteTablePath;
import org.apache.iceberg.spark.actions.SparkActions;
import org.apache.spark.sql.SparkSession;
import org.solieu.vocabulary.Fault;

/**
 * Tables that have been copied to another folder, whose files still name each other by the paths of the old one: those
 * that name others are written anew, beside the tables.
 *
 * @param from the folder that the paths say
 * @param lies the folder in which the files lie
 * @param to the folder that the paths shall say
 */
record Relocation(Settings settings, String from, Path lies, String to) {
    /** Where the new files are written; it is of no use once they are in their places. */
    Path staging() {
        return lies.resolveSibling(lies.getFileName() + ".relocated");
    }

    /** Writes the files anew of the tables with those metadata files. Gives each file, and the place it belongs to. */
    Map<Path, Path> write(Map<String, Path> metadata) throws IOException {
        FileUtil.fullyDelete(staging().toFile());
        PrivateFiles.newFolder(staging());
        Map<Path, Path> places = new LinkedHashMap<>();
        try (SparkSession spark = SparkSessions.start(settings)) {
            for (Map.Entry<String, Path> table : metadata.entrySet()) {
                write(spark, table.getKey(), lies.relativize(table.getValue()), places);
            }
        }
        return places;
    }

    private void write(SparkSession spark, String name, Path metadata, Map<Path, Path> places) {
        RelocatedFiles files = new RelocatedFiles(new Configuration(), from, LocalWarehouse.location(lies));
        BaseTable table = new BaseTable(new StaticTableOperations(from + "/" + metadata, files), name);
        String folder = "/" + name.replace('.', '/');
        Path staging = staging().resolve(name);
        RewriteTablePath.Result result = SparkActions.get(spark)
                .rewriteTablePath(table)
                .rewriteLocationPrefix(from + folder, to + folder)
                .stagingLocation(LocalWarehouse.location(staging) + "/")
                .execute();
        for (String line : spark.read().textFile(result.fileListLocation()).collectAsList()) {
            String[] copy = line.split(",", 2);
            Path written = local(copy[0]);
            if (written.startsWith(staging)) {
                Path place = lies.resolve(local(to).relativize(local(copy[1])));
                places.put(written, place);
                if (Files.exists(checksum(written))) {
                    places.put(checksum(written), checksum(place));
                }
            }
        }
    }

    /** A changed file whose old checksum stayed would count as damaged. */
    static Path checksum(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".crc");
    }

    private static Path local(String location) {
        if (!location.startsWith("file:")) {
            throw new Fault.OfOurs("Cannot move '%s': it is no local file".formatted(location));
        }
        return LocalWarehouse.path(location);
    }
}
