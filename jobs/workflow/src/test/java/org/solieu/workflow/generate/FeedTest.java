package org.solieu.workflow.generate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.claims.Document;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.tables.TableReader;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Vocabulary;

class FeedTest {
    private static final Vocabulary VOCABULARY =
            Vocabulary.load(Path.of(System.getProperty("solieu.project"), "schemas", "vocabulary"));
    private static final int ROWS = 40_000;

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherOthers() throws IOException {
        Feed feed = Feed.of(VOCABULARY);
        feed.write(ROWS, 7, folder.resolve("a"));
        feed.write(ROWS, 7, folder.resolve("b"));
        feed.write(ROWS, 8, folder.resolve("c"));
        assertThat(Files.mismatch(only("a"), only("b"))).isEqualTo(-1);
        assertThat(Files.mismatch(only("a"), only("c"))).isNotNegative();
    }

    @Test
    void everyRowIsReadAsItsContractSaysOrIsOneOfTheBadOnes() throws IOException {
        Feed.Written written = Feed.of(VOCABULARY).write(ROWS, 7, folder.resolve("a"));
        List<Item> items = read(only("a"));
        assertThat(written.bad()).isBetween(100L, 300L);
        assertThat(items).hasSize(ROWS);
        // a place that is none is refused later, when its day is known
        assertThat(items.stream().filter(Refusal.class::isInstance).count())
                .isBetween(written.bad() / 2, written.bad());
    }

    @Test
    void aLongFeedIsCutIntoFilesThatTheArchiveTakes() throws IOException {
        Feed.Written written = Feed.of(VOCABULARY).write(Feed.ROWS_OF_A_FILE + 1L, 7, folder);
        assertThat(written.files()).isEqualTo(2);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2).allSatisfy(file -> {
                assertThat(Files.size(file)).isLessThan(20L << 20);
                assertThat(file.getFileName().toString()).matches("generated_\\d{4}-\\d{2}-\\d{2}_7_\\d{5}\\.csv");
            });
        }
    }

    private Path only(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private static List<Item> read(Path file) throws IOException {
        Document document = new Document(
                "", "feed", "generated", LocalDate.of(2024, 1, 5), PublishedOnBasis.INFERRED, null, null, null);
        Source source = requireNonNull(VOCABULARY.sources().get("generated"));
        List<Item> items = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file)) {
            TableReader.of(source, VOCABULARY).read(document, bytes).forEachRemaining(items::add);
        }
        return items;
    }
}
