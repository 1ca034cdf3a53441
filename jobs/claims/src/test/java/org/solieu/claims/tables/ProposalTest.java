package org.solieu.claims.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.solieu.claims.Document;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.contracts.Column;
import org.solieu.claims.tables.contracts.Contract;
import org.solieu.claims.tables.contracts.ContractFile;
import org.solieu.claims.tables.contracts.Terms;
import org.solieu.claims.tables.guesses.Grid;
import org.solieu.claims.tables.layout.Header;
import org.solieu.claims.tables.proposal.FileGlance;
import org.solieu.claims.tables.proposal.Proposal;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Source;

/** A proposed contract is mostly right, says of everything why it is so, and can be loaded as it is. */
class ProposalTest {
    private static final double LEAST_RIGHT = 0.8;
    private static final Pattern STRUCTURE = Pattern.compile(
            "contract:|  (?:columns|titles|groups|fixed):|      (?:values:|gives: \\w+|formats: .*|carried: true)|\\s*# .*");

    /** One file of each of eight forms. */
    static List<RealForms.Edition> files() {
        return Stream.concat(
                        RealForms.all().stream()
                                .filter(edition -> List.of(
                                                "budget_2024_q3",
                                                "monthly_2023",
                                                "yearbook_2022",
                                                "bank_2024",
                                                "world_bank_2024")
                                        .contains(edition.edition())),
                        OtherFiles.all().stream())
                .toList();
    }

    static List<RealForms.Edition> filesAndRecords() {
        return Stream.concat(files().stream(), OtherFiles.records().stream()).toList();
    }

    @Test
    void recordsAreProposedWithTheirListTheirUnitAndNothingDroppedUnsaid() {
        List<String> proposed =
                OtherFiles.records().stream().map(file -> proposal(file, "en")).toList();

        assertThat(proposed.get(0))
                .contains("format: json", "rows: '/result/records'  # guessed: the longest list", "of 3 records")
                .containsPattern("'Năm', .*gives: period")
                .containsPattern("'Địa bàn/Tên', .*gives: place")
                .containsPattern("'Thu nội địa \\(tỷ đồng\\)', gives: value, of: \\{.*indicator: domestic_revenue");
        assertThat(proposed.get(1))
                .contains("format: sdmx")
                .containsPattern("'TIME_PERIOD', .*gives: period")
                .containsPattern("'REF_AREA', .*gives: place")
                .containsPattern("'INDICATOR'.*\\s+gives: indicator")
                .containsPattern("'OBS_VALUE', .*gives: value")
                .containsPattern("'UNIT_MULT', gives: nothing}  # TO FILL IN");
        assertThat(proposed.get(2))
                .contains("format: px")
                .containsPattern("'Năm', .*gives: period")
                .containsPattern("'Tỉnh', .*gives: place")
                .containsPattern("'Chỉ tiêu'.*\\s+gives: indicator")
                .containsPattern("'DATA', .*gives: value");
        assertThat(proposed).noneMatch(yaml -> yaml.contains("header_row"));
    }

    private static String proposal(RealForms.Edition file, String language) {
        return Proposal.of(file.file(), file.bytes(), Tables.VOCABULARY, Locale.of(language));
    }

    @Test
    void aPercentageOfThePlanBesideACumulativeColumnIsOfTheTimeSinceTheYearsBeginning() {
        String proposed = Proposal.of(
                "thu_2024-10-05.csv", """
                THU NGÂN SÁCH THÁNG 9 NĂM 2024;;;;
                Chỉ tiêu;Dự toán năm;Thực hiện tháng;Lũy kế từ đầu năm;So với dự toán (%)
                Thu nội địa;10200;900;8160;80
                Thu từ hoạt động xuất nhập khẩu;1500;110;1050;70
                """.getBytes(StandardCharsets.UTF_8), Tables.VOCABULARY, Locale.ENGLISH);

        assertThat(proposed.lines().filter(line -> line.contains("'So với dự toán (%)'")))
                .singleElement()
                .asString()
                .contains("measure: percent_of_plan", "period_as: year_to_date", "beside the cumulative column");
        assertThat(proposed.lines().filter(line -> line.contains("'Thực hiện tháng'")))
                .singleElement()
                .asString()
                .doesNotContain("year_to_date");
    }

    @Test
    void atLeastFourOfFiveColumnsAreRight() {
        int right = 0;
        int all = 0;
        List<String> wrong = new ArrayList<>();
        for (RealForms.Edition file : files()) {
            List<String> declared = columns(file, RealFormsTest.resource(file.form() + ".yaml"));
            List<String> proposed = columns(file, proposal(file, "en"));
            List<String> missed = missed(declared, proposed);
            wrong.addAll(missed.stream()
                    .map(column -> file.edition() + ": " + column)
                    .toList());
            int columns = Math.toIntExact(
                    declared.stream().map(ProposalTest::kind).distinct().count());
            right += columns - missed.size();
            all += columns;
        }
        String told = "%d of %d columns right, wrong %s".formatted(right, all, String.join("\n  ", wrong));
        System.out.println(told);
        assertThat((double) right / all).as(told).isGreaterThanOrEqualTo(LEAST_RIGHT);
    }

    /** Columns that are declared as one count as one, which is right where each of them is. */
    private static List<String> missed(List<String> declared, List<String> proposed) {
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            String found = i < proposed.size() ? proposed.get(i) : "nothing proposed";
            if (!found.equals(declared.get(i)) && !missed.contains(kind(declared.get(i)))) {
                missed.add(kind(declared.get(i)));
            }
        }
        return missed;
    }

    /** What a column says, without its header, period and place. */
    private static String kind(String column) {
        return column.replaceAll("header=[^;]*;|period=[^;]*;|place=[^;]*;", "");
    }

    /** The columns of the file's first table as a contract finds them, each with what it says of its values. */
    private static List<String> columns(RealForms.Edition file, String yaml) {
        Contract contract =
                ContractFile.of(Tables.source(file.form(), yaml)).all().getFirst();
        Grid grid = FileGlance.of(file.file(), file.bytes()).grids().stream()
                .filter(one -> contract.sheets() == null
                        ? contract.sheet() == null || contract.sheet().equals(one.name())
                        : contract.sheets().matcher(one.name()).matches())
                .findFirst()
                .orElseThrow();
        List<Line.Row> header = grid.rows().stream()
                .filter(row -> contract.headerRow().contains(Math.toIntExact(row.number())))
                .toList();
        return new Header(contract, header)
                .columns().stream().map(ProposalTest::says).toList();
    }

    private static String says(Column column) {
        Terms of = column.of();
        return "header=%s; gives=%s; indicator=%s[%s]; measure=%s; scenario=%s; unit=%s; period=%s; as=%s; place=%s;"
                .formatted(
                        column.header(),
                        column.gives(),
                        of.indicator(),
                        of.breakdown(),
                        of.measure(),
                        of.scenario(),
                        Objects.equals(of.unit(), "%") ? "%" : "",
                        column.periodWords() == null ? "" : column.periodWords().replaceAll("\\D", ""),
                        column.periodAs() == null ? of.periodAs() : column.periodAs(),
                        of.place());
    }

    @ParameterizedTest
    @MethodSource("filesAndRecords")
    void whatIsProposedAgreesWithTheSchemaAndReadsTheFile(RealForms.Edition file) {
        for (String language : List.of("vi", "en")) {
            String yaml = proposal(file, language);
            assertThat(Tables.problems(yaml)).as(yaml).isEmpty();
            assertThat(read(file, Tables.source("proposed", yaml)))
                    .as(yaml)
                    .isNotEmpty()
                    .noneMatch(item -> item instanceof Refusal refusal
                            && (refusal.locator() instanceof Locator.WholeDocument
                                    || refusal.rule() == RejectionRule.HEADER_DIFFERS));
        }
    }

    private static List<Item> read(RealForms.Edition file, Source source) {
        List<Item> items = new ArrayList<>();
        Document document = new Document(
                "0".repeat(64),
                file.file(),
                source.code(),
                file.publishedOn(),
                PublishedOnBasis.DECLARED,
                source.place(),
                null,
                null);
        try {
            TableReader.of(source, Tables.VOCABULARY)
                    .read(document, new ByteArrayInputStream(file.bytes()))
                    .forEachRemaining(items::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return items;
    }

    @ParameterizedTest
    @MethodSource("filesAndRecords")
    void nothingIsGuessedSilently(RealForms.Edition file) {
        assertThat(proposal(file, "en").lines())
                .filteredOn(line -> !STRUCTURE.matcher(line).matches())
                .allSatisfy(line -> assertThat(line).containsPattern("# (guessed|found|TO FILL IN): \\S+"));
        assertThat(proposal(file, "vi").lines())
                .filteredOn(line -> !STRUCTURE.matcher(line).matches())
                .allSatisfy(line -> assertThat(line).containsPattern("# (đoán|thấy trong tệp|CẦN ĐIỀN): \\S+"));
    }

    @Test
    void whatWouldBeAWrongFigureIsNotGuessed() {
        assertThat(csv("""
                        Tháng;Loại;Nợ xấu (%);Dư nợ (%);So với tháng 8 năm 2023
                        01/2024;BUDGET(1.0);1,2;5,5;101,5
                        02/2024;BUDGET(1.0);1,3;6,5;102,5
                        """))
                .contains("'Nợ xấu (%)', gives: value, of: {indicator: bad_debt_ratio, unit: '%', measure: ratio}")
                .containsPattern("'Dư nợ \\(%\\)', gives: value, of: \\{unit: '%'}}.*TO FILL IN: add the indicator")
                .containsPattern("like: 'So với tháng .*TO FILL IN: say the measure")
                .containsPattern("'Loại', gives: nothing}  # TO FILL IN");
    }

    @Test
    void aNumberThatCanBeReadInTwoWaysIsToldAndAContradictionIsLeftOpen() {
        assertThat(csv("Năm;Thu nội địa\n2023;1.234\n2024;1.234.567\n"))
                .contains("numbers: vi  # guessed: '1.234.567' can be read in this way only");
        assertThat(csv("Năm;Thu nội địa\n2023;1.234\n"))
                .contains("numbers: vi  # guessed: '1.234' can be read in two ways");
        assertThat(csv("Năm;Thu nội địa\n2023;1.234.567\n2024;1,234,567\n"))
                .contains("# TO FILL IN: '1.234.567' and '1,234,567' contradict each other")
                .doesNotContain("  numbers: ");
    }

    private static String csv(String text) {
        return Proposal.of("x_2024-05-05.csv", text.getBytes(StandardCharsets.UTF_8), Tables.VOCABULARY, Locale.ROOT);
    }

    @Test
    void aFileWithoutATableIsRefusedWithWhatToGive() {
        assertThatThrownBy(() -> Proposal.of(
                        "x.csv", "a;b\nc;d\n".getBytes(StandardCharsets.UTF_8), Tables.VOCABULARY, Locale.ROOT))
                .isInstanceOf(Fault.OfSource.class)
                .hasMessageContaining("'x.csv'")
                .hasMessageContaining("give a file with a table");
    }
}
