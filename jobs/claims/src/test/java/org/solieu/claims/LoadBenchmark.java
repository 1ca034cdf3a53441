package org.solieu.claims;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.StageResult;
import org.solieu.warehouse.Warehouse;

/**
 * Measures one load of 10,000 and of 100,000 documents through Spark: how fast, and how much of the heap stays in use after
 * the collector has run, which must not grow with the load. Its arguments are the project's folder and a file whose text
 * each document holds.
 */
final class LoadBenchmark {
    private static final double MEGABYTE = 1 << 20;

    private LoadBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments[0]);
        String text = Files.readString(Path.of(arguments[1])).replace("'", "’");
        Map<String, String> settings = Map.of(
                "SOLIEU_HOME", Files.createTempDirectory("benchmark").toString(),
                "SOLIEU_PROJECT", project.toString(),
                "SOLIEU_SPARK_MASTER", "local[2]");
        Vocabulary vocabulary = Vocabulary.load(project.resolve("schemas/vocabulary"));
        AtomicLong inUse = new AtomicLong();
        watchHeap(inUse);
        try (Warehouse warehouse = Warehouse.open(Settings.of(settings), "benchmark", waiting -> {})) {
            for (int count : List.of(10_000, 100_000)) {
                Run run = Run.of(LocalDate.of(2024, 1, 2));
                warehouse.replaceDay("archive.documents", run, documents(warehouse, run, count, text));
                inUse.set(0);
                long start = System.nanoTime();
                StageResult result = LoadClaims.of(warehouse, vocabulary, run).execute();
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        "%d documents, %.0f million characters, %d items: %.1f s, %.0f documents/s; heap in use at most %.0f MB after a collection%n",
                        result.count("documents"),
                        1e-6 * count * text.length(),
                        result.count("items"),
                        seconds,
                        count / seconds,
                        inUse.get() / MEGABYTE);
            }
        }
    }

    private static Dataset<Row> documents(Warehouse warehouse, Run run, int count, String text) {
        return warehouse
                .spark()
                .range(0, count, 1, 8)
                .selectExpr(
                        "DATE'%s' AS loaded_on".formatted(run.day()),
                        "'%s' AS run_id".formatted(run.id()),
                        "sha2(CAST(id AS STRING), 256) AS document_id",
                        "concat('document ', id) AS name",
                        "'press' AS source",
                        "'prose' AS format",
                        "'text/plain' AS media_type",
                        "1L AS size",
                        "TIMESTAMP'2024-01-02 00:00:00' AS got_at",
                        "CAST(NULL AS STRING) AS address",
                        "CAST(NULL AS STRING) AS publisher",
                        "'Thái Bình' AS place",
                        "DATE'2024-01-01' AS published_on",
                        "'declared' AS published_on_basis",
                        "concat('Bản tin ', id, '.\\n', '%s') AS text".formatted(text.replace("\n", "\\n")));
    }

    private static void watchHeap(AtomicLong inUse) {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, unused) -> {
                                long used = GarbageCollectionNotificationInfo.from(
                                                (CompositeData) notification.getUserData())
                                        .getGcInfo()
                                        .getMemoryUsageAfterGc()
                                        .values()
                                        .stream()
                                        .mapToLong(MemoryUsage::getUsed)
                                        .sum();
                                inUse.accumulateAndGet(used, Math::max);
                            },
                            null,
                            null);
        }
    }
}
