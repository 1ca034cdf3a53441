package org.solieu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Warehouse;

/** Whoever mistypes, names what is not there or writes a wrong file is told so in words of their own, never of Java's. */
class SlipsTest {
    private static final String DAY = "2024-01-05";
    private static final String CLAIM = "CLAIM";
    private static final String FOLDER = "FOLDER";

    /**
     * A mistake and its answer.
     *
     * @param command words of the command, with | between them
     * @param told part of what is told
     */
    record Slip(String command, int exitCode, String told) {}

    static final List<Slip> SLIPS = List.of(
            new Slip("laod", 2, "Invalid command: 'laod', perhaps you mean 'load'; see 'solieu --help'"),
            new Slip("satus", 2, "perhaps you mean 'status'"),
            new Slip("xyz", 2, "Invalid command: 'xyz'; see 'solieu --help'"),
            new Slip("load|--dya|2024-01-01", 2, "Invalid option: '--dya', perhaps you mean '--day'"),
            new Slip("load|--day|13/2023", 2, "Invalid day: '13/2023', must be a date such as 2024-11-06"),
            new Slip("load|--inbox|FOLDER/none", 2, "'FOLDER/none' is no folder"),
            new Slip("verify|now", 2, "Invalid argument: 'now'"),
            new Slip("read|FOLDER/none.txt", 2, "Cannot read 'none.txt': there is no 'FOLDER/none.txt'"),
            new Slip("read|FOLDER/open.txt", 2, "Cannot read 'open.txt.meta.yaml': line "),
            new Slip("read|FOLDER/field.txt", 2, "Cannot read 'field.txt.meta.yaml': it has a field 'plcae'"),
            new Slip("read|FOLDER/list.txt", 2, "Cannot read 'list.txt.meta.yaml': place is no text"),
            new Slip("read|--html|FOLDER/none/p.html|FOLDER/good.txt", 2, "there is no 'FOLDER/none/p.html'"),
            new Slip("score|FOLDER/none|FOLDER", 2, "Cannot score 'FOLDER/none': there is no 'FOLDER/none'"),
            new Slip("generate|--rows|many|--into|FOLDER", 2, "Invalid number: 'many', must be a whole number"),
            new Slip("diff|one|two", 2, "Invalid number: 'one', must be a whole number"),
            new Slip("sql|SELECT 1", 4, "economist.password'; './solieu up' makes it"),
            new Slip("page", 4, "Cannot log in to Superset"),
            new Slip("correct|x|--value|9.3.1|--reason|r", 2, "Invalid number: '9.3.1', must be a number such as"),
            new Slip(
                    "correct|CLAIM|--value|312.900|--reason|r",
                    2,
                    "'312.900' can be 312,900 VND or 312.9 VND; write its unit"),
            new Slip(
                    "correct|CLAIM|--value|9.3 kg|--reason|r",
                    2,
                    "Invalid unit: 'kg', the figure is in VND; write it as"),
            new Slip("correct|CLAIM|--factor|1.000|--reason|r", 2, "'1.000' can be 1,000 or 1; write no mark"),
            new Slip("correct|x|--reason|r", 2, "Missing required argument (specify one of these)"),
            new Slip("correct|CLAIM|--assign|scenario|--reason|r", 2, "'--assign' (FIELD=CODE) should be"),
            new Slip(
                    "correct|CLAIM|--assign|scenario=budget|--reason|r|--yes",
                    2,
                    "'budget', must be one of actual, plan, target"),
            new Slip("correct|CLAIM|--assign|palce=34|--reason|r|--yes", 2, "it reassigns [palce], must be among"),
            new Slip("correct|CLAIM|--assign|place=Atlantis|--reason|r|--yes", 2, "No place is known as 'Atlantis'"),
            new Slip("correct|none|--drop|--reason|r|--yes", 2, "Invalid figure: 'none', no document claims it"),
            new Slip("withdraw|none|--reason|r|--yes", 2, "Invalid document: 'none', none is called so"),
            new Slip("withdraw|--back|good.txt|--reason|r|--yes", 2, "Cannot take the withdrawal of 'good.txt' back"),
            new Slip("rollback|9|--yes", 2, "Invalid release: '9', must be from 1 to 0"),
            new Slip("maintenance|--keep-days|-1", 2, "Invalid number of days: '-1', must be 0 or more"),
            new Slip("backup|FOLDER", 4, "Cannot write FOLDER: "),
            new Slip("restore|FOLDER/none.zip|--yes", 2, "there is no 'FOLDER/none.zip'"),
            new Slip("restore|FOLDER/good.txt|--yes", 2, "it is no whole ZIP file"),
            new Slip("settings|--set|trino_prot=1", 2, "Invalid setting: 'trino_prot', must be one of "),
            new Slip("settings|--set|trino_port", 2, "Value for option '--set' (SETTING=VALUE) should be"),
            new Slip("settings|--set|home=FOLDER/escaped", 2, "Invalid settings in FOLDER/escaped/settings.properties"),
            new Slip(
                    "load|--set|spark_master=lokal", 2, "Invalid setting spark_master: 'lokal', must be like local[*]"),
            new Slip("up|--set|trino_port=abc", 2, "Invalid setting trino_port: 'abc', must be a port"),
            new Slip("up|--set|engines=trino,supreset", 2, "Invalid setting engines: 'supreset'"));

    @TempDir
    private static Path folder;

    private static String claim = "";

    @BeforeAll
    static void loadADocument() throws IOException {
        String text = "Năm 2023, thu nội địa của tỉnh Thái Bình là 9.300 tỷ đồng.\n";
        for (Map.Entry<String, String> file : Map.of(
                        "good", "published_on: 2024-01-05\nplace: Thái Bình\n",
                        "open", "place: \"Thái Bình\n",
                        "field", "plcae: Thái Bình\n",
                        "list", "place: [Thái Bình]\n")
                .entrySet()) {
            Files.writeString(folder.resolve(file.getKey() + ".txt"), text);
            Files.writeString(folder.resolve(file.getKey() + ".txt.meta.yaml"), file.getValue());
        }
        Path escaped = Files.createDirectories(folder.resolve("escaped"));
        Files.writeString(escaped.resolve("settings.properties"), "notice_sender=C:\\users\n");
        assertThat(run("archive", "--day", DAY, "--inbox", folder.toString()).exitCode())
                .isZero();
        assertThat(run("claims", "--day", DAY).exitCode()).isZero();
        try (Warehouse warehouse = Warehouse.open(settings(), "test", waiting -> {})) {
            claim = warehouse
                    .table("claims.statements")
                    .where("name = 'good.txt'")
                    .first()
                    .getAs("claim_id");
        }
    }

    @ParameterizedTest
    @FieldSource("SLIPS")
    void isToldInWordsOfWhoeverMadeIt(Slip slip) {
        Outcome outcome = run(filled(slip.command()).split("\\|"));

        assertThat(outcome.told()).contains(filled(slip.told()));
        assertThat(outcome.exitCode()).isEqualTo(slip.exitCode());
        assertThat(outcome.told()).doesNotContain("Exception", "java.", "org.", ".Sidecar", "\tat ", "BigDecimal");
    }

    @Test
    void aDamagedFileOfATableEndsWithFourAndItsName() throws IOException {
        Path data = dataFile();
        byte[] whole = Files.readAllBytes(data);
        Files.write(data, new byte[100]);

        Outcome outcome = run("observations", "--day", DAY);

        Files.write(data, whole);
        assertThat(outcome.told())
                .startsWith("Cannot read file:" + data)
                .contains("is missing, cut or altered", "./solieu verify", "./solieu restore");
        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(run("observations", "--day", DAY).exitCode()).isZero();
    }

    private static Path dataFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("home/warehouse/claims/statements/data"))) {
            return files.filter(file -> file.getFileName().toString().matches("[^.].*\\.parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String filled(String text) {
        return text.replace(FOLDER, folder.toString()).replace(CLAIM, claim);
    }

    private record Outcome(int exitCode, String told) {}

    private static Outcome run(String... command) {
        StringWriter told = new StringWriter();
        Stream<String> given = Stream.of(command).anyMatch(word -> word.startsWith("home="))
                ? Stream.empty()
                : Stream.of("--set", "home=" + folder.resolve("home"));
        String[] words = Stream.of(Stream.of(command), given, Stream.of("--set", "project=" + project()))
                .flatMap(part -> part)
                .toArray(String[]::new);
        int exitCode = Solieu.commandLine().setErr(new PrintWriter(told, true)).execute(words);
        return new Outcome(exitCode, told.toString());
    }

    private static Settings settings() {
        return Settings.of(Map.of("SOLIEU_HOME", folder.resolve("home").toString(), "SOLIEU_PROJECT", project()));
    }

    private static String project() {
        return System.getProperty("solieu.project");
    }
}
