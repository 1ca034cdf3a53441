package org.solieu.claims.tables;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Files of kinds for which the guesses were not made: what they guess right of them is measured. */
final class OtherFiles {
    private OtherFiles() {}

    static List<RealForms.Edition> all() {
        return List.of(
                new RealForms.Edition(
                        "districts_quarterly",
                        "districts_quarterly",
                        "thu_huyen_quy_1_2024.csv",
                        LocalDate.of(2024, 4, 10),
                        utf8(districts())),
                new RealForms.Edition(
                        "npl_portal", "npl_portal", "npl_2024-07-05.xls", LocalDate.of(2024, 7, 5), utf8(portal())),
                new RealForms.Edition(
                        "party_crosstab",
                        "party_crosstab",
                        "xay_dung_dang_6T_2024.ods",
                        LocalDate.of(2024, 7, 1),
                        crosstab()));
    }

    /** Files whose values have names, as open-data portals and statistical databases give them. */
    static List<RealForms.Edition> records() {
        return List.of(
                new RealForms.Edition(
                        "portal_records",
                        "portal_records",
                        "thu_noi_dia_2024-07-05.json",
                        LocalDate.of(2024, 7, 5),
                        utf8(ckan())),
                new RealForms.Edition(
                        "message", "message", "grdp_2024-07-05.xml", LocalDate.of(2024, 7, 5), utf8(message())),
                new RealForms.Edition(
                        "matrix", "matrix", "grdp_2024-07-05.px", LocalDate.of(2024, 7, 5), utf8(matrix())));
    }

    private static String ckan() {
        return """
                {"help": "https://portal.example/help", "success": true, "result": {
                 "fields": [{"id": "nam", "type": "int4"}, {"id": "dia_ban", "type": "text"}],
                 "records": [
                  {"_id": 1, "Năm": 2021, "Địa bàn": {"Tên": "Thái Bình"}, "Thu nội địa (tỷ đồng)": 9100.5, "Ghi chú": null},
                  {"_id": 2, "Năm": 2022, "Địa bàn": {"Tên": "Hưng Yên"}, "Thu nội địa (tỷ đồng)": 15200.5, "Ghi chú": "ước"},
                  {"_id": 3, "Năm": 2023, "Địa bàn": {"Tên": "Thái Bình"}, "Thu nội địa (tỷ đồng)": 9400, "Ghi chú": null}]}}
                """;
    }

    private static String message() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <mes:StructureSpecificData xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message">
                  <mes:DataSet UNIT_MULT="9">
                    <Series REF_AREA="Thái Bình" INDICATOR="Thu nội địa">
                      <Obs TIME_PERIOD="2022" OBS_VALUE="8800" OBS_STATUS="A"/>
                      <Obs TIME_PERIOD="2023" OBS_VALUE="9300.25" OBS_STATUS="P"/>
                    </Series>
                    <Series REF_AREA="Hưng Yên" INDICATOR="Thu nội địa">
                      <Obs TIME_PERIOD="2022" OBS_VALUE="15200" OBS_STATUS="A"/>
                    </Series>
                  </mes:DataSet>
                </mes:StructureSpecificData>
                """;
    }

    private static String matrix() {
        return """
                CHARSET="ANSI";
                TITLE="Thu nội địa chia theo tỉnh";
                UNITS="Tỷ đồng";
                STUB="Chỉ tiêu","Tỉnh";
                HEADING="Năm";
                VALUES("Chỉ tiêu")="Thu nội địa";
                VALUES("Tỉnh")="Thái Bình","Hưng Yên";
                VALUES("Năm")="2021","2022","2023";
                DATA=
                8100 8800 ".."
                14100.5 15200 16000;
                """;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String districts() {
        return """
                Đơn vị hành chính;Kỳ báo cáo;Khoản thu;Kế hoạch năm;Thực hiện quý;ĐVT;Người nhập
                Huyện Vũ Thư;Quý I/2024;Thu nội địa;1.250,5;310,25;tỷ đồng;ntlan
                Huyện Vũ Thư;Quý I/2024;Thu tiền sử dụng đất;800;…;tỷ đồng;ntlan
                Huyện Kiến Xương;Quý I/2024;Thu nội địa;1.100;275,5;tỷ đồng;pvhung
                Huyện Kiến Xương;Quý I/2024;Thu tiền sử dụng đất;650;140,1;tỷ đồng;pvhung
                Huyện Tiền Hải;Quý I/2024;Thu nội địa;1.340;322;tỷ đồng;ntlan
                Thành phố Thái Bình;Quý I/2024;Thu nội địa;2.980;801,75;tỷ đồng;dmtuan
                """;
    }

    private static String portal() {
        return """
                <html><head><meta charset="utf-8"></head><body><table border="1">
                <tr><th colspan="7">Credit quality by district</th></tr>
                <tr><th>As of</th><th>District</th><th>Outstanding loans (bill. dongs)</th><th>Bad debt (bill. dongs)</th>
                <th>NPL ratio (%)</th><th>Rank</th><th>Remarks</th></tr>
                <tr><td>30/06/2024</td><td>Vu Thu</td><td>12,345.6</td><td>101.2</td><td>0.82</td><td>3</td><td></td></tr>
                <tr><td>30/06/2024</td><td>Kien Xuong</td><td>9,870.1</td><td>88.0</td><td>0.89</td><td>2</td><td>checked</td></tr>
                <tr><td>30/06/2024</td><td>Tien Hai</td><td>10,555.0</td><td>130.4</td><td>1.24</td><td>1</td><td></td></tr>
                <tr><td>30/06/2024</td><td>Hung Ha</td><td>8,222.3</td><td>52.7</td><td>0.64</td><td>4</td><td></td></tr>
                </table></body></html>
                """;
    }

    private static byte[] crosstab() {
        return Spreadsheets.ods("<table:table table:name='6T'>"
                + Spreadsheets.row("KẾT QUẢ CÔNG TÁC XÂY DỰNG ĐẢNG 6 THÁNG ĐẦU NĂM 2024")
                + Spreadsheets.row("Đảng bộ tỉnh Thái Bình")
                + Spreadsheets.row("Số TT", "Nội dung", "Đơn vị tính", "Toàn tỉnh", "Chia ra", "", "")
                + Spreadsheets.row("", "", "", "", "Huyện Vũ Thư", "Huyện Kiến Xương", "Thành phố Thái Bình")
                + Spreadsheets.row("1", "Số đảng viên mới kết nạp", "đảng viên", "412", "61", "55", "90")
                + Spreadsheets.row("2", "Số chi bộ", "chi bộ", "3.120", "402", "395", "610")
                + Spreadsheets.row("3", "Số đảng viên bị kỷ luật", "đảng viên", "38", "4", "7", "9")
                + "</table:table>");
    }
}
