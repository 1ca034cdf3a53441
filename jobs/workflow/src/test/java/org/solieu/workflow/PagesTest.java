package org.solieu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the pages tell their readers to open, to run and to look up is there. */
class PagesTest {
    private static final Pattern PATH =
            Pattern.compile("(?:jobs|schemas|engines|samples|docs|dags|notebooks)/[\\w./-]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("[A-Z]+|…");
    private static final Pattern CLASS = Pattern.compile("(?:[a-z]+\\.)*[A-Z][a-z]+(?:[A-Z][a-z]+)+");

    static Stream<Page> pages() throws IOException {
        return Page.all();
    }

    @Test
    void thePagesTellWhatToRunAndWhereToGoOn() throws IOException {
        assertThat(pages().flatMap(page -> page.commands().stream())).hasSizeGreaterThan(60);
        assertThat(pages().flatMap(page -> page.links().stream())).hasSizeGreaterThan(20);
        assertThat(pages().flatMap(page -> page.modules().stream())).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAPageAndItsHeading(Page page) {
        assertThat(page.links()).allSatisfy(link -> {
            Page target = page.at(link.replaceFirst("#.*", ""));
            assertThat(target.path()).as("the link %s", link).exists();
            if (link.contains("#")) {
                assertThat(target.anchors()).as("the link %s", link).contains(link.replaceFirst(".*#", ""));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandAndOptionThatIsNamedExists(Page page) throws IOException {
        String launcher = Files.readString(Page.PROJECT.resolve("solieu"));
        for (List<String> words : page.commands()) {
            if (words.isEmpty() || PLACEHOLDER.matcher(words.getFirst()).matches()) {
                continue;
            }
            if (!launcher.contains("\n    " + words.getFirst() + ")\n")) {
                assertThat(options(words)).as("options of %s", words).containsAll(optionsIn(words));
            }
        }
    }

    private static Set<String> options(List<String> words) {
        CommandLine line = Solieu.commandLine();
        if (!words.getFirst().startsWith("--")) {
            assertThat(line.getSubcommands()).containsKey(words.getFirst());
        }
        for (String word : words) {
            line = line.getSubcommands().getOrDefault(word, line);
        }
        return line.getCommandSpec().optionsMap().keySet();
    }

    private static List<String> optionsIn(List<String> words) {
        return words.stream()
                .filter(word -> word.startsWith("--"))
                .map(word -> word.replaceFirst("=.*", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyModuleGivenToMavenExists(Page page) {
        assertThat(page.modules())
                .allSatisfy(module -> assertThat(Page.PROJECT.resolve(module).resolve("pom.xml"))
                        .exists());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPathAndClassThatIsNamedExists(Page page) throws IOException {
        List<String> sources = Page.sources();
        for (String code : page.codes()) {
            if (PATH.matcher(code).matches() && !code.matches(".*(?:[A-Z]{4}|/target/).*")) {
                assertThat(Page.PROJECT.resolve(code)).exists();
            }
            if (CLASS.matcher(code).matches()) {
                String end = "/" + code.replace('.', '/') + ".java";
                assertThat(sources.stream().anyMatch(source -> source.endsWith(end)))
                        .as("whether there is a class %s", code)
                        .isTrue();
            }
        }
    }
}
