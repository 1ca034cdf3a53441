package org.solieu.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Settings.Setting;

class SettingsTest {
    @TempDir
    private Path home;

    @Test
    void everySettingHasItsDefault() {
        String user = System.getProperty("user.home");
        assertThat(Settings.of(Map.of()).values())
                .containsOnly(
                        Map.entry(Setting.HOME, user + "/.solieu"),
                        Map.entry(Setting.PROJECT, Path.of("").toAbsolutePath().toString()),
                        Map.entry(
                                Setting.SCHEMAS,
                                Path.of("schemas").toAbsolutePath().toString()),
                        Map.entry(Setting.PROVINCE, "Thái Bình"),
                        Map.entry(Setting.WAREHOUSE, "file:" + user + "/.solieu/warehouse"),
                        Map.entry(Setting.CATALOG, "jdbc:sqlite:" + user + "/.solieu/catalog.db?busy_timeout=30000"),
                        Map.entry(Setting.CATALOG_USER, ""),
                        Map.entry(Setting.CATALOG_PASSWORD, ""),
                        Map.entry(Setting.SPARK_MASTER, "local[*]"),
                        Map.entry(Setting.ENGINES, "trino"),
                        Map.entry(Setting.SUPERSET_PORT, "8088"),
                        Map.entry(Setting.TRINO_PORT, "8443"),
                        Map.entry(Setting.TRINO_MEMORY, "2G"),
                        Map.entry(Setting.AIRFLOW_PORT, "8580"),
                        Map.entry(Setting.AIRFLOW_DATABASE, "sqlite:///" + user + "/.solieu/airflow.db"),
                        Map.entry(Setting.NOTICE_MAIL, ""),
                        Map.entry(Setting.NOTICE_SENDER, "solieu@localhost"),
                        Map.entry(Setting.NOTICE_MAIL_SERVER, "smtp://127.0.0.1:25?disable_ssl=true&disable_tls=true"),
                        Map.entry(Setting.NOTICE_WEBHOOK, ""));
    }

    @Test
    void everySettingTakesAnotherValueFromItsVariable() {
        Map<String, String> environment = Arrays.stream(Setting.values())
                .collect(Collectors.toMap(Setting::variable, setting -> "/another/" + setting.key()));
        assertThat(Settings.of(environment).values())
                .hasSize(Setting.values().length)
                .allSatisfy((setting, value) -> assertThat(value).isEqualTo("/another/" + setting.key()));
    }

    @Test
    void anArgumentGoesBeforeAVariableAndAVariableBeforeTheFile() throws IOException {
        Files.writeString(
                home.resolve("settings.properties"), "trino_port=1\nspark_master=local[1]\ntrino_memory=1G\n");
        Settings settings = Settings.of(
                Map.of(Setting.TRINO_PORT, "3"),
                Map.of(
                        "SOLIEU_HOME", home.toString(),
                        "SOLIEU_TRINO_PORT", "2",
                        "SOLIEU_SPARK_MASTER", "local[2]"));
        assertThat(settings.get(Setting.TRINO_PORT)).isEqualTo("3");
        assertThat(settings.get(Setting.SPARK_MASTER)).isEqualTo("local[2]");
        assertThat(settings.get(Setting.TRINO_MEMORY)).isEqualTo("1G");
        assertThat(settings.get(Setting.WAREHOUSE)).isEqualTo("file:" + home + "/warehouse");
    }

    @Test
    void whatIsKeptIsFoundByEveryLaterCommandAndTheRestOfTheFileStays() throws IOException {
        Path file = home.resolve("settings.properties");
        Files.writeString(file, "# ours\ntrino_port = 1\ntrino_memory=1G\n");
        Map<String, String> environment = Map.of("SOLIEU_HOME", home.toString());

        Settings.of(environment).keep(Map.of(Setting.TRINO_PORT, "2"));
        Settings.of(environment).keep(Map.of(Setting.ENGINES, "trino,superset", Setting.NOTICE_SENDER, "a\\b"));

        assertThat(Settings.of(environment).values())
                .containsEntry(Setting.TRINO_PORT, "2")
                .containsEntry(Setting.ENGINES, "trino,superset")
                .containsEntry(Setting.NOTICE_SENDER, "a\\b")
                .containsEntry(Setting.TRINO_MEMORY, "1G");
        assertThat(file).content().contains("# ours").doesNotContain("trino_port = 1");
    }

    @Test
    void aWarehouseInAFolderHasOneSpelling() {
        assertThat(List.of("file:///data", "file:/data", "s3://data"))
                .extracting(location ->
                        Settings.of(Map.of("SOLIEU_WAREHOUSE", location)).get(Setting.WAREHOUSE))
                .containsExactly("file:/data", "file:/data", "s3://data");
    }

    @Test
    void anUnknownSettingIsRefusedWithTheListOfKnownOnes() throws IOException {
        Files.writeString(home.resolve("settings.properties"), "trino_prot=1\n");
        assertThatThrownBy(() -> Settings.of(Map.of("SOLIEU_HOME", home.toString())))
                .isInstanceOf(Fault.OfSource.class)
                .hasMessageContaining("Invalid setting: 'trino_prot', must be one of home, project,");
    }

    @Test
    void aPortIsANumberThatTheSystemKnows() {
        for (String wrong : new String[] {"", "0", "x", "65536", "-1"}) {
            Settings settings = Settings.of(Map.of(Setting.TRINO_PORT, wrong), Map.of());
            assertThatThrownBy(() -> settings.port(Setting.TRINO_PORT))
                    .isInstanceOf(Fault.OfSource.class)
                    .hasMessage("Invalid setting trino_port: '%s', must be a port from 1 to 65535", wrong);
        }
        assertThat(Settings.of(Map.of()).port(Setting.TRINO_PORT)).isEqualTo(8443);
    }
}
