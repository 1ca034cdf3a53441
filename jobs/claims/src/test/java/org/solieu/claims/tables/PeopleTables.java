package org.solieu.claims.tables;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tables as departments and banks send them, and what is read of each. */
final class PeopleTables {
    private final List<Case> cases = new ArrayList<>();

    private PeopleTables() {}

    /**
     * One table.
     *
     * @param items what is read, in few words; see {@link PeopleTablesTest}
     */
    record Case(String story, TableReader reader, BadTables.Bytes bytes, List<String> items) {}

    static List<Case> all() {
        PeopleTables people = new PeopleTables();
        people.numberFormats();
        people.numbersInText();
        people.units();
        people.days();
        people.sheets();
        people.notes();
        people.headers();
        people.titles();
        people.forms();
        people.groups();
        people.parts();
        people.ends();
        people.versions();
        people.olderWorkbooks();
        people.pages();
        people.openDocuments();
        return people.cases;
    }

    private void numberFormats() {
        formatted("a percentage", 0.824, "0.0%", "C2: 82.4 percent 2023");
        formatted("a per cent sign in quotation marks", 82.4, "0.0\"%\"", "C2: 82.4 percent 2023");
        formatted("a per cent sign behind a backslash", 82.4, "0.0\\%", "C2: 82.4 percent 2023");
        formatted("a per cent sign after a blank", 82.4, "#,##0.0\" %\"", "C2: 82.4 percent 2023");
        formatted("a percentage that rounds", 0.82449, "0%", "C2: 82.449 percent 2023");
        money("thousands left out", 9_300_123, "#,##0,", "C2: 9300.123 VND 2023");
        money("millions left out", 9_300_123, "#,##0.0,,", "C2: 9.300123 VND 2023");
        money("a format that rounds", 9300.123, "#,##0", "C2: 9300.123 VND 2023");
        money("a format with another unit", 9_300_000, "0.0,,\"tr\"", "C2: unit_differs");
        money("a format with the unit", 9300, "#,##0\" đồng\"", "C2: 9300 VND 2023");
        money("a format with a currency sign", 9300, "#,##0 [$₫-42A]", "C2: 9300 VND 2023");
        money("a format with a footnote mark", 9300, "#,##0\"¹\"", "C2: 9300 VND 2023");
        money("a negative number in brackets", -9300, "#,##0;(#,##0)", "C2: -9300 VND 2023");
        money("an accounting format", 9300, "_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-", "C2: 9300 VND 2023");
        money("a format that hides the number", 9300, ";;;", "C2: number_malformed");
        money("a format that says high", 9300, "\"cao\";\"thấp\"", "C2: number_malformed");
        money("a format with two numbers", 9300, "0\" / 5\"", "C2: number_malformed");
        money("a format that depends on the number", 9_300_000, "[>=1000000]0.0,,;0", "C2: 9.3 VND 2023");
        money("a scientific format", 9_300_000, "0.00E+00", "C2: 9300000 VND 2023");
        richText("a footnote mark as superscript", "660", "1", "C2: 660 VND 2023");
    }

    private void numbersInText() {
        text("blanks that do not break around a number", "đồng", "\u00a01.234\u00a0", "2.3: 1234 VND 2023");
        text("thin blanks between digits", "đồng", "1\u2009234", "2.3: 1234 VND 2023");
        text("a blank without width behind a number", "đồng", "1.234\u200b", "2.3: 1234 VND 2023");
        text("a blank without width inside a number", "đồng", "1\u200b234", "2.3: number_malformed");
        text("a mark in superscript", "đồng", "6.600¹", "2.3: 6600 VND 2023");
        text("a mark in brackets", "đồng", "6.600(1)", "2.3: 6600 VND 2023");
        text("a star", "đồng", "6.600 (*)", "2.3: 6600 VND 2023");
        text("a per cent sign", "%", "98,5 %", "2.3: 98.5 percent 2023");
        text("a per cent sign in a column of money", "đồng", "98,5%", "2.3: unit_differs");
        text("the unit behind the number", "tỷ đồng", "1,5 tỷ", "2.3: 1500000000 VND 2023");
        text("another unit behind the number", "tỷ đồng", "1,5 triệu", "2.3: unit_differs");
        text("words behind the number", "đồng", "5 khoảng", "2.3: number_malformed");
    }

    private void units() {
        text("a unit of a thousand", "1.000 đồng", "5", "2.3: 5000 VND 2023");
        text("a unit of a million in digits", "1.000.000đ", "5", "2.3: 5000000 VND 2023");
        text("a short unit", "Tr đồng", "5", "2.3: 5000000 VND 2023");
        text("a shorter unit", "nghìn đ", "5", "2.3: 5000 VND 2023");
        text("a unit in brackets", "(Triệu đồng)", "5", "2.3: 5000000 VND 2023");
        text("a unit after its label", "ĐVT: tỷ đồng", "5", "2.3: 5000000000 VND 2023");
        text("a unit misspelled", "Triệu dồng", "5", "2.3: unit_unknown");
    }

    private void days() {
        day("a month that became a day", "yyyy-mm-dd", LocalDate.of(2024, 1, 1), "C2: 5 VND 2024-01");
        day("a month that became a day and shows its month", "MM/yyyy", LocalDate.of(2024, 1, 31), "C2: 5 VND 2024-01");
        day("a day where a month is promised", "dd/mm/yyyy", LocalDate.of(2024, 1, 15), "C2: period_malformed");
        day("a year where a month is promised", "yyyy", LocalDate.of(2024, 1, 1), "C2: period_malformed");
    }

    private void sheets() {
        String first = "columns: [{header: Thu, gives: value, of: {indicator: domestic_revenue}}]\n";
        String fixed = "fixed: {unit: đồng, period: \"2023\"}\n";
        workbook(
                "sheets nobody asked for",
                fixed + first,
                book -> {
                    sheet(book, "Tháng 1", new Object[][] {{"Thu"}, {1}});
                    sheet(book, "Tháng 2", new Object[][] {{"Thu"}, {2}});
                    sheet(book, "Trống", new Object[][] {});
                },
                "A2: 1 VND 2023",
                "A1: sheet_not_read");
        workbook(
                "a hidden draft before the sheet",
                fixed + "ignored_sheets: [Nháp]\n" + first,
                book -> {
                    sheet(book, "Nháp", new Object[][] {{"Thu"}, {9}});
                    sheet(book, "Chính thức", new Object[][] {{"Thu"}, {1}});
                    book.setSheetHidden(0, true);
                    book.setActiveSheet(1);
                },
                "A2: 1 VND 2023");
        workbook(
                "a hidden sheet that is not spoken of",
                fixed + first,
                book -> {
                    sheet(book, "Chính thức", new Object[][] {{"Thu"}, {1}});
                    sheet(book, "Nháp", new Object[][] {{"Thu"}, {9}});
                    book.setSheetHidden(1, true);
                },
                "A2: 1 VND 2023",
                "A1: sheet_not_read");
        workbook(
                "a sheet a month",
                """
                sheets: 'Tháng \\d+'
                titles: [{in: sheet, like: '\\d+', gives: period, formats: [M yyyy]}, {like: 'năm (\\d{4})', gives: period}]
                header_row: 2
                fixed: {unit: đồng}
                """ + first,
                book -> {
                    sheet(book, "Tháng 1", new Object[][] {{"Thu năm 2023"}, {"Thu"}, {1}});
                    sheet(book, "Tháng 2", new Object[][] {{"Thu năm 2023"}, {"Thu"}, {2}});
                    sheet(book, "Tháng 3", new Object[][] {{"Thu"}, {"Chi"}, {3}});
                },
                "A3: 1 VND 2023-01",
                "A3: 2 VND 2023-02",
                "A1: header_differs");
    }

    private void notes() {
        String contract = """
                delimiter: ";"
                numbers: vi
                fixed: {unit: đồng}
                columns:
                  - {header: Địa bàn, gives: place}
                  - {header: Năm, gives: period, formats: [yyyy]}
                  - {header: Thu, gives: value, of: {indicator: domestic_revenue}}
                """;
        csv("notes below the figures", contract, """
                Địa bàn;Năm;Thu
                Vũ Thư;2023;5

                Nguồn: Sở Tài chính
                Ghi chú: số liệu ước; không gồm thu từ đất; cập nhật 05/10/2021
                (*) Không gồm thu từ đất
                """, "2.3: 5 VND 2023 Vũ Thư");
        csv("a row of the whole province", contract, "Địa bàn;Năm;Thu\nToàn tỉnh;2023;5\n", "2.3: 5 VND 2023");
        csv("a note with a figure", contract, "Địa bàn;Năm;Thu\nNguồn: khác;2023;5\n", "2.3: 5 VND 2023 Nguồn: khác");
        csv("a second table", contract, """
                Địa bàn;Năm;Thu
                Vũ Thư;2023;5
                Địa bàn;Năm;Thu
                Vũ Thư;2022;4
                """, "2.3: 5 VND 2023 Vũ Thư", "4.3: header_differs");
    }

    private void headers() {
        String value = "  - {header: Thu, gives: value, of: {indicator: domestic_revenue}}\n";
        String fixed = "fixed: {unit: đồng, period: \"2023\"}\ncolumns:\n";
        csv("a comma at the end of every line", fixed + value, "Thu,\n5,\n", "2.1: 5 VND 2023");
        csv("more than a comma at the end of a line", fixed + value, "Thu,\n5,6\n", "2.1: line_malformed");
        csv(
                "a column without name",
                fixed + "  - {header: \"\", gives: nothing}\n" + value,
                ",Thu\n0,5\n",
                "2.2: 5 VND 2023");
        csv("signs that nobody sees in the header", fixed + value, "\u200bThu\u00ad\n5\n", "2.1: 5 VND 2023");
        csv("a number as Python writes it", fixed + value, "Thu\n1.5E13\n", "2.1: 15000000000000 VND 2023");
        csv(
                "years in the header",
                """
                fixed: {unit: đồng}
                columns:
                  - {header: "", gives: indicator, values: {Thu: domestic_revenue}}
                  - {like: '(?<status>Sơ bộ )?(?<period>\\d{4})', gives: value, formats: [yyyy], values: {Sơ bộ: preliminary, "": official}}
                """,
                ",2021,2022,Sơ bộ 2023\nThu,1,2,3\n",
                "2.2: 1 VND 2021 official",
                "2.3: 2 VND 2022 official",
                "2.4: 3 VND 2023 preliminary");
        csv(
                "places in the header",
                """
                fixed: {unit: đồng, indicator: domestic_revenue}
                columns:
                  - {header: Tháng, gives: period, formats: [M/yyyy]}
                  - {like: 'Huyện (?<place>.+)', gives: value}
                  - {header: Ghi chú, gives: nothing}
                """,
                "Tháng,Huyện Vũ Thư,Huyện Kiến Xương,Ghi chú\n1/2023,1,2,x\n",
                "2.2: 1 VND 2023-01 Vũ Thư",
                "2.3: 2 VND 2023-01 Kiến Xương");
        csv(
                "months in the header, the year in a column",
                """
                fixed: {unit: đồng, indicator: domestic_revenue}
                columns:
                  - {header: Năm, gives: period}
                  - {like: 'Tháng (?<period>\\d+)', gives: value, formats: [M yyyy]}
                """,
                "Năm,Tháng 1,Tháng 2\n2023,1,2\n",
                "2.2: 1 VND 2023-01",
                "2.3: 2 VND 2023-02");
        csv(
                "plan and estimate in the header",
                """
                fixed: {unit: đồng, indicator: domestic_revenue}
                columns:
                  - like: '(?<scenario>Dự toán|Ước thực hiện) (?<period>\\d{4})'
                    gives: value
                    formats: [yyyy]
                    values: {Dự toán: plan, Ước thực hiện: {scenario: actual, status: estimated}}
                """,
                "Dự toán 2023,Ước thực hiện 2023\n1,2\n",
                "2.1: 1 VND plan 2023",
                "2.2: 2 VND 2023 estimated");
        csv(
                "several ways to write a period",
                """
                fixed: {unit: đồng, indicator: domestic_revenue}
                columns:
                  - header: Kỳ
                    gives: period
                    formats: [{format: M' tháng/'yyyy, period_as: year_to_date}, {format: "'Năm 'yyyy' (ước)'", status: estimated}, "'Năm 'yyyy"]
                  - {header: Thu, gives: value}
                """,
                "Kỳ,Thu\n6 tháng/2011,1\nNăm 2012 (ước),2\nNăm 2010,3\n",
                "2.2: 1 VND 2011-01-01/2011-06-30",
                "3.2: 2 VND 2012 estimated",
                "4.2: 3 VND 2010");
    }

    private void titles() {
        String form = """
                header_row: 3
                fixed: {indicator: domestic_revenue, unit: triệu đồng, period: 2024-01-01/2024-09-30}
                columns: [{header: Thu, gives: value}]
                """;
        csv(
                "a title that agrees",
                form,
                "Thu quý III năm 2024\nĐơn vị: Triệu đồng\nThu\n5\n",
                "4.1: 5000000 VND 2024-01-01/2024-09-30");
        csv(
                "a title with another unit",
                form,
                "Thu quý III năm 2024\nĐơn vị: Tỷ đồng\nThu\n5\n",
                "document: header_differs");
        csv(
                "a title with another quarter",
                form,
                "Thu quý IV năm 2024\nĐơn vị: Triệu đồng\nThu\n5\n",
                "document: header_differs");
        csv("a title with another month", form, "Thu 6 tháng đầu năm 2024\n\nThu\n5\n", "document: header_differs");
        csv(
                "a title with a day",
                form,
                "Thu quý III năm 2024 (văn bản ngày 15 tháng 10 năm 2024)\n\nThu\n5\n",
                "4.1: 5000000 VND 2024-01-01/2024-09-30");
        String read = """
                header_row: 3
                titles:
                  - {like: 'quý [IV]+ năm \\d{4}', gives: period, formats: ["'quý' R 'năm' yyyy"], period_as: year_to_date}
                  - {like: 'Đơn vị: (.+)', gives: unit}
                  - {like: 'tỉnh (.+)', gives: place}
                fixed: {indicator: domestic_revenue}
                columns: [{header: Thu, gives: value}]
                """;
        csv(
                "titles that are read",
                read,
                "Thu quý IV năm 2024 tỉnh Hưng Yên\nĐơn vị: Tỷ đồng\nThu\n5\n",
                "4.1: 5000000000 VND 2024 Hưng Yên");
        csv(
                "a title that is missing",
                read,
                "Thu quý IV năm 2024 tỉnh Hưng Yên\n\nThu\n5\n",
                "document: header_differs");
        csv(
                "a title that says two things",
                read,
                "Thu quý IV năm 2024 tỉnh Hưng Yên,Đơn vị: đồng\nĐơn vị: Tỷ đồng\nThu\n5\n",
                "document: header_differs");
    }

    private void forms() {
        String form = """
                titles:
                  - {like: 'QUÝ [IV]+ NĂM \\d{4}', gives: period, formats: ["'Quý' R 'năm' yyyy"], period_as: year_to_date}
                  - {like: 'Đơn vị: (.+)', gives: unit}
                header_row: [3, 4]
                index_row: true
                numbers: vi
                missing: ["-"]
                columns:
                  - {header: STT, gives: nothing}
                  - {header: NỘI DUNG, gives: indicator}
                  - {header: DỰ TOÁN, gives: value, of: {scenario: plan, period_as: year}}
                  - {header: THỰC HIỆN, gives: value, of: {status: estimated}}
                  - {header: SO SÁNH (%) / DỰ TOÁN, gives: value, of: {measure: percent_of_plan, unit: "%"}}
                  - {header: SO SÁNH (%) / CÙNG KỲ, gives: value, of: {measure: percent_of_same_period, unit: "%"}}
                """;
        Object[][] rows = {
            {"THỰC HIỆN THU QUÝ III NĂM 2024"},
            {null, null, null, null, null, "Đơn vị: Triệu đồng"},
            {"STT", "NỘI DUNG", "DỰ TOÁN", "THỰC HIỆN", "SO SÁNH (%)"},
            {null, null, null, null, "DỰ TOÁN", "CÙNG KỲ"},
            {"A", "B", "1", "2", "3=2/1", "4"},
            {"I", "Thu nội địa", 10, 8, 80, 110},
            {null, "Thu từ dầu thô", "-", null, null, null}
        };
        String[] items = {
            "C6: 10000000 VND plan 2024",
            "D6: 8000000 VND 2024-01-01/2024-09-30 estimated",
            "E6: 80 percent percent_of_plan 2024-01-01/2024-09-30",
            "F6: 110 percent percent_of_same_period 2024-01-01/2024-09-30"
        };
        workbook("the public-budget form", form, book -> sheet(book, "Biểu 60", rows), items);
        rows[2][3] = "ƯỚC THỰC HIỆN";
        workbook(
                "a form whose upper header row changed",
                form,
                book -> sheet(book, "Biểu 60", rows),
                "document: header_differs");
        rows[2][3] = "THỰC HIỆN";
        rows[3][5] = "KỲ TRƯỚC";
        workbook(
                "a form whose lower header row changed",
                form,
                book -> sheet(book, "Biểu 60", rows),
                "document: header_differs");
        rows[3][5] = "CÙNG KỲ";
        rows[4][1] = "Thu nội địa";
        workbook("a form without index row", form, book -> sheet(book, "Biểu 60", rows), "document: header_differs");
    }

    private void groups() {
        workbook(
                "places in rows of their own",
                """
                header_row: 1
                groups: [{from: Chỉ tiêu, when: {TT: '[IVX]+'}, gives: place}]
                columns:
                  - {header: TT, gives: nothing}
                  - header: Chỉ tiêu
                    gives: indicator
                    values:
                      Dư nợ: {indicator: outstanding_loans, unit: tỷ đồng}
                      Nợ xấu: {indicator: bad_debt_ratio, measure: ratio, unit: "%"}
                  - {like: '(?<period>\\d+/\\d+/\\d{4})', gives: value, formats: [d/M/yyyy]}
                """,
                book -> sheet(book, "S", new Object[][] {
                    {"TT", "Chỉ tiêu", "31/12/2019"},
                    {"1", "Dư nợ", 7},
                    {"I", "Vũ Thư", null},
                    {"1", "Dư nợ", 8},
                    {"2", "Nợ xấu", 0.9},
                    {"II", "Kiến Xương", null},
                    {"1", "Dư nợ", 9}
                }),
                "C2: place_unknown",
                "C4: 8000000000 VND 2019-12-31 Vũ Thư",
                "C5: 0.9 percent ratio 2019-12-31 Vũ Thư",
                "C7: 9000000000 VND 2019-12-31 Kiến Xương");
        csv(
                "one label in two sections",
                """
                fixed: {unit: đồng, period: "2023"}
                groups: [{from: Chỉ tiêu, like: '[AB]\\. (.+)', gives: section}]
                columns:
                  - {header: Chỉ tiêu, gives: indicator, values: {THU / Nội địa: domestic_revenue, CHI / Nội địa: budget_expenditure}}
                  - {header: Số, gives: value}
                """,
                "Chỉ tiêu,Số\nA. THU,\nNội địa,1\nB. CHI,\nNội địa,2\n",
                "3.2: 1 VND 2023",
                "5.2: 2 VND 2023 budget_expenditure");
        csv(
                "a place merged with the one above",
                """
                fixed: {unit: đồng, indicator: domestic_revenue}
                columns:
                  - {header: Địa bàn, gives: place, carried: true}
                  - {header: Năm, gives: period, formats: [yyyy]}
                  - {header: Thu, gives: value}
                """,
                "Địa bàn,Năm,Thu\nVũ Thư,2022,1\n,2023,2\n",
                "2.3: 1 VND 2022 Vũ Thư",
                "3.3: 2 VND 2023 Vũ Thư");
    }

    private void parts() {
        String contract = """
                numbers: vi
                fixed: {unit: đồng, period: "2023"}
                columns: [{header: Khoản, gives: indicator}, {header: Thu, gives: value}]
                """;
        csv(
                "a label that names a part of an indicator",
                contract,
                "Khoản,Thu\nThu nội địa,9\nLệ phí trước bạ,5\nTiền gửi tiết kiệm,4\n",
                "2.2: 9 VND 2023",
                "3.2: 5 VND tax=registration_fee 2023",
                "4.2: 4 VND depositor=household 2023");
        csv(
                "rows that are not to be read",
                "ignored_rows: {Khoản: 'Dân số.*'}\n" + contract,
                "Khoản,Thu\nThu nội địa,9\nDân số (người),5\nDiện tích,4\n",
                "2.2: 9 VND 2023",
                "4.2: indicator_unknown");
        csv(
                "a label that says its unit below a title with another",
                """
                header_row: 2
                titles: [{like: 'Đơn vị: (.+), %', gives: unit}]
                fixed: {period: "2023-12-31"}
                columns:
                  - header: Chỉ tiêu
                    gives: indicator
                    values: {Nợ xấu: bad_debt_outstanding, Tỷ lệ: {indicator: bad_debt_ratio, measure: ratio, unit: "%"}}
                  - {header: Số dư, gives: value}
                """,
                "\"Đơn vị: Tỷ đồng, %\",\nChỉ tiêu,Số dư\nNợ xấu,9\nTỷ lệ,1.5\n",
                "3.2: 9000000000 VND 2023-12-31",
                "4.2: 1.5 percent ratio 2023-12-31");
    }

    private void ends() {
        String contract = """
                fixed: {unit: đồng, period: "2023", indicator: domestic_revenue}
                ends: [%s]
                columns: [{header: Địa bàn, gives: place}, {header: Thu, gives: value}]
                """;
        String rows = "Địa bàn,Thu\nVũ Thư,1\nTổng cộng,3\n\nBiểu 2,\nKiến Xương,2\n";
        csv(
                "a table that ends with its total",
                contract.formatted("Tổng cộng"),
                rows,
                "2.2: 1 VND 2023 Vũ Thư",
                "3.2: line_malformed",
                "6.2: line_malformed");
        csv(
                "a table that ends with a blank row",
                contract.formatted("blank"),
                rows,
                "2.2: 1 VND 2023 Vũ Thư",
                "3.2: 3 VND 2023 Tổng cộng",
                "6.2: line_malformed");
    }

    private void versions() {
        String contract = """
                fixed: {unit: đồng, period: "2023", indicator: domestic_revenue}
                versions:
                  - {valid_to: 2023-12-31, columns: [{header: Thu cũ, gives: value}]}
                  - {valid_from: 2024-01-01, columns: [{header: Địa bàn, gives: place}, {header: Thu, gives: value}]}
                  - {columns: [{header: Thu, gives: value}]}
                """;
        csv("the version whose header is found", contract, "Thu\n5\n", "2.1: 5 VND 2023");
        csv("another version whose header is found", contract, "Địa bàn,Thu\nVũ Thư,5\n", "2.2: 5 VND 2023 Vũ Thư");
        csv("a version that is no longer valid", contract, "Thu cũ\n5\n", "document: header_differs");
    }

    private static final String FLAT = """
            numbers: vi
            fixed: {indicator: domestic_revenue, unit: đồng}
            columns:
              - {header: Kỳ, gives: period, formats: [MM/yyyy]}
              - {header: Thu, gives: value}
              - {header: So dự toán, gives: value, of: {measure: percent_of_plan, unit: "%"}}
            """;

    private void olderWorkbooks() {
        file(
                "a workbook of Excel 97",
                FLAT,
                Spreadsheets.biff(),
                "B2: 9300 VND 2024-01",
                "C2: 82.4 percent percent_of_plan 2024-01",
                "B3: 660 VND 2024-02",
                "A1: sheet_not_read");
        file(
                "a workbook of Excel 97 cut in half",
                FLAT,
                Spreadsheets.half(Spreadsheets.biff()),
                "document: document_unreadable");
    }

    private void pages() {
        String rows =
                "<tr><td>Kỳ<td>Thu<td>So dự toán</tr><tr><td rowspan=2>01/2024<td>9.300<sup>1</sup><td>82,4%</tr><tr><td>660<td></tr>";
        file(
                "a page saved as xls",
                FLAT,
                utf8("<html><table>" + rows + "</table></html>"),
                "B2: 9300 VND 2024-01",
                "C2: 82.4 percent percent_of_plan 2024-01",
                "B3: 660 VND 2024-01");
        file(
                "a page with a second table",
                FLAT,
                utf8("<table>" + rows + "</table><table><tr><td>x</table>"),
                "B2: 9300 VND 2024-01",
                "C2: 82.4 percent percent_of_plan 2024-01",
                "B3: 660 VND 2024-01",
                "A1: sheet_not_read");
        file(
                "a cell that spans a million columns",
                FLAT,
                utf8("<table>" + rows.replace("<td>Kỳ", "<td colspan=1000000>Kỳ") + "</table>"),
                "document: header_differs");
        file("a page without table", FLAT, utf8("<html><p>503</html>"), "document: header_differs");
    }

    private void openDocuments() {
        String ods = Spreadsheets.row("Kỳ", "Thu", "So dự toán")
                + "<table:table-row>"
                + "<table:table-cell office:value-type='date' office:date-value='2024-01-01'><text:p>01/2024</text:p></table:table-cell>"
                + "<table:table-cell office:value-type='float' office:value='9300123'><text:p>9.300.123</text:p></table:table-cell>"
                + "<table:table-cell office:value-type='percentage' office:value='0.82449'><text:p>82,4%</text:p></table:table-cell>"
                + "</table:table-row><table:table-row table:number-rows-repeated='1000000'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>";
        file(
                "a spreadsheet of LibreOffice",
                FLAT,
                Spreadsheets.ods("<table:table table:name='S'>" + ods + "</table:table>"),
                "B2: 9300123 VND 2024-01",
                "C2: 82.449 percent percent_of_plan 2024-01");
        file(
                "a cell of LibreOffice in thousands",
                FLAT,
                Spreadsheets.ods("<table:table table:name='S'>" + ods.replace("9.300.123", "9.300") + "</table:table>"),
                "B2: 9300.123 VND 2024-01",
                "C2: 82.449 percent percent_of_plan 2024-01");
        file(
                "a hidden sheet of LibreOffice",
                FLAT,
                Spreadsheets.ods("<table:table table:name='Nháp' table:style-name='hidden'>" + ods
                        + "</table:table><table:table table:name='S'>" + Spreadsheets.row("Kỳ", "Thu", "So dự toán")
                        + Spreadsheets.row("02/2024", "5", "") + "</table:table>"),
                "B2: 5 VND 2024-02",
                "A1: sheet_not_read");
        file(
                "a mark in LibreOffice",
                FLAT,
                Spreadsheets.ods("<table:table table:name='S'>" + Spreadsheets.row("Kỳ", "Thu", "So dự toán")
                        + Spreadsheets.row("02/2024", "660<text:span text:style-name='raised'>1</text:span>", "")
                        + "</table:table>"),
                "B2: 660 VND 2024-02");
        file(
                "rows that are said to stand a million times",
                "header_row: 9000\n" + FLAT,
                Spreadsheets.ods(
                        "<table:table table:name='S'>" + Spreadsheets.row("Kỳ", "Thu", "So dự toán")
                                + "<table:table-row table:number-rows-repeated='9000000'><table:table-cell table:number-columns-repeated='16384' office:value-type='string'><text:p>x</text:p></table:table-cell></table:table-row></table:table>"),
                "document: limit_passed");
        file(
                "a spreadsheet of LibreOffice with a document type",
                FLAT,
                Spreadsheets.ods("<!DOCTYPE x>", "<table:table table:name='S'>" + ods + "</table:table>"),
                "B2: 9300123 VND 2024-01",
                "C2: 82.449 percent percent_of_plan 2024-01");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void file(String story, String contract, byte[] bytes, String... items) {
        cases.add(new Case(story, Tables.xlsx(contract), () -> bytes, List.of(items)));
    }

    private void formatted(String story, double number, String format, String item) {
        shown(story, "%", number, format, item.replace("percent 2023", "percent percent_of_plan 2023"));
    }

    private void money(String story, double number, String format, String item) {
        shown(story, "đồng", number, format, item);
    }

    private void shown(String story, String unit, double number, String format, String item) {
        workbook(
                story,
                contract(unit),
                book -> {
                    XSSFSheet sheet =
                            sheet(book, "S", new Object[][] {{"Năm", "Đơn vị", "Giá trị"}, {"2023", unit, number}});
                    Workbooks.format(sheet.getRow(1).getCell(2), format);
                },
                item);
    }

    private void richText(String story, String number, String mark, String item) {
        workbook(
                story,
                contract("đồng"),
                book -> {
                    XSSFSheet sheet =
                            sheet(book, "S", new Object[][] {{"Năm", "Đơn vị", "Giá trị"}, {"2023", "đồng", null}});
                    XSSFFont raised = book.createFont();
                    raised.setTypeOffset(Font.SS_SUPER);
                    XSSFRichTextString text = new XSSFRichTextString(number + mark);
                    text.applyFont(number.length(), number.length() + mark.length(), raised);
                    sheet.getRow(1).createCell(2).setCellValue(text);
                },
                item);
    }

    private void text(String story, String unit, String number, String item) {
        csv(
                story,
                "delimiter: \";\"\n" + contract(unit),
                "Năm;Đơn vị;Giá trị\n2023;\"" + unit + "\";\"" + number + "\"\n",
                unit.equals("%") ? item.replace("percent 2023", "percent percent_of_plan 2023") : item);
    }

    private static String contract(String unit) {
        return """
                numbers: vi
                fixed: {indicator: domestic_revenue, measure: %s}
                columns:
                  - {header: Năm, gives: period, formats: [yyyy]}
                  - {header: Đơn vị, gives: unit}
                  - {header: Giá trị, gives: value}
                """.formatted(unit.equals("%") ? "percent_of_plan" : "level");
    }

    private void day(String story, String format, LocalDate day, String item) {
        workbook(
                story,
                """
                fixed: {unit: đồng, indicator: domestic_revenue}
                columns:
                  - {header: "", gives: nothing}
                  - {header: Tháng, gives: period, formats: [MM/yyyy]}
                  - {header: Thu, gives: value}
                """,
                book -> {
                    XSSFSheet sheet = sheet(book, "S", new Object[][] {{null, "Tháng", "Thu"}, {null, null, 5}});
                    XSSFCell cell = sheet.getRow(1).createCell(1);
                    cell.setCellValue(day);
                    Workbooks.format(cell, format);
                },
                item);
    }

    private void csv(String story, String contract, String text, String... items) {
        cases.add(new Case(story, Tables.csv(contract), () -> utf8(text), List.of(items)));
    }

    private void workbook(String story, String contract, Consumer<XSSFWorkbook> content, String... items) {
        byte[] made = Workbooks.of(content);
        cases.add(new Case(story, Tables.xlsx(contract), () -> made, List.of(items)));
    }

    private static XSSFSheet sheet(XSSFWorkbook book, String name, Object[][] rows) {
        XSSFSheet sheet = book.createSheet(name);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                Object value = rows[row][column];
                if (value != null) {
                    XSSFCell cell =
                            (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row)).createCell(column);
                    if (value instanceof Number number) {
                        cell.setCellValue(number.doubleValue());
                    } else {
                        cell.setCellValue(value.toString());
                    }
                }
            }
        }
        return sheet;
    }
}
