package org.solieu.claims;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.solieu.claims.prose.ProseReader;
import org.solieu.claims.tables.TableReader;
import org.solieu.vocabulary.Places;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Vocabulary;

/** The samples are read as they are meant: {@code samples.txt} says what each of them states. */
class SamplesTest {
    private static final Path PROJECT = Path.of(System.getProperty("solieu.project"));
    private static final Path INBOX = PROJECT.resolve("samples").resolve("inbox");
    private static final Vocabulary VOCABULARY = Vocabulary.load(PROJECT.resolve("schemas/vocabulary"));
    private static final Places PLACES = Places.of(VOCABULARY);
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String SIDE_CAR = ".meta.yaml";

    @TestFactory
    Stream<DynamicTest> everySampleIsReadAsItIsMeant() throws IOException {
        return dated().stream()
                .map(file -> DynamicTest.dynamicTest(
                        name(file), () -> assertThat(read(file)).containsExactlyElementsOf(meant(name(file)))));
    }

    /** The samples whose side-car says when they were published; the archive refuses the others. */
    private static List<Path> dated() throws IOException {
        try (Stream<Path> files = Files.list(INBOX)) {
            return files.filter(file -> !name(file).endsWith(SIDE_CAR))
                    .filter(file -> sideCar(file).has("published_on"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> meant(String name) throws IOException {
        List<String> meant = new ArrayList<>();
        boolean own = false;
        for (String line : Files.readAllLines(PROJECT.resolve("jobs/claims/src/test/resources/samples.txt"))) {
            if (line.startsWith("== ")) {
                own = line.substring(3).equals(name);
            } else if (own && !line.isBlank()) {
                meant.add(line.strip());
            }
        }
        return meant;
    }

    private static List<String> read(Path file) throws IOException {
        List<String> read = new ArrayList<>();
        Source source = source(name(file));
        if (source.format() == Source.Format.PROSE) {
            Document document = document(file, source, Files.readString(file));
            ProseReader.of(VOCABULARY).read(document).forEach(item -> read.add(print(item, document)));
        } else {
            Document document = document(file, source, "");
            try (InputStream bytes = Files.newInputStream(file)) {
                TableReader.of(source, VOCABULARY)
                        .read(document, bytes)
                        .forEachRemaining(item -> read.add(print(item, document)));
            }
        }
        return read;
    }

    private static Source source(String name) {
        String format = name.substring(name.lastIndexOf('.') + 1);
        return requireNonNull(VOCABULARY.sources().get(format.equals("txt") ? "samples" : "samples_" + format));
    }

    private static Document document(Path file, Source source, String text) {
        JsonNode sideCar = sideCar(file);
        return new Document(
                "0".repeat(64),
                name(file),
                source.code(),
                LocalDate.parse(sideCar.path("published_on").asText()),
                PublishedOnBasis.DECLARED,
                sideCar.path("place").asText(),
                sideCar.path("publisher").asText(),
                text.isEmpty() ? null : text);
    }

    private static JsonNode sideCar(Path file) {
        try {
            return YAML.readTree(
                    file.resolveSibling(file.getFileName() + SIDE_CAR).toFile());
        } catch (IOException e) {
            throw new AssertionError("Every sample has its side-car", e);
        }
    }

    private static String print(Item item, Document document) {
        return switch (item) {
            case Statement statement -> print(statement, document.publishedOn());
            case Refusal refusal ->
                "%s: refused, %s".formatted(refusal.raw(), refusal.rule().code());
        };
    }

    private static String print(Statement statement, LocalDate publishedOn) {
        String indicator = String.valueOf(statement.indicator());
        return "%s: %s %s %s %s %s in %s, %s"
                .formatted(
                        statement.quote().replaceAll("\\s+", " "),
                        statement.breakdown().members().isEmpty()
                                ? indicator
                                : indicator + "[" + statement.breakdown() + "]",
                        statement.scenario().code(),
                        statement.measure().code(),
                        statement.qualifier().code(),
                        statement.value().stripTrailingZeros().toPlainString(),
                        place(String.valueOf(statement.place()), publishedOn),
                        statement.period());
    }

    private static String place(String words, LocalDate day) {
        return switch (PLACES.find(words, day)) {
            case Places.Found found -> found.place().code();
            case Places.Below below -> "below " + below.place().code();
            case Places.Ambiguous ambiguous -> ambiguous.places().size() + " places";
            case Places.Unknown unknown -> "unknown " + unknown.word();
        };
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
