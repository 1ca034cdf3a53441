package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.warehouse.Warehouse;

/** A small file that makes its reader take all time and memory it gets. */
class RunawayFilesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 9);
    private static final Duration PROMPT = Duration.ofSeconds(10);
    private static final int TO_BEGIN = 120;

    @TempDir
    private Path home;

    @Test
    void aLoadIsEndedInTheMiddleOfItAndTheNextRefusesItAndPublishesTheGoodFileBeside()
            throws IOException, InterruptedException {
        World world = World.in(home);
        world.put(DAY, "good_2024-12-01", List.of("Thái Bình;30/11/2024;9.000;8.100;90;"));
        Path inbox = home.resolve("inbox").resolve(DAY.toString());
        Files.write(inbox.resolve("a.pdf"), pdf("q ".repeat(1_000), 20_000));
        Files.writeString(inbox.resolve("a.pdf.meta.yaml"), "published_on: 2024-12-01\n");
        Process load = LoadProcess.start(world, DAY);
        ProcessHandle reader = awaitReader(load);

        load.destroy();

        assertThat(load.waitFor(PROMPT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(reader.onExit()).succeedsWithin(PROMPT);
        try (Warehouse warehouse = world.open()) {
            world.load(warehouse, DAY);
            assertThat(warehouse
                            .day("archive.rejections", DAY)
                            .select("name", "rule")
                            .collectAsList())
                    .map(Object::toString)
                    .containsExactly("[a.pdf,limit_passed]");
        }
        assertThat(world.content()).anyMatch(figure -> figure.contains("8100000000000") && figure.endsWith("is shown"));
    }

    /** Waits, for a bounded time, for the process that a load starts to read the file. */
    private static ProcessHandle awaitReader(Process load) throws InterruptedException {
        for (int poll = 0; poll < TO_BEGIN * 10; poll++) {
            assertThat(load.waitFor(100, TimeUnit.MILLISECONDS))
                    .as("the load has ended")
                    .isFalse();
            Optional<ProcessHandle> reader =
                    load.children().filter(RunawayFilesTest::isReader).findFirst();
            if (reader.isPresent()) {
                return reader.get();
            }
        }
        throw new IllegalStateException("The load has read nothing");
    }

    private static boolean isReader(ProcessHandle child) {
        return child.info().command().orElse("").endsWith("java");
    }

    /** A page of these signs over and over, packed. */
    private static byte[] pdf(String signs, int times) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                out.write(signs.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes("""
                %%PDF-1.4
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Kids [ 4 0 R ] /Count 1 >> endobj
                4 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 3 0 R >> endobj
                3 0 obj << /Length %d /Filter /FlateDecode >> stream
                """.formatted(packed.size()).getBytes(StandardCharsets.ISO_8859_1));
        packed.writeTo(pdf);
        pdf.writeBytes(
                "\nendstream endobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        return pdf.toByteArray();
    }
}
