package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.workflow.engines.User;

/** What documents say differently about one figure. */
@ExtendWith(RunningInstallation.class)
class DisagreementsTest {
    @TempDir
    private Path inbox;

    @Test
    void twoDocumentsThatCannotBothBeRightAreShownWithTheirWordsAndOnlyThey(Installation installation)
            throws IOException, SQLException {
        put("first", "2024-01-02", "0,85");
        put("rounded", "2024-01-03", "0,9");
        put("second", "2024-01-04", "0,97");
        installation.solieu("load", "--day", "2024-11-09", "--inbox", inbox.toString());

        List<Map<String, @Nullable String>> differing = installation.query(User.ECONOMIST, """
                SELECT name_1, value_1, quote_1, name_2, value_2, quote_2
                FROM views.disagreements
                WHERE indicator = 'bad_debt_ratio' AND place_vi = 'Nam Định'
                ORDER BY name_1, name_2
                """);

        assertThat(differing)
                .containsExactly(
                        Map.of(
                                "name_1", "first.txt",
                                "value_1", "0.850000",
                                "quote_1", "0,85% tổng dư nợ",
                                "name_2", "second.txt",
                                "value_2", "0.970000",
                                "quote_2", "0,97% tổng dư nợ"),
                        Map.of(
                                "name_1", "rounded.txt",
                                "value_1", "0.900000",
                                "quote_1", "0,9% tổng dư nợ",
                                "name_2", "second.txt",
                                "value_2", "0.970000",
                                "quote_2", "0,97% tổng dư nợ"));
    }

    private void put(String name, String published, String percent) throws IOException {
        Files.writeString(
                inbox.resolve(name + ".txt"),
                "Đến ngày 31/12/2023, tỷ lệ nợ xấu trên địa bàn tỉnh Nam Định chiếm %s%% tổng dư nợ."
                        .formatted(percent));
        Files.writeString(
                inbox.resolve(name + ".txt.meta.yaml"),
                "published_on: %s\nplace: Nam Định\npublisher: Báo %s\n".formatted(published, name));
    }
}
