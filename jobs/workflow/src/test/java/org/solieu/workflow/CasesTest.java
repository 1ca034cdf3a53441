package org.solieu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Warehouse;

/**
 * Files as departments, statistical offices, banks and papers have them, loaded together: of every case each figure and each
 * refusal is the one that {@code expected.txt} in its folder states. A figure of prose may be held back as doubtful, never be
 * another. What the cases of the project's own folder show in
 * small, those beside a clone show with the files they were found in.
 */
class CasesTest {
    private static final Path PROJECT = Path.of(System.getProperty("solieu.project"));
    private static final Path OWN = PROJECT.resolve("jobs/workflow/src/test/resources/org/solieu/workflow/cases");
    private static final Path BESIDE = PROJECT.resolveSibling("shared").resolve("cases");
    private static final Pattern INBOX = Pattern.compile("inbox\\d?");
    private static final Pattern PROSE = Pattern.compile("^\\S+\\.(?:txt|html|docx|pdf) characters ");
    private static final String DAY = "2026-03-01";

    /** A figure and its place, as one line; a stated one that another document took the place of is told from the others. */
    private static final String FIGURES = """
            SELECT v.name, concat_ws(' ', v.locator, '|', v.place, concat(v.indicator, IF(v.breakdown = '', '', concat('[', v.breakdown, ']'))),
              v.measure, IF(v.scenario = 'actual', NULL, v.scenario), IF(v.period_start = v.period_end, cast(v.period_end AS STRING), concat(v.period_start, '/', v.period_end)),
              rtrim('.', rtrim('0', cast(v.value AS STRING))), v.status, IF(v.how = 'stated', NULL, v.how),
              IF(v.name RLIKE '^(fix_2022-0[78]|monthly_)' AND s.claim_id IS NULL, 'superseded', NULL)) AS line
            FROM lake.observations.values v LEFT JOIN
              (SELECT DISTINCT claim_id FROM lake.series.figures WHERE release_to = 2147483647) s ON v.claim_id = s.claim_id
            UNION ALL SELECT name, concat_ws(' ', locator, '|', rule) FROM lake.archive.rejections
            UNION ALL SELECT name, concat_ws(' ', locator, '|', rule) FROM lake.claims.rejections
            UNION ALL SELECT name, concat_ws(' ', locator, '|', rule) FROM lake.observations.rejections
            """;

    @TempDir
    private static Path home;

    private static final List<Path> CASES = new ArrayList<>();
    private static final Map<String, List<String>> FOUND = new TreeMap<>();

    @BeforeAll
    static void loadAllCasesAtOnce() throws IOException {
        Path schemas = home.resolve("schemas");
        copy(PROJECT.resolve("schemas"), schemas);
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        CASES.addAll(cases());
        for (Path one : CASES) {
            for (Path root : List.of(BESIDE, OWN)) {
                Path folder = root.resolve(one.getFileName());
                copy(folder.resolve("sources"), schemas.resolve("vocabulary/sources"));
                copy(folder.resolve("indicators"), schemas.resolve("vocabulary/indicators/socio_economic"));
                for (Path child : children(folder)) {
                    if (INBOX.matcher(child.getFileName().toString()).matches()) {
                        copy(child, inbox);
                    }
                }
            }
        }
        for (String stage : List.of("archive", "claims", "observations", "series")) {
            run(stage, inbox);
        }
        try (Warehouse warehouse = Warehouse.open(
                Settings.of(Map.of(
                        "SOLIEU_HOME", home.resolve("home").toString(),
                        "SOLIEU_PROJECT", PROJECT.toString(),
                        "SOLIEU_SCHEMAS", schemas.toString())),
                "test",
                waiting -> {})) {
            for (Row row : warehouse.spark().sql(FIGURES).collectAsList()) {
                FOUND.computeIfAbsent(row.getString(0), name -> new ArrayList<>())
                        .add(row.getString(1));
            }
        }
    }

    /** The cases whose files are there. */
    private static List<Path> cases() throws IOException {
        List<Path> present = new ArrayList<>();
        for (Path one : children(OWN)) {
            boolean hasFiles =
                    Files.isDirectory(one.resolve("inbox")) || Files.isDirectory(BESIDE.resolve(one.getFileName()));
            if (hasFiles) {
                present.add(one);
            } else {
                System.out.printf("Case %s is left out: there is no folder %s%n", one.getFileName(), BESIDE);
            }
        }
        return present;
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void run(String stage, Path inbox) {
        List<String> words = new ArrayList<>(List.of(stage, "--day", DAY));
        if (stage.equals("archive")) {
            words.addAll(List.of("--inbox", inbox.toString()));
        }
        for (String setting :
                List.of("home=" + home.resolve("home"), "project=" + PROJECT, "schemas=" + home.resolve("schemas"))) {
            words.addAll(List.of("--set", setting));
        }
        StringWriter told = new StringWriter();
        int exitCode = Solieu.commandLine().setErr(new PrintWriter(told, true)).execute(words.toArray(String[]::new));
        // a source may pass its share of rejections: what it states is published
        assertThat(exitCode).as(told.toString()).isIn(0, 2);
    }

    @TestFactory
    Stream<DynamicTest> everyCaseGivesItsFiguresAndRefusals() {
        return CASES.stream()
                .map(one -> DynamicTest.dynamicTest(one.getFileName().toString(), () -> {
                    List<String> expected = Files.readAllLines(one.resolve("expected.txt"));
                    assertThat(differences(found(one), expected)).isEmpty();
                }));
    }

    /** What is found and not expected, and what is expected and neither found nor, in prose, refused at its place. */
    private static List<String> differences(List<String> found, List<String> expected) {
        Set<String> places = expected.stream().map(CasesTest::place).collect(Collectors.toSet());
        Set<String> refused = found.stream()
                .filter(line -> isProse(line) && line.endsWith("| reading_doubtful"))
                .map(CasesTest::place)
                .collect(Collectors.toSet());
        Stream<String> more = found.stream()
                .filter(line -> !expected.contains(line))
                .filter(line -> !refused.contains(place(line)) || !places.contains(place(line)))
                .map(line -> "found: " + line);
        Stream<String> less = expected.stream()
                .filter(line -> !found.contains(line))
                .filter(line -> !isProse(line) || !(refused.contains(place(line)) || line.endsWith(" implied")))
                .map(line -> "lacking: " + line);
        return Stream.concat(more, less).toList();
    }

    private static boolean isProse(String line) {
        return PROSE.matcher(line).find();
    }

    private static String place(String line) {
        return line.substring(0, line.indexOf(" | "));
    }

    private static List<String> found(Path one) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path root : List.of(BESIDE, OWN)) {
            for (Path folder : children(root.resolve(one.getFileName()))) {
                if (INBOX.matcher(folder.getFileName().toString()).matches()) {
                    for (Path file : children(folder)) {
                        String name = file.getFileName().toString();
                        FOUND.getOrDefault(name, List.of()).stream()
                                .sorted()
                                .forEach(line -> lines.add(name + " " + line));
                    }
                }
            }
        }
        return lines;
    }
}
