package org.solieu.workflow.engines;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Settings.Setting;

/** What shows dashboards. */
record Superset(Settings settings, Secrets secrets) implements Engine {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What it signs sessions with, and what it would sign guests' and waiting queries' tokens with. */
    private static final List<String> SECRETS = List.of("superset.key", "superset.guest", "superset.async");

    @Override
    public String name() {
        return "superset";
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + settings.port(Setting.SUPERSET_PORT);
    }

    @Override
    public List<Setting> ports() {
        return List.of(Setting.SUPERSET_PORT);
    }

    @Override
    public Map<String, String> values() {
        return Map.of("superset", settings.project().resolve("engines/superset").toString());
    }

    @Override
    public void prepare() {
        SECRETS.forEach(secrets::secret);
    }

    @Override
    public boolean answers() {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest question = HttpRequest.newBuilder(URI.create(address() + "/health"))
                    .timeout(PATIENCE)
                    .build();
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault.OfInfrastructure("Cannot wait for Superset: interrupted", e);
        }
    }
}
