package org.solieu.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of Markdown of this project, and what it names. */
record Page(Path path) {
    static final Path PROJECT = Path.of(System.getProperty("solieu.project"));

    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern COMMAND = Pattern.compile("(?:^|[ \"'])\\./solieu((?: +(?:\"[^\"]*\"|[^\\s\"]+))*)");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[^\\s\"]+");
    private static final Pattern MODULES = Pattern.compile("-pl (\\S+)");

    /** The pages for readers: those at the top, and those of {@code docs}. */
    static Stream<Page> all() throws IOException {
        try (Stream<Path> top = Files.list(PROJECT);
                Stream<Path> docs = Files.list(PROJECT.resolve("docs"))) {
            List<Path> pages = Stream.concat(top, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return pages.stream().map(Page::new);
        }
    }

    /** The Java sources of the project, as paths with slashes. */
    static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.find(PROJECT.resolve("jobs"), 30, (path, file) -> file.isRegularFile())) {
            return files.map(path -> PROJECT.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".java"))
                    .toList();
        }
    }

    /** Where a link of this page leads; an empty one to the page itself. */
    Page at(String link) {
        return link.isEmpty() ? this : new Page(path.resolveSibling(link).normalize());
    }

    List<String> links() {
        return LINK.matcher(prose())
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    /** Headings as the usual hosts make anchors of them. */
    Set<String> anchors() {
        return HEADING.matcher(prose())
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** What stands between single back-ticks. */
    List<String> codes() {
        return CODE.matcher(prose()).results().map(code -> code.group(1)).toList();
    }

    /** The words behind each {@code ./solieu} of a block or between back-ticks, without remarks and redirections. */
    List<List<String>> commands() {
        return Stream.concat(
                        FENCE.matcher(text()).results().map(MatchResult::group).flatMap(String::lines),
                        codes().stream())
                .flatMap(line -> COMMAND.matcher(line).results())
                .map(command -> words(command.group(1)))
                .toList();
    }

    private static List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map(MatchResult::group)
                .takeWhile(word -> !word.matches("[#>|].*"))
                .toList();
    }

    List<String> modules() {
        return MODULES.matcher(text())
                .results()
                .flatMap(modules ->
                        Arrays.stream(modules.group(1).replaceAll("[`;]", "").split(",")))
                .toList();
    }

    private String prose() {
        return FENCE.matcher(text()).replaceAll("");
    }

    private String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return PROJECT.relativize(path).toString();
    }
}
