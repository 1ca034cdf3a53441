package org.solieu.workflow.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.PrivateFiles;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Settings.Setting;
import org.solieu.workflow.airflow.AirflowFault;
import org.solieu.workflow.airflow.AirflowRuns;

/** What loads the warehouse every day. */
record Airflow(Settings settings, Secrets secrets) implements Engine {
    private static final String DAILY = "daily_indicators";

    @Override
    public String name() {
        return "airflow";
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + settings.port(Setting.AIRFLOW_PORT);
    }

    @Override
    public List<Setting> ports() {
        return List.of(Setting.AIRFLOW_PORT);
    }

    @Override
    public Map<String, String> values() {
        // the tasks of Airflow see the settings that 'up' saw, whatever they came from
        String exports = settings.values().entrySet().stream()
                .map(entry -> "export %s=%s".formatted(entry.getKey().variable(), quoted(entry.getValue())))
                .sorted()
                .collect(Collectors.joining("\n"));
        return Map.of(
                "airflow_settings", exports,
                "airflow_password", secrets.secret("airflow.password"),
                "airflow_token_key", signingKey(secrets.secret("airflow.token")),
                "airflow_session_key", secrets.secret("airflow.session"),
                "airflow_connection_key", fernetKey(secrets.secret("airflow.connections")));
    }

    /** Makes or brings up to date its own database, when it is not the one that this version of Airflow left. */
    @Override
    public void prepare() {
        Path marker = settings.home().resolve("engines/airflow/database.txt");
        try {
            String wanted = settings.get(Setting.AIRFLOW_DATABASE)
                    + System.lineSeparator()
                    + Files.readString(settings.project().resolve("engines/airflow/requirements.txt"));
            if (!Files.exists(marker) || !Files.readString(marker).equals(wanted)) {
                Program.of("/bin/sh")
                        .with(List.of(folder().resolve("airflow.sh").toString(), "db", "migrate"))
                        .run();
                PrivateFiles.write(marker, wanted);
            }
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot prepare Airflow's database: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean answers() {
        try {
            AirflowRuns.of(settings, DAILY).newest(1);
            return true;
        } catch (AirflowFault e) {
            return false;
        }
    }

    private Path folder() {
        return settings.home().resolve("engines/airflow/etc");
    }

    /** Airflow's connections are encrypted with 32 bytes in base64: a secret's characters are as many. */
    private static String fernetKey(String secret) {
        return Base64.getUrlEncoder().encodeToString(secret.getBytes(StandardCharsets.US_ASCII));
    }

    /** Tokens are signed with a key of at least 64 characters. */
    private static String signingKey(String secret) {
        return secret.repeat(2);
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
