package org.solieu.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.StaticTableOperations;
import org.apache.iceberg.actions.RewriteTablePath;
import org.apache.iceberg.spark.actions.SparkActions;
import org.apache.spark.sql.SparkSession;
import org.solieu.vocabulary.Fault;

/** Tables that have been copied to another folder: the absolute paths within them follow. */
final class Relocation {
    private final Settings settings;
    private final String from;
    private final String to;

    private Relocation(Settings settings, String from, String to) {
        this.settings = settings;
        this.from = from;
        this.to = to;
    }

    /**
     * To where the warehouse lies now.
     *
     * @param from where it lay when the paths were written
     */
    static Relocation of(Settings settings, String from) {
        return new Relocation(settings, from, LocalWarehouse.location(LocalWarehouse.folder(settings)));
    }

    /** Rewrites the paths in the tables of those metadata files, which lie in the new folder already. */
    void move(Map<String, Path> metadata) throws IOException {
        Path staging = settings.home().resolve("relocation");
        try (SparkSession spark = SparkSessions.start(settings)) {
            for (Map.Entry<String, Path> table : metadata.entrySet()) {
                move(spark, table.getKey(), table.getValue(), staging.resolve(table.getKey()));
            }
        } finally {
            FileUtil.fullyDelete(staging.toFile());
        }
    }

    private void move(SparkSession spark, String name, Path metadata, Path staging) throws IOException {
        RelocatedFiles files = new RelocatedFiles(new Configuration(), from, to);
        String written = from + LocalWarehouse.location(metadata).substring(to.length());
        BaseTable table = new BaseTable(new StaticTableOperations(written, files), name);
        String folder = "/" + name.replace('.', '/');
        RewriteTablePath.Result result = SparkActions.get(spark)
                .rewriteTablePath(table)
                .rewriteLocationPrefix(from + folder, to + folder)
                .stagingLocation(LocalWarehouse.location(staging) + "/")
                .execute();
        String list = result.fileListLocation();
        List<String> lines = spark.read().textFile(list).collectAsList();
        for (String line : lines) {
            put(line.split(",", 2), staging);
        }
    }

    /** Puts a rewritten file over the one that was copied. */
    private static void put(String[] copy, Path staging) throws IOException {
        Path source = local(copy[0]);
        if (source.startsWith(staging)) {
            Path target = local(copy[1]);
            Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(target.resolveSibling("." + target.getFileName() + ".crc"));
        }
    }

    private static Path local(String location) {
        if (!location.startsWith("file:")) {
            throw new Fault.OfOurs("Cannot move '%s': it is no local file".formatted(location));
        }
        return LocalWarehouse.path(location);
    }
}
