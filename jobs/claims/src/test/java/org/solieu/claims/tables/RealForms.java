package org.solieu.claims.tables;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The forms that finance departments, statistical offices and banks send, each of two editions of the same form. */
final class RealForms {
    private RealForms() {}

    /**
     * A file of a form.
     *
     * @param form its contract is {@code forms/FORM.yaml}, its figures are {@code forms/EDITION.figures}
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Edition(String form, String edition, String file, LocalDate publishedOn, byte[] bytes) {
        @Override
        public String toString() {
            return edition;
        }
    }

    static List<Edition> all() {
        return List.of(
                new Edition(
                        "public_budget_60",
                        "budget_2024_q3",
                        "b60_q3_2024.xlsx",
                        LocalDate.of(2024, 10, 15),
                        budget("QUÝ III", "2024", "QUÝ III", 1)),
                new Edition(
                        "public_budget_60",
                        "budget_2025_half",
                        "b60_6t_2025.xlsx",
                        LocalDate.of(2025, 6, 20),
                        budget("6 THÁNG", "2025", "6 THÁNG", 1.25)),
                new Edition(
                        "statistics_monthly",
                        "monthly_2023",
                        "thu_chi_thang_2023.xlsx",
                        LocalDate.of(2023, 12, 29),
                        monthly(2023, 12, 100)),
                new Edition(
                        "statistics_monthly",
                        "monthly_2024_june",
                        "thu_chi_thang_2024-06.xlsx",
                        LocalDate.of(2024, 6, 29),
                        monthly(2024, 6, 120)),
                new Edition(
                        "yearbook",
                        "yearbook_2022",
                        "nien_giam_2022.xlsx",
                        LocalDate.of(2023, 7, 1),
                        yearbook(2022, "102")),
                new Edition(
                        "yearbook",
                        "yearbook_2023",
                        "nien_giam_2023.xlsx",
                        LocalDate.of(2024, 7, 1),
                        yearbook(2023, "104")),
                new Edition(
                        "bank_month_end",
                        "bank_2024",
                        "nhnn_cuoi_thang_2024.xlsx",
                        LocalDate.of(2025, 1, 10),
                        bank(2024, 12)),
                new Edition(
                        "bank_month_end",
                        "bank_2025_february",
                        "nhnn_cuoi_thang_2025.xlsx",
                        LocalDate.of(2025, 3, 10),
                        bank(2025, 2)),
                new Edition(
                        "world_bank",
                        "world_bank_2024",
                        "API_VNM_DS2_en_csv_v2_6301.csv",
                        LocalDate.of(2024, 6, 28),
                        worldBank(2023, "2024-06-28")),
                new Edition(
                        "world_bank",
                        "world_bank_2025",
                        "API_VNM_DS2_en_csv_v2_7112.csv",
                        LocalDate.of(2025, 7, 1),
                        worldBank(2024, "2025-07-01")));
    }

    private static byte[] budget(String period, String year, String column, double times) {
        Sheets form = new Sheets()
                .sheet("Bieu 60")
                .row(1, "UBND TỈNH THÁI BÌNH", "", "", "", "", "Biểu số 60/CK-NSNN")
                .row(2, "ƯỚC THỰC HIỆN THU NGÂN SÁCH NHÀ NƯỚC " + period + " NĂM " + year)
                .row(3, "(Kèm theo Công văn số 123/STC-QLNS ngày 15/10/" + year + " của Sở Tài chính)")
                .row(4, "", "", "", "", "", "Đơn vị: Triệu đồng")
                .row(6, "STT", "NỘI DUNG", "DỰ TOÁN NĂM", "ƯỚC THỰC HIỆN " + column, "SO SÁNH ƯỚC THỰC HIỆN VỚI (%)")
                .row(7, "", "", "", "", "DỰ TOÁN NĂM", "CÙNG KỲ NĂM TRƯỚC")
                .row(8, "A", "B", "1", "2", "3=2/1", "4")
                .merged("A6:A7")
                .merged("B6:B7")
                .merged("C6:C7")
                .merged("D6:D7")
                .merged("E6:F6");
        Object[][] rows = {
            {"A", "TỔNG THU NSNN TRÊN ĐỊA BÀN", 22_800_000, 17_100_000, 0.75, 1.082},
            {"I", "Thu nội địa", 10_200_000, 8_160_000, 0.8, 1.1},
            {"1", "Thu từ khu vực DNNN", 450_000, 360_000, 0.8, 1.01},
            {"2", "Thu từ khu vực DN có vốn đầu tư nước ngoài", 900_000, 640_000, 0.7111, 0.97},
            {"3", "Thuế thu nhập cá nhân", 500_000, 430_000, 0.86, 1.132},
            {"4", "Thuế bảo vệ môi trường", 600_000, 390_000, 0.65, 0.915},
            {"5", "Lệ phí trước bạ", 320_000, 240_000, 0.75, 0.99},
            {"6", "Các khoản thu về nhà, đất", 3_100_000, 2_700_000, 0.871, 1.3},
            {"", "- Thu tiền sử dụng đất", 3_000_000, 2_625_000, 0.875, 1.312},
            {"7", "Thu từ hoạt động xổ số kiến thiết", 75_000, 60_000, 0.8, 1.05},
            {},
            {"II", "Thu từ dầu thô", "-", "-", "", ""},
            {"III", "Thu từ hoạt động xuất, nhập khẩu", 1_500_000, 1_050_000, 0.7, 0.95},
            {"B", "THU NSĐP ĐƯỢC HƯỞNG THEO PHÂN CẤP", 9_000_000, 7_000_000, 0.7778, 1.05},
        };
        int number = 9;
        for (Object[] row : rows) {
            if (row.length > 0) {
                form.row(number, scaled(row, times));
            }
            number++;
        }
        return form.row(number + 1, "Ghi chú: (1) Số liệu ước thực hiện đến ngày 30/9/" + year)
                .shown("#,##0", 2, 3)
                .shown("0.0%", 4, 5)
                .bytes();
    }

    private static Object[] scaled(Object[] row, double times) {
        Object[] scaled = row.clone();
        for (int i = 2; i < 4; i++) {
            scaled[i] = row[i] instanceof Integer number ? (Object) (number * times) : row[i];
        }
        return scaled;
    }

    private static final String[] MONTHLY = {
        "TỔNG THU NGÂN SÁCH NHÀ NƯỚC", "Thu nội địa", "Thu từ hoạt động xuất, nhập khẩu",
        "TỔNG CHI NGÂN SÁCH ĐỊA PHƯƠNG", "Chi đầu tư phát triển", "Chi thường xuyên"
    };

    /** Months as columns; a row is ten times its place and its month above a base, so that no two cells are equal. */
    private static byte[] monthly(int year, int months, int base) {
        List<Object> above = new ArrayList<>(List.of("", "Thực hiện"));
        List<Object> below = new ArrayList<>(List.of("", "Tháng 1"));
        for (int month = 2; month < months; month++) {
            above.add("");
            below.add("Tháng " + month);
        }
        above.addAll(Arrays.asList("Ước tính", "Cộng dồn", ""));
        below.addAll(List.of("Tháng " + months, months + " tháng", "So với cùng kỳ năm " + (year - 1) + " (%)"));
        Sheets form = new Sheets()
                .sheet("TCNS")
                .row(1, "Thu, chi ngân sách nhà nước trên địa bàn các tháng năm " + year)
                .row(2, "Đơn vị tính: Tỷ đồng")
                .row(4, above.toArray())
                .row(5, below.toArray());
        for (int i = 0; i < MONTHLY.length; i++) {
            List<Object> row = new ArrayList<>(List.of(MONTHLY[i]));
            double sum = 0;
            for (int month = 1; month <= months; month++) {
                double value = base + 10 * i + month + 0.5;
                row.add(i == 2 && month == 2 ? (Object) "…" : value);
                sum += i == 2 && month == 2 ? 0 : value;
            }
            row.add(sum);
            row.add(103.5 + i);
            form.row(6 + i, row.toArray());
        }
        return form.row(13, "Nguồn: Kho bạc Nhà nước; số liệu tháng " + months + " là ước tính")
                .shown("#,##0.0", 1, months + 2)
                .bytes();
    }

    private static byte[] yearbook(int last, String number) {
        Object[] header = IntStream.rangeClosed(last - 5, last)
                .mapToObj(year -> year < last - 4 ? "" : year == last ? "Sơ bộ - Prel. " + year : (Object) year)
                .toArray();
        Sheets form = new Sheets()
                .sheet("Mục lục")
                .row(1, "Biểu", "Tên biểu")
                .row(2, number, "Thu ngân sách nhà nước trên địa bàn")
                .sheet(number)
                .row(1, number + ". Thu ngân sách nhà nước trên địa bàn")
                .row(2, "State budget revenue in local area")
                .row(4, header)
                .row(5, "Tỷ đồng - Bill. dongs");
        Object[][] money = {
            {"TỔNG THU - TOTAL", 16_000.5, 17_000.4, 18_100.3, 19_000.2, 20_500},
            {"Thu nội địa - Domestic revenue", 7_500, 8_000, 8_600, 9_100, 9_800},
            {"Trong đó - Of which:"},
            {"Thu từ DN có vốn ĐTNN - Revenue from foreign invested enterprises", 300, 320, 345, 350, 377},
            {"Thu về dầu thô - Oil revenue", "-", "-", "-", "-", "-"},
            {"Thu hải quan - Customs revenue", 1_200, 1_250, 1_300, 1_380, 1_410},
        };
        Object[][] shares = {
            {"TỔNG THU - TOTAL", 100, 100, 100, 100, 100},
            {"Thu nội địa - Domestic revenue", 46.9, 47.1, 47.5, 47.9, 47.8},
        };
        int row = 6;
        for (Object[] values : money) {
            form.row(row++, shifted(values, last));
        }
        form.row(row++, "Cơ cấu (%) - Structure (%)");
        for (Object[] values : shares) {
            form.row(row++, values);
        }
        return form.bytes();
    }

    /** The next edition has the figures of the years that have passed, and new ones at the end. */
    private static Object[] shifted(Object[] values, int last) {
        Object[] shifted = values.clone();
        for (int i = 1; i < values.length; i++) {
            boolean isNext = last == 2023 && values[i] instanceof Number;
            shifted[i] = isNext ? (Object) (((Number) values[i]).doubleValue() + 1_000) : values[i];
        }
        return shifted;
    }

    private static byte[] bank(int year, int months) {
        Sheets book = new Sheets().sheet("Bìa").row(1, "SỐ LIỆU CUỐI THÁNG NĂM " + year);
        for (int month = 1; month <= months; month++) {
            LocalDate end = LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
            String day = String.format(Locale.ROOT, "%02d/%02d/%d", end.getDayOfMonth(), month, year);
            book.sheet(String.format(Locale.ROOT, "T%02d", month))
                    .row(1, "NGÂN HÀNG NHÀ NƯỚC VIỆT NAM - CHI NHÁNH TỈNH THÁI BÌNH")
                    .row(2, "HOẠT ĐỘNG NGÂN HÀNG ĐẾN NGÀY " + day)
                    .row(3, "", "", "", "", "Đơn vị: Tỷ đồng, %")
                    .row(4, "TT", "Chỉ tiêu", "Số dư", "Tăng, giảm (%) so với")
                    .row(5, "", "", "", "tháng trước", "31/12/" + (year - 1))
                    .row(6, "I", "Tổng nguồn vốn huy động", 110_000 + 100 * month, 0.5, 0.5 * month)
                    .row(7, "1", "Tiền gửi dân cư", 80_000 + 100 * month, 0.4, 0.4 * month)
                    .row(8, "2", "Tiền gửi tổ chức kinh tế", 30_000, 0.8, 0.8 * month)
                    .row(
                            9,
                            "II",
                            "Tổng dư nợ cho vay",
                            95_000 + 200 * month,
                            month == 3 ? (Object) (-0.3) : 0.9,
                            0.9 * month)
                    .row(10, "1", "Ngắn hạn", 60_000 + 150 * month, 1.1, 1.1 * month)
                    .row(11, "2", "Trung, dài hạn", 35_000 + 50 * month, "-", 0.3 * month)
                    .row(12, "III", "Nợ xấu", 900 + month, 0.1, 0.1 * month)
                    .row(13, "", "Tỷ lệ nợ xấu (%)", 0.95, "x", "x")
                    .row(15, "Người lập biểu", "", "Giám đốc")
                    .shown("#,##0.00", 2, 4);
        }
        return book.sheet("Nháp")
                .hidden()
                .row(1, "TT", "Chỉ tiêu")
                .row(2, "1", 5)
                .bytes();
    }

    private static byte[] worldBank(int last, String updated) {
        StringBuilder csv = new StringBuilder(
                        "\uFEFF\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"")
                .append(updated)
                .append("\",\n\n\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",");
        IntStream.rangeClosed(1960, last)
                .forEach(year -> csv.append('"').append(year).append("\","));
        csv.append('\n');
        series(
                csv,
                last,
                "Adolescent fertility rate (births per 1,000 women ages 15-19)",
                "SP.ADO.TFRT",
                1960,
                "65.123");
        series(csv, last, "Bank nonperforming loans to total gross loans (%)", "FB.AST.NPER.ZS", 2008, "2.15456789");
        series(csv, last, "GDP (current LCU)", "NY.GDP.MKTP.CN", 1985, "10221815000000000");
        series(csv, last, "GDP (current US$)", "NY.GDP.MKTP.CD", 1985, "429716969043.672");
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void series(StringBuilder csv, int last, String name, String code, int from, String value) {
        csv.append("\"Viet Nam\",\"VNM\",\"")
                .append(name)
                .append("\",\"")
                .append(code)
                .append("\",");
        IntStream.rangeClosed(1960, last)
                .forEach(year -> csv.append('"')
                        .append(year < from || year == last ? "" : value)
                        .append("\","));
        csv.append('\n');
    }
}
