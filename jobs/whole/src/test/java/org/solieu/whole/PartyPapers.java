package org.solieu.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.solieu.workflow.engines.User;

/**
 * Documents that speak of the party in a commune, with words that stand nowhere else: in a name, a publisher, an address, a
 * sentence, a figure, a refusal, a reason. One is refused whole, one taken back, one corrected, one says more than that.
 */
record PartyPapers(Path inbox) {
    /** What only whoever sees the party's detail may read. */
    static final List<String> WORDS = List.of(
            "xenon", "krypton", "radon", "argon", "neon", "titan", "vanadi", "niken", "coban", "mangan", "crom",
            "4.321", "7.654");

    private static final String COMMUNE = "xã An Thái, huyện Quỳnh Phụ";

    /** Puts them into an inbox and loads them, then takes back and corrects. */
    void load(Installation installation) throws IOException, SQLException {
        prose("xenon.txt", "Chi bộ krypton", """
                Xây dựng Đảng ở xã An Thái

                Như neon, năm 2022, toàn %1$s có 7 chi bộ được công nhận là chi bộ kiểu mẫu, theo argon.
                """);
        prose("vanadi.txt", "Báo krypton", """
                Xây dựng Đảng ở xã An Thái

                Ở %1$s, 4.321 chi bộ đăng ký thí điểm mô hình kiểu mẫu trong năm 2021.
                """);
        Files.writeString(inbox.resolve("bao_cao_thu.txt"), """
                Thu ngân sách của Thái Bình

                Lũy kế đến ngày 20/12/2022, thu nội địa của tỉnh Thái Bình là hơn 8.800 tỷ đồng; ở %s, trên 85%% đảng viên titan cài sổ tay điện tử.
                """.formatted(COMMUNE));
        sidecar("bao_cao_thu.txt", "Báo Thái Bình", "Thái Bình", "press");
        Files.writeString(inbox.resolve("chi_bo_crom.txt"), "Ở %s, 9 chi bộ.".formatted(COMMUNE));
        table();
        installation.solieu("load", "--day", "2024-01-03", "--inbox", inbox.toString());
        installation.solieu("withdraw", "vanadi.txt", "--reason", "Chi bộ niken gửi lại", "--yes");
        installation.solieu("correct", claim(installation), "--value", "8", "--reason", "Đếm lại ở niken", "--yes");
    }

    private void prose(String name, String publisher, String text) throws IOException {
        Files.writeString(inbox.resolve(name), text.formatted(COMMUNE));
        sidecar(name, publisher, "An Thái, Quỳnh Phụ, Thái Bình", "radon");
    }

    private void table() throws IOException {
        String name = "sample_mangan.csv";
        Files.writeString(inbox.resolve(name), """
                Địa bàn;Đến ngày;Chỉ tiêu;Đối tượng gửi;Cách đo;Giá trị;Đơn vị tính;Ghi chú
                An Thái, Quỳnh Phụ, Thái Bình;31/12/2021;model_party_branches;Toàn bộ;Số dư;7.654;chi bộ;
                Xứ Coban;31/12/2021;model_party_branches;Toàn bộ;Số dư;5;chi bộ;
                """);
        sidecar(name, "Báo krypton", "An Thái, Quỳnh Phụ, Thái Bình", "radon");
    }

    private void sidecar(String name, String publisher, String place, String host) throws IOException {
        Files.writeString(
                inbox.resolve(name + ".meta.yaml"),
                "published_on: 2023-12-28\nplace: %s\npublisher: %s\naddress: https://%s.example/\n"
                        .formatted(place, publisher, host));
    }

    /** The figure is read with doubt: who corrects it answers for it. */
    private static String claim(Installation installation) throws SQLException {
        return Objects.requireNonNull(installation
                .query(
                        User.PARTY,
                        "SELECT claim_id FROM views.rejections WHERE raw = '7 chi bộ' AND rule = 'reading_doubtful'")
                .getFirst()
                .get("claim_id"));
    }
}
