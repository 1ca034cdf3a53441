package org.solieu.warehouse;

import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.solieu.warehouse.Settings.Setting;

/** A second warehouse beside an installation's, with the same documents, in which figures are made anew to compare. */
public final class Scratch implements AutoCloseable {
    private final Settings settings;
    private final Path home;

    private Scratch(Settings settings, Path home) {
        this.settings = settings;
        this.home = home;
    }

    /** An empty one. */
    public static Scratch of(Settings settings) {
        Path home = settings.home().resolve("scratch");
        FileUtil.fullyDelete(home.toFile());
        return new Scratch(settings, home);
    }

    /** Keeps a table's rows for it. */
    public void take(Warehouse warehouse, String table) {
        warehouse.table(table).write().parquet(copy(table));
    }

    /** Opens it. */
    public Warehouse open() {
        Settings scratch = settings.in(home);
        WriterLock lock = WriterLock.take(scratch, "scratch", waiting -> {});
        return Warehouse.open(scratch, lock, new ContentStore(settings.get(Setting.WAREHOUSE) + "/content"));
    }

    /** Rows that were taken. */
    public Dataset<Row> taken(Warehouse scratch, String table) {
        return scratch.spark().read().parquet(copy(table));
    }

    /** Puts the rows that were taken into their table, all as rows of one run and day. */
    public void put(Warehouse scratch, String table, Run run) {
        Dataset<Row> rows = taken(scratch, table).withColumn("loaded_on", lit(run.day()));
        scratch.replaceDay(table, run, rows.withColumn("run_id", lit(run.id())));
    }

    private String copy(String table) {
        return home.resolve("taken").resolve(table).toString();
    }

    /** Leaves nothing of it. */
    @Override
    public void close() {
        FileUtil.fullyDelete(home.toFile());
    }
}
