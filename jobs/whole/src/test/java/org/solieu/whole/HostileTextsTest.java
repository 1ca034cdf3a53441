package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.solieu.claims.Document;
import org.solieu.claims.prose.ProseReader;
import org.solieu.vocabulary.PublishedOnBasis;

/** Four times as much text, of whatever words, takes about four times as long. The long run is {@code ./solieu attack}. */
class HostileTextsTest {
    private static final int TEXTS = Integer.getInteger("texts", 40);
    private static final long SEED = Long.getLong("seed", 20240112);
    private static final int LENGTH = 4_000;
    /** What stands still, and what chance adds. */
    private static final Duration ALLOWANCE = Duration.ofMillis(500);

    @Test
    void timeGrowsAsTextDoes() throws IOException {
        ProseReader reader = ProseReader.of(World.VOCABULARY);
        HostileTexts hostile = HostileTexts.of(SEED);
        read(reader, hostile.next(LENGTH));
        for (int i = 0; i < TEXTS; i++) {
            String text = hostile.next(LENGTH);
            Duration once = read(reader, text);
            Duration fourTimes = read(reader, text.repeat(4));
            assertThat(fourTimes)
                    .as("text %d of seed %d, '%.60s'", i, SEED, text)
                    .isLessThan(once.multipliedBy(8).plus(ALLOWANCE));
        }
    }

    private static Duration read(ProseReader reader, String text) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        reader.read(new Document(
                "", "hostile.txt", "", LocalDate.of(2024, 1, 5), PublishedOnBasis.DECLARED, "Thái Bình", null, text));
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }
}
