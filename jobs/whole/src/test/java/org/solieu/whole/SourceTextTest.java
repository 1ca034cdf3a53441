package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.solieu.vocabulary.Vocabulary;

/** What the Java sources may not say. */
class SourceTextTest {
    private static final Path PROJECT = Path.of(System.getProperty("solieu.project"));

    @Test
    void theJavaNamesNoIndicator() {
        Vocabulary vocabulary = Vocabulary.load(PROJECT.resolve("schemas/vocabulary"));
        Pattern codes =
                Pattern.compile("\"(" + String.join("|", vocabulary.indicators().keySet()) + ")\"");

        assertThat(offending(codes.asPredicate()))
                .as("an indicator is added by YAML alone, so no Java may know one")
                .isEmpty();
    }

    @Test
    void theDefinitionsOfTablesStandInSchemas() {
        assertThat(offending(Pattern.compile("CREATE\\s+(EXTERNAL\\s+)?TABLE").asPredicate()))
                .isEmpty();
    }

    @Test
    void typesAreSpelledOut() {
        assertThat(offending(Pattern.compile("(^|[ (])var \\w+ (=|:)").asPredicate()))
                .isEmpty();
    }

    /** A wait that is as long as somebody guessed is too short on one machine and too long on another. */
    @Test
    void nothingButPatienceWaitsByTheClock() {
        Pattern waits = Pattern.compile(
                "Thread\\.sleep|\\.sleep\\(|parkNanos|parkUntil|delayedExecutor|scheduleWith|\\bTimer\\b");
        assertThat(offending(waits.asPredicate()))
                .as("Patience asks an engine again and again whether it has started, as engines tell nobody")
                .singleElement()
                .asString()
                .startsWith("Patience.java");
    }

    private static List<String> offending(Predicate<String> line) {
        try (Stream<Path> files = Files.walk(PROJECT.resolve("jobs"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .flatMap(file -> lines(file).filter(line).map(text -> file.getFileName() + ": " + text.strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
