package org.solieu.claims.prose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.solieu.claims.Document;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Vocabulary;

/**
 * Measures how fast prose is read on one core, beside a plain count of numbers by a regular expression, and whether time
 * grows in proportion to length. Run it with the project's folder as its argument.
 */
final class ReadingBenchmark {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final int ROUNDS = 12;
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
        for (int copies : List.of(1, 4, 16)) {
            String text = page.toString().repeat(copies);
            double megabytes = text.getBytes(StandardCharsets.UTF_8).length / 1e6;
            double reading = best(() -> reader.read(document(text)).size());
            double counting = best(() -> (int) NUMBER.matcher(text).results().count());
            System.out.printf(
                    "%.2f MB: %.1f MB/s read (%d items), %.0f MB/s numbers counted%n",
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

    private static double best(Work work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            if (work.run() < 0) {
                throw new IllegalStateException("Cannot measure: nothing was read");
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        return best;
    }
}
