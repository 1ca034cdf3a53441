package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the project has in Python and shell keeps the rules of their usual linters. */
class ScriptsTest {
    private static final Path PROJECT = Installation.PROJECT;
    private static final Path LINTERS = PROJECT.resolve("engines/linters/target/venv/bin");
    private static final Set<String> NOT_OURS = Set.of(".git", "target");

    @BeforeAll
    static void fetch() throws IOException {
        try (Installation installation = Installation.create()) {
            installation.solieu("fetch", "linters");
        }
    }

    @Test
    void pythonAndTheCodeOfNotebooksKeepTheRules() throws IOException, InterruptedException {
        assertThat(findings("ruff", "check", "--no-cache", "--output-format=concise", "."))
                .isEqualTo("All checks passed!\n");
    }

    @Test
    void pythonIsLaidOutAsRuffDoes() throws IOException, InterruptedException {
        assertThat(findings("ruff", "format", "--no-cache", "--check", "."))
                .as("laid out anew by 'engines/linters/target/venv/bin/ruff format'")
                .matches("\\d+ files already formatted\n");
    }

    @Test
    void theLauncherAndTheOtherShellScriptsKeepTheRules() throws IOException, InterruptedException {
        List<String> scripts = shellScripts();
        assertThat(scripts)
                .contains("solieu", ".ci/run", "engines/spark/bin/spark-submit", "engines/airflow/etc/airflow.sh");
        assertThat(findings(Stream.concat(Stream.of("shellcheck", "--format=gcc"), scripts.stream())
                        .toArray(String[]::new)))
                .isEmpty();
    }

    /** What a linter prints. */
    private static String findings(String... command) throws IOException, InterruptedException {
        command[0] = LINTERS.resolve(command[0]).toString();
        Process process = new ProcessBuilder(command)
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .start();
        String findings = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return findings;
    }

    private static List<String> shellScripts() throws IOException {
        List<String> scripts = new ArrayList<>();
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.toString().endsWith(".sh") || namesAShell(file)) {
                    scripts.add(PROJECT.relativize(file).toString());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return scripts;
    }

    /** Whether a file's first line is {@code #!} and a shell. */
    private static boolean namesAShell(Path file) throws IOException {
        if (!Files.isExecutable(file)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.findFirst().orElse("").matches("#!.*\\b(ba)?sh\\b.*");
        }
    }
}
