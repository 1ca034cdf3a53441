package org.solieu.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Bulletins of one province: a plan is adjusted, an estimate is revised, a year is told ahead and told again vaguely.
 *
 * @param name name of the file
 */
record Bulletins(String name, String publishedOn, String text) {
    static final List<Bulletins> ALL = List.of(
            new Bulletins(
                    "half_year",
                    "2023-07-03",
                    "6 tháng đầu năm 2023, thu nội địa của tỉnh Cao Bằng ước đạt 4.880,3 tỷ đồng, đạt 43,0% dự toán, bằng 83,8% so với cùng kỳ."),
            new Bulletins(
                    "adjusted",
                    "2023-07-20",
                    "Ngày 20/7/2023, HĐND tỉnh Cao Bằng quyết nghị điều chỉnh dự toán thu nội địa năm 2023 từ 11.341 tỷ đồng xuống 10.900 tỷ đồng."),
            new Bulletins(
                    "official",
                    "2023-08-14",
                    "Theo số liệu chính thức của Kho bạc Nhà nước, thu nội địa 6 tháng đầu năm 2023 của tỉnh Cao Bằng đạt 4.912,7 tỷ đồng, tăng 32,4 tỷ đồng so với số ước tính đã công bố."),
            new Bulletins(
                    "year",
                    "2024-01-04",
                    "Năm 2023, thu nội địa của tỉnh Cao Bằng đạt 9.412,6 tỷ đồng, đạt 83,0% dự toán, hụt 1.928,4 tỷ đồng so với dự toán."),
            new Bulletins("vague", "2024-02-01", "Năm 2023, thu nội địa của tỉnh Cao Bằng đạt hơn 9.400 tỷ đồng."),
            new Bulletins(
                    "two_issuers",
                    "2024-07-05",
                    "6 tháng đầu năm 2024, thu nội địa của tỉnh Cao Bằng ước đạt 5.640,2 tỷ đồng, đạt 62,3% dự toán Trung ương giao và bằng 57,6% dự toán HĐND tỉnh giao."),
            new Bulletins("ahead", "2024-07-06", "Ước cả năm 2024, thu nội địa của tỉnh Cao Bằng đạt 11.000 tỷ đồng."));

    /** Puts all of them into an inbox. */
    static void into(Path inbox) throws IOException {
        for (Bulletins bulletin : ALL) {
            bulletin.put(inbox);
        }
    }

    void put(Path inbox) throws IOException {
        Files.writeString(inbox.resolve(name + ".txt"), text + "\n");
        Files.writeString(
                inbox.resolve(name + ".txt.meta.yaml"),
                "published_on: %s\nplace: Cao Bằng\npublisher: Báo\n".formatted(publishedOn));
    }

    /** Schemas by which what is read of them is let in, however sure the reader is. */
    static Path schemas(Path folder) throws IOException {
        Path schemas = SchemasCopy.in(folder);
        Path press = schemas.resolve("vocabulary/sources/press.yaml");
        Files.writeString(press, Files.readString(press) + "lets_in: all\n");
        return schemas;
    }
}
