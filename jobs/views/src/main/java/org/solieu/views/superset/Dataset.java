package org.solieu.views.superset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.solieu.vocabulary.Fault;

/**
 * A question to Trino, with the names and formats of what it answers: the ground of charts.
 *
 * @param province the province it is asked of where no filter names a place
 */
record Dataset(Definition definition, Language language, String province) {

    String name() {
        return language.of(definition.name());
    }

    UUID uuid() {
        return AssetId.of(AssetKind.DATASET, name());
    }

    /** What Superset asks; its parameters follow the filters of a dashboard. */
    String query() {
        return query("template");
    }

    /** The same with the values that parameters have where no filter is set. */
    String provableQuery() {
        return query("otherwise");
    }

    private String query(String way) {
        String query = definition.required("sql").asText().strip().replace("${language}", language.code());
        for (Entry<String, JsonNode> parameter :
                definition.text().path("parameters").properties()) {
            query = query.replace(
                    "${" + parameter.getKey() + "}",
                    parameter.getValue().path(way).asText());
        }
        for (Entry<String, JsonNode> text : definition.text().path("texts").properties()) {
            query = query.replace(
                    "${" + text.getKey() + "}",
                    language.of(text.getValue()).asText().replace("'", "''"));
        }
        return query.replace("${province}", province.replace("'", "''"));
    }

    /** The type of each column, as Trino names it. */
    SortedMap<String, String> types() {
        SortedMap<String, String> types = new TreeMap<>();
        for (Entry<String, JsonNode> column : definition.required("columns").properties()) {
            types.put(column.getKey(), column.getValue().path("type").asText());
        }
        return types;
    }

    /** What a metric computes. */
    String expression(String metric) {
        JsonNode found = definition.text().path("metrics").path(metric);
        if (found.isMissingNode()) {
            throw new Fault.OfOurs("Invalid metric: '%s', must be one of %s".formatted(metric, definition.file()));
        }
        return found.path("expression").asText();
    }

    /**
     * The asset, which a new release makes another: Superset keeps answers only as long as their dataset stays the same.
     *
     * @param release the newest one
     */
    Asset asset(UUID database, long release) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("table_name", definition.text("name", language));
        content.put("description", definition.text("description", language));
        content.put("schema", "views");
        content.put("sql", query());
        content.set("columns", columns());
        content.set("metrics", metrics());
        ObjectNode extra = content.putObject("extra");
        extra.putObject("certification")
                .put("certified_by", "Solieu")
                .put("details", definition.file().getFileName().toString());
        extra.put("release", release);
        content.put("filter_select_enabled", true);
        content.put("is_managed_externally", true);
        content.put("version", "1.0.0").put("uuid", uuid().toString()).put("database_uuid", database.toString());
        return new Asset(AssetKind.DATASET, name(), content);
    }

    private ArrayNode columns() {
        ArrayNode columns = JsonNodeFactory.instance.arrayNode();
        for (Entry<String, JsonNode> column : definition.required("columns").properties()) {
            String type = column.getValue().path("type").asText();
            columns.addObject()
                    .put("column_name", column.getKey())
                    .put(
                            "verbose_name",
                            language.of(column.getValue().path("label")).asText())
                    .put("type", type)
                    .put("is_dttm", type.equals("date"))
                    .put("groupby", true)
                    .put("filterable", true);
        }
        return columns;
    }

    private ArrayNode metrics() {
        ArrayNode metrics = JsonNodeFactory.instance.arrayNode();
        for (Map.Entry<String, JsonNode> metric :
                definition.text().path("metrics").properties()) {
            metrics.addObject()
                    .put("metric_name", metric.getKey())
                    .put(
                            "verbose_name",
                            language.of(metric.getValue().path("label")).asText())
                    .put("expression", metric.getValue().path("expression").asText())
                    .put("d3format", metric.getValue().path("format").asText());
        }
        return metrics;
    }
}
