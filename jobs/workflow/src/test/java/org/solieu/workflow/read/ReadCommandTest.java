package org.solieu.workflow.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.workflow.Solieu;
import picocli.CommandLine;

class ReadCommandTest {
    private static final String TEXT = "Năm 2023, thu nội địa đạt 9.300 tỷ đồng theo Quy định số 12-QĐ/TU.";

    @TempDir
    private Path folder = Path.of("");

    private record Ran(int exitCode, String out, String err) {}

    private Ran run(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            CommandLine line = Solieu.commandLine().setErr(new PrintWriter(err));
            int exitCode = line.execute(arguments);
            return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(before);
        }
    }

    private Path document() throws IOException {
        return Files.writeString(folder.resolve("bulletin.txt"), TEXT);
    }

    private String project() {
        return "project=" + System.getProperty("solieu.project");
    }

    @Test
    void printsTheClaimsOfADocumentWithItsSideCar() throws IOException {
        Path file = document();
        Files.writeString(folder.resolve("bulletin.txt.meta.yaml"), "published_on: 2024-01-05\nplace: Hà Tĩnh\n");
        Ran ran = run("read", "--set", project(), "--json", file.toString());
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).startsWith("[").contains("\"9.300 tỷ đồng\"", "\"2023-12-31\"", "\"Hà Tĩnh\"");
    }

    @Test
    void refusesADocumentWithoutAPublicationDayAndSaysHowToGiveIt() throws IOException {
        Ran ran = run("read", "--set", project(), "--json", document().toString());
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("bulletin.txt", "--published-on");
    }

    @Test
    void showsOnThePageWhatWasReadAndWhatWasNot() throws IOException {
        Path page = folder.resolve("page.html");
        Ran ran = run(
                "read",
                "--set",
                project(),
                "--published-on",
                "2024-01-05",
                "--html",
                page.toString(),
                document().toString());
        assertThat(ran.exitCode()).isZero();
        assertThat(page).content().contains("9300000000000", "số văn bản · a document's number");
    }

    private static final String TABLE = """
            Địa bàn;Lũy kế đến ngày;Dự toán thu nội địa;Thu nội địa;So dự toán (%);Ghi chú
            Thái Bình;29/12/2023;11.341,5;9.300;82;
            Thái Bình;30/12/2023;11.341,5;9,300.5;82;
            """;

    @Test
    void showsWhatATableWouldStateAndWhatWouldBeRejected() throws IOException {
        Path file = Files.writeString(folder.resolve("thu_ngan_sach_2024-01-05.csv"), TABLE);
        Ran ran = run("read", "--set", project(), file.toString());
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains("source finance_department, published on 2024-01-05", "'9.300' = 9300000000000 VND")
                .contains("line 3 column 4", "REJECTED number_malformed", "5 figures would be stated");
    }

    @Test
    void showsATableInTheLanguageOfTheMachine() throws IOException {
        Path file = Files.writeString(folder.resolve("thu_ngan_sach_2024-01-05.csv"), TABLE);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("vi"));
        try {
            assertThat(run("read", "--set", project(), file.toString()).out())
                    .contains("nguồn finance_department, công bố ngày 2024-01-05", "domestic_revenue, thực hiện, mức")
                    .contains(
                            "TỪ CHỐI number_malformed: Không đọc được số",
                            "Sẽ có 5 số liệu; bị từ chối: {number_malformed=1}")
                    .doesNotContain("REJECTED", "actual");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void readsATableOfAnyNameByTheSourceItIsGiven() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), TABLE);
        Path page = folder.resolve("page.html");
        Ran refused = run("read", "--set", project(), file.toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        Ran ran = run(
                "read",
                "--set",
                project(),
                "--source",
                "finance_department",
                "--published-on",
                "2024-01-05",
                "--json",
                "--html",
                page.toString(),
                file.toString());
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("\"locator\" : \"line 2 column 4\"", "\"rule\" : \"number_malformed\"");
        assertThat(page).content().contains("line 2 column 4: 9.300", "9,300.5");
    }

    @Test
    void aContractThatCannotBeReadIsNamedBeforeAnyLoad() throws IOException {
        Path copy = folder.resolve("schemas");
        Path schemas = Path.of(System.getProperty("solieu.project"), "schemas");
        try (Stream<Path> walk = Files.walk(schemas)) {
            for (Path path : (Iterable<Path>) walk::iterator) {
                Files.copy(path, copy.resolve(schemas.relativize(path).toString()));
            }
        }
        Path source = copy.resolve("vocabulary/sources/finance_department.yaml");
        assertThat(run("sources", "--set", "schemas=" + copy).exitCode()).isZero();
        Files.writeString(source, Files.readString(source).replace("numbers: vi", "numbers: french"));

        Ran ran = run("sources", "--set", "schemas=" + copy);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).contains("finance_department", "WRONG", "samples_csv");
        assertThat(ran.err())
                .contains("sources/finance_department.yaml", "contract.numbers is 'french', must be one of");
    }

    @Test
    void aProposedContractReadsTheFileItWasProposedFor() throws IOException {
        Path copy = folder.resolve("schemas");
        Path schemas = Path.of(System.getProperty("solieu.project"), "schemas");
        try (Stream<Path> walk = Files.walk(schemas)) {
            for (Path path : (Iterable<Path>) walk::iterator) {
                Files.copy(path, copy.resolve(schemas.relativize(path).toString()));
            }
        }
        Path file = Files.writeString(folder.resolve("thu_2024-02-05.csv"), """
                Địa bàn;Tháng;Thu nội địa (tỷ đồng)
                Huyện Vũ Thư;01/2024;25,5
                Huyện Kiến Xương;01/2024;1.035,5
                """);
        Path source = copy.resolve("vocabulary/sources/mine.yaml");
        String[] propose = {
            "sources", "propose", "--set", "schemas=" + copy, file.toString(), "--into", source.toString()
        };
        assertThat(run(propose).exitCode()).isZero();
        assertThat(run("sources", "--set", "schemas=" + copy).out()).containsPattern("mine +csv +readable");
        Ran read = run("read", "--set", "schemas=" + copy, "--source", "mine", file.toString());
        assertThat(read.exitCode()).isZero();
        assertThat(read.out())
                .contains("'1.035,5' = 1035500000000 VND, domestic_revenue actual level, 2024-01, Huyện Kiến Xương")
                .contains("2 figures would be stated; rejected: none");

        Ran again = run(propose);
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains(source.toString(), "it exists; name another file");
    }

    @Test
    void aFileThatIsNoTableIsRefusedByProposeWithWhatToGive() throws IOException {
        Path file = Files.writeString(folder.resolve("x.xlsx"), "no workbook");
        Ran ran = run("sources", "propose", "--set", project(), file.toString());
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err())
                .contains("Cannot propose a contract for 'x.xlsx'", "save it as xlsx")
                .doesNotContain("java.");
        assertThat(run("sources", "propose", "--set", project(), "absent.csv").err())
                .contains("Cannot read 'absent.csv'", "name a table");
    }
}
