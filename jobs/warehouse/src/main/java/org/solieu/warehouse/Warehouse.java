package org.solieu.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.iceberg.DistributionMode;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.Table;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.spark.SparkWriteOptions;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.types.StructType;
import org.solieu.vocabulary.Fault;

/**
 * The tables of every stage and the bytes of every document, open for one writer: the writer's lock is held from
 * {@link #open} to {@link #close}.
 */
public final class Warehouse implements AutoCloseable {
    /** Key, in a snapshot's summary, of the run that wrote it. */
    public static final String RUN_ID = "solieu.run-id";

    /** Key, in a snapshot's summary, of the release that it is, or records. */
    public static final String RELEASE = "solieu.release";

    static final String CATALOG = "lake";

    private final SparkSession spark;
    private final FinishedState finished;
    private final Tables tables;
    private final ContentStore content;
    private final WriterLock lock;

    private Warehouse(Settings settings, SparkSession spark, ContentStore content, WriterLock lock) {
        this.spark = spark;
        this.finished = FinishedState.of(settings);
        this.tables = new Tables(settings.schemas());
        this.content = content;
        this.lock = lock;
    }

    /**
     * Takes the writer's lock, starts Spark, and creates the tables that do not exist.
     *
     * @param who the command that writes, for whoever waits
     * @param waiting is given the name of the command that this call waits for, if it does
     */
    public static Warehouse open(Settings settings, String who, Consumer<String> waiting) {
        return open(settings, WriterLock.take(settings, who, waiting));
    }

    /** The same for whoever holds the writer's lock already; the warehouse frees it. */
    public static Warehouse open(Settings settings, WriterLock lock) {
        return open(settings, lock, new ContentStore(settings.get(Settings.Setting.WAREHOUSE) + "/content"));
    }

    static Warehouse open(Settings settings, WriterLock lock, ContentStore content) {
        try {
            CatalogTables.requireHere(settings);
            SparkSession spark = SparkSessions.start(settings);
            Warehouse warehouse = new Warehouse(settings, spark, content, lock);
            if (!CatalogTables.complete(settings)) {
                warehouse.createTables(settings);
            }
            return warehouse;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void createTables(Settings settings) {
        for (String name : tables.names()) {
            if (spark.catalog().tableExists(CATALOG + "." + name)) {
                new AddedColumns(this, tables, name).add();
            } else {
                Catalog.of(settings).requireUnknown(name);
                spark.sql("CREATE NAMESPACE IF NOT EXISTS " + name.substring(0, name.indexOf('.')));
                tables.ddl(name).forEach(spark::sql);
            }
        }
    }

    /** The Spark session, whose current catalog is the warehouse's. */
    public SparkSession spark() {
        return spark;
    }

    /** The bytes of archived documents. */
    public ContentStore content() {
        return content;
    }

    /** Hands a value to every task once, instead of with each of them. */
    public <T> Broadcast<T> broadcast(T value) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(value);
    }

    /** All rows of a table, such as {@code claims.statements}. */
    public Dataset<Row> table(String name) {
        return spark.table(CATALOG + "." + name);
    }

    /** The names of all tables. */
    public List<String> names() {
        return tables.names();
    }

    /** The rows of one day of a log. */
    public Dataset<Row> day(String name, LocalDate day) {
        return table(name).where(col("loaded_on").equalTo(lit(day)));
    }

    /** The columns of a table. */
    public StructType schema(String name) {
        return SparkSchemaUtil.convert(iceberg(name).schema());
    }

    /**
     * Replaces the rows of a run's day in a log; a day without rows becomes empty.
     *
     * @param rows rows of exactly that day, with the table's columns
     * @return how many they are
     */
    public long replaceDay(String name, Run run, Dataset<Row> rows) {
        finished.begin(run.day(), name);
        Snapshot written = commit(name, Map.of(RUN_ID, run.id()), () -> {
            try {
                // all are of one day: there is nothing to bring together or to sort by it
                rows.writeTo(CATALOG + "." + name)
                        .option(SparkWriteOptions.DISTRIBUTION_MODE, DistributionMode.NONE.modeName())
                        .option(SparkWriteOptions.FANOUT_ENABLED, "true")
                        .overwrite(col("loaded_on").equalTo(lit(run.day())));
            } catch (NoSuchTableException e) {
                throw new Fault.OfOurs("Cannot replace day %s of %s: no such table".formatted(run.day(), name), e);
            }
        });
        return Long.parseLong(written.summary().getOrDefault(SnapshotSummary.ADDED_RECORDS_PROP, "0"));
    }

    /**
     * The same in several logs side by side, each in a commit of its own.
     *
     * @param rows the rows of each log, by the log's name
     * @return how many they are, by the log's name
     */
    public Map<String, Long> replaceDay(Run run, Map<String, Dataset<Row>> rows) {
        return sideBySide(
                        rows.entrySet(), log -> Map.entry(log.getKey(), replaceDay(log.getKey(), run, log.getValue())))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * What queries or commits give that are done side by side, since they wait more than they compute. All have ended
     * when this ends, also where one failed. Each has a thread of its own: Parquet is read on the threads that all of
     * Java shares, and a query that waited there for Spark would keep Spark from the thread it needs.
     *
     * @param things one for each query or commit
     */
    public <T, R> List<R> sideBySide(Collection<T> things, Function<T, R> work) {
        List<CompletableFuture<R>> results;
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            results = things.stream()
                    .map(thing -> CompletableFuture.supplyAsync(() -> inThisSession(work, thing), threads))
                    .toList();
        }
        try {
            return results.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private <T, R> R inThisSession(Function<T, R> work, T thing) {
        SparkSession.setActiveSession(spark);
        return work.apply(thing);
    }

    /**
     * Adds rows to a table.
     *
     * @param summary properties of the snapshot's summary, the run's id among them
     */
    public void append(String name, Map<String, String> summary, Dataset<Row> rows) {
        commit(name, summary, () -> {
            try {
                rows.writeTo(CATALOG + "." + name).append();
            } catch (NoSuchTableException e) {
                throw new Fault.OfOurs("Cannot add to %s: no such table".formatted(name), e);
            }
        });
    }

    /**
     * Writes to a table in one commit, and makes sure of it.
     *
     * @param summary properties of the snapshot's summary, the run's id among them
     * @return the snapshot it made
     */
    public Snapshot commit(String name, Map<String, String> summary, Runnable write) {
        lock.requireHeld();
        return new Commits(name, () -> iceberg(name)).write(summary, write);
    }

    /**
     * Changes a table in another way, in one commit, and makes sure of it.
     *
     * @param isDone whether the table shows the change; asked where the database's answer was lost
     */
    public void alter(String name, Runnable change, Predicate<Table> isDone) {
        lock.requireHeld();
        new Commits(name, () -> iceberg(name)).change(change, isDone);
    }

    /** Notes that everything of a day is published: a backup may hold the tables as they are, unless another day is not. */
    public void finish(LocalDate day) {
        finished.finish(day);
    }

    /** The same where only some documents of a day are published. */
    public void finishDocuments(LocalDate day) {
        finished.finishDocuments(day);
    }

    /** The same where a release comes from no day. */
    public void finish() {
        finished.finish();
    }

    /** The days of which not everything is published, since their stages are under way, or died. */
    public Set<LocalDate> unfinished() {
        return finished.begun();
    }

    /** The checks of a table. */
    public List<Check> checks(String name) {
        return tables.checks(name);
    }

    /** A table with its snapshots and branches. */
    public Table iceberg(String name) {
        try {
            return Spark3Util.loadIcebergTable(spark, CATALOG + "." + name);
        } catch (NoSuchTableException | ParseException e) {
            throw new Fault.OfOurs("Cannot open table " + name, e);
        }
    }

    /** Ends the session's use and frees the writer's lock. */
    @Override
    public void close() {
        try {
            spark.stop();
        } finally {
            lock.close();
        }
    }
}
