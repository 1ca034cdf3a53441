package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.workflow.engines.User;

/** An indicator is added by YAML alone. */
@ExtendWith(RunningInstallation.class)
class NewIndicatorTest {
    private static final String INDICATOR = """
            names: {vi: Số giờ nắng, en: Hours of sunshine}
            definition: {vi: Số giờ nắng đo được trong kỳ., en: Hours of sunshine measured in the period.}
            order: 900
            unit: count:sun_hour
            kind: flow
            adds_up: {over_places: none, over_time: sum}
            measures: [level]
            phrases: [số giờ nắng]
            bounds: {minimum: 0}
            """;
    private static final String UNIT = """
            kind: count
            names: {vi: giờ nắng, en: hour of sunshine}
            spellings:
              - {text: giờ nắng, factor: 1}
            """;
    private static final String SOURCE = """
            names: {vi: Đài khí tượng, en: Weather station}
            rank: 10
            format: csv
            files: ["nang_*.csv"]
            contract:
              delimiter: ";"
              numbers: vi
              fixed: {unit: giờ nắng, measure: level, scenario: actual}
              columns:
                - {header: Địa bàn, gives: place}
                - {header: Năm, gives: period, formats: [yyyy]}
                - header: Số giờ nắng
                  gives: value
                  of: {indicator: sunshine_hours}
            """;

    private final Installation installation;

    @TempDir
    private Path folder;

    NewIndicatorTest(Installation installation) {
        this.installation = installation;
    }

    @Test
    void anIndicatorAddedByYamlIsReadFromProseAndTablesAndIsAColumnOfItsSubject() throws IOException, SQLException {
        Path schemas = schemasWithTheIndicator();
        Path inbox = inboxThatStatesIt();

        installation.solieu("load", "--set", "schemas=" + schemas, "--day", "2024-12-01", "--inbox", inbox.toString());

        assertThat(installation.query(
                        User.ECONOMIST,
                        "SELECT period_start, value FROM views.figures WHERE indicator = 'sunshine_hours' ORDER BY 1"))
                .extracting(row -> row.get("period_start") + " " + row.get("value"))
                .containsExactly("2022-01-01 1432.000000", "2023-01-01 1520.000000");
        assertThat(installation.query(
                        User.ECONOMIST,
                        "SELECT sunshine_hours FROM views.socio_economic WHERE sunshine_hours IS NOT NULL ORDER BY 1"))
                .extracting(row -> row.get("sunshine_hours"))
                .containsExactly("1432.000000", "1520.000000");
    }

    private Path schemasWithTheIndicator() throws IOException {
        Path schemas = SchemasCopy.in(folder.resolve("schemas"));
        Path vocabulary = schemas.resolve("vocabulary");
        Files.writeString(vocabulary.resolve("indicators/socio_economic/sunshine_hours.yaml"), INDICATOR);
        Files.writeString(vocabulary.resolve("units/count/sun_hour.yaml"), UNIT);
        Files.writeString(vocabulary.resolve("sources/weather_station.yaml"), SOURCE);
        return schemas;
    }

    private Path inboxThatStatesIt() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(
                inbox.resolve("thoi_tiet.txt"), "Năm 2023, số giờ nắng ở tỉnh Thái Bình là 1.520 giờ nắng.\n");
        Files.writeString(inbox.resolve("thoi_tiet.txt.meta.yaml"), "published_on: 2024-01-05\nplace: Thái Bình\n");
        Files.writeString(inbox.resolve("nang_2022.csv"), "Địa bàn;Năm;Số giờ nắng\nThái Bình;2022;1.432\n");
        Files.writeString(inbox.resolve("nang_2022.csv.meta.yaml"), "published_on: 2023-01-05\n");
        return inbox;
    }
}
