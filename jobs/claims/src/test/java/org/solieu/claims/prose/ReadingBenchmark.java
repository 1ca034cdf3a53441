package org.solieu.claims.prose;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.solieu.claims.Document;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Vocabulary;

/**
 * Measures how fast prose is read on one core, in processor time, beside a plain count of numbers by a regular expression, and whether time
 * grows in proportion to length. Run it with the project's folder as its argument.
 */
final class ReadingBenchmark {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 8;
    private static final long WARM_UP_NANOS = 10_000_000_000L;
    private static final String FILLER =
            "Các cấp ủy, chính quyền và nhân dân trong tỉnh tiếp tục nỗ lực thực hiện thắng lợi các nhiệm vụ đã đề ra. ";

    private ReadingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments[0]);
        ProseReader reader = ProseReader.of(Vocabulary.load(project.resolve("schemas/vocabulary")));
        StringBuilder page = new StringBuilder();
        for (GoldenClauses.Clause clause :
                GoldenClauses.all(project.resolve("jobs/claims/src/test/resources/claims"))) {
            page.append(clause.text()).append('\n').append(FILLER.repeat(8)).append("\n\n");
        }
        warmUp(reader, page.toString());
        for (int length : List.of(2_000, 20_000, page.length(), 4 * page.length(), 16 * page.length())) {
            String text = page.toString().repeat(1 + length / page.length()).substring(0, length);
            int times = Math.max(1, page.length() / length);
            double megabytes = text.getBytes(StandardCharsets.UTF_8).length / 1e6;
            double reading = best(times, () -> reader.read(document(text)).size());
            double counting =
                    best(times, () -> (int) NUMBER.matcher(text).results().count());
            System.out.printf(
                    "%.3f MB: %.1f MB/s read (%d items), %.0f MB/s numbers counted%n",
                    megabytes, megabytes / reading, reader.read(document(text)).size(), megabytes / counting);
        }
    }

    private static Document document(String text) {
        return new Document(
                "0",
                "page.txt",
                "press",
                LocalDate.of(2023, 12, 30),
                PublishedOnBasis.DECLARED,
                "Thái Bình",
                null,
                text);
    }

    private interface Work {
        int run();
    }

    /** Reads until the compiler has seen what is worth compiling. */
    private static void warmUp(ProseReader reader, String text) {
        long end = System.nanoTime() + WARM_UP_NANOS;
        while (System.nanoTime() < end) {
            best(1, () -> reader.read(document(text)).size());
        }
    }

    /** The least time, in seconds, of one of {@code times} repetitions. */
    private static double best(int times, Work work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            for (int time = 0; time < times; time++) {
                if (work.run() < 0) {
                    throw new IllegalStateException("Cannot measure: nothing was read");
                }
            }
            best = Math.min(best, (CLOCK.getCurrentThreadCpuTime() - start) / 1e9 / times);
        }
        return best;
    }
}
