package org.solieu.views.superset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Settings.Setting;

/**
 * What {@code schemas/views/dashboards} asks for, in every language.
 *
 * @param database how Superset reaches Trino
 */
record Declared(Asset database, List<Dataset> datasets, List<Chart> charts, List<Dashboard> dashboards) {

    /**
     * What all dashboards have in common.
     *
     * @param style how their charts look, in CSS
     * @param province the province they begin with
     */
    record Look(String style, String province) {}

    static Declared read(Settings settings) {
        Path folder = settings.schemas().resolve("views/dashboards");
        List<Definition> charts = Definition.all(folder.resolve("charts"));
        List<Definition> datasets = Definition.all(folder.resolve("datasets"));
        List<Definition> dashboards = Definition.all(folder);
        Declared declared = new Declared(database(settings), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Language language : Language.values()) {
            declared.add(
                    language, datasets, charts, dashboards, new Look(style(folder), settings.get(Setting.PROVINCE)));
        }
        return declared;
    }

    private void add(
            Language language,
            List<Definition> datasetDefinitions,
            List<Definition> chartDefinitions,
            List<Definition> dashboardDefinitions,
            Look look) {
        Map<String, Dataset> known = new LinkedHashMap<>();
        datasetDefinitions.forEach(
                definition -> known.put(definition.name(), new Dataset(definition, language, look.province())));
        Map<String, Chart> drawn = new LinkedHashMap<>();
        for (Definition definition : chartDefinitions) {
            Dataset dataset = known.get(definition.required("dataset").asText());
            if (dataset == null) {
                throw new Fault.OfOurs("Invalid %s: no dataset '%s', must be one of %s"
                        .formatted(
                                definition.file(),
                                definition.text().path("dataset").asText(),
                                known.keySet()));
            }
            drawn.put(definition.name(), new Chart(definition, language, dataset));
        }
        datasets.addAll(known.values());
        charts.addAll(drawn.values());
        dashboardDefinitions.forEach(
                definition -> dashboards.add(new Dashboard(definition, language, drawn, known, look)));
    }

    private static String style(Path folder) {
        try {
            return Files.readString(folder.resolve("style.css"));
        } catch (IOException e) {
            throw new Fault.OfOurs("Cannot read %s: %s".formatted(folder.resolve("style.css"), e), e);
        }
    }

    private static Asset database(Settings settings) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("database_name", "Solieu");
        content.put(
                "sqlalchemy_uri", "trino://superset@127.0.0.1:%d/solieu".formatted(settings.port(Setting.TRINO_PORT)));
        content.put("impersonate_user", true);
        content.put("expose_in_sqllab", true);
        for (String right : List.of("allow_dml", "allow_ctas", "allow_cvas", "allow_csv_upload", "allow_run_async")) {
            content.put(right, false);
        }
        ObjectNode extra = content.putObject("extra");
        extra.put("allows_virtual_table_explore", true);
        extra.putObject("engine_params")
                .putObject("connect_args")
                .put("http_scheme", "https")
                .put("verify", settings.secrets().resolve("trino.pem").toString());
        content.put("is_managed_externally", true);
        content.put("version", "1.0.0");
        content.put("uuid", AssetId.of(AssetKind.DATABASE, "solieu").toString());
        return new Asset(AssetKind.DATABASE, "solieu", content);
    }

    /** Everything in the order in which it is made. */
    List<Asset> assets(long release) {
        List<Asset> assets = new ArrayList<>(stamped(release));
        charts.forEach(chart -> assets.add(chart.asset()));
        dashboards.forEach(dashboard -> assets.add(dashboard.asset()));
        return List.copyOf(assets);
    }

    /** What a new release changes: datasets, with the database they need. */
    List<Asset> stamped(long release) {
        UUID uuid = UUID.fromString(database.uuid());
        List<Asset> assets = new ArrayList<>(List.of(database));
        datasets.forEach(dataset -> assets.add(dataset.asset(uuid, release)));
        return List.copyOf(assets);
    }

    /** The release that a dataset in Superset is stamped with. */
    static JsonNode stamp(JsonNode dataset) {
        return dataset.path("extra").path("release");
    }
}
