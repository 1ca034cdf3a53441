package org.solieu.views.superset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One picture or table of a dashboard. */
record Chart(Definition definition, Language language, Dataset dataset) {
    /** Where the settings of Superset's charts name columns, and where metrics. */
    private static final List<String> DIMENSIONS =
            List.of("x_axis", "groupby", "columns", "all_columns", "series", "entity");

    private static final List<String> METRICS = List.of("metric", "metrics", "secondary_metric", "percent_metrics");

    String name() {
        return language.of(definition.name());
    }

    String title() {
        return definition.text("title", language);
    }

    UUID uuid() {
        return AssetId.of(AssetKind.CHART, name());
    }

    Asset asset() {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("slice_name", title());
        content.put(
                "description", definition.text().has("description") ? definition.text("description", language) : null);
        content.put("viz_type", kind());
        content.set("params", params());
        content.put("is_managed_externally", true);
        content.put("version", "1.0.0")
                .put("uuid", uuid().toString())
                .put("dataset_uuid", dataset.uuid().toString());
        return new Asset(AssetKind.CHART, name(), content);
    }

    private String kind() {
        return definition.required("kind").asText();
    }

    private ObjectNode params() {
        ObjectNode params = (ObjectNode) language.of(definition.required("params"));
        params.put("viz_type", kind());
        if (!params.has("adhoc_filters")) {
            params.putArray("adhoc_filters");
        }
        if (definition.text().has("where")) {
            params.withArray("adhoc_filters")
                    .addObject()
                    .put("expressionType", "SQL")
                    .put("clause", "WHERE")
                    .put("sqlExpression", definition.text().path("where").asText());
        }
        return params;
    }

    /** What the chart asks Trino, whatever Superset makes of it: its columns and metrics, of the rows it wants. */
    String provableQuery() {
        Set<String> dimensions = expressions(DIMENSIONS);
        Set<String> metrics = expressions(METRICS);
        StringBuilder query = new StringBuilder("SELECT ");
        query.append(String.join(", ", dimensions));
        query.append(dimensions.isEmpty() || metrics.isEmpty() ? "" : ", ");
        query.append(String.join(", ", metrics));
        query.append("\nFROM (\n").append(dataset.provableQuery()).append("\n)");
        if (definition.text().has("where")) {
            query.append("\nWHERE ").append(definition.text().path("where").asText());
        }
        if (!dimensions.isEmpty() && !metrics.isEmpty()) {
            query.append("\nGROUP BY ").append(String.join(", ", dimensions));
        }
        return query.append("\nLIMIT 1").toString();
    }

    private Set<String> expressions(List<String> keys) {
        Set<String> expressions = new LinkedHashSet<>();
        for (String key : keys) {
            JsonNode value = language.of(definition.required("params").path(key));
            if (value.isArray()) {
                value.forEach(element -> expressions.add(expression(key, element)));
            } else if (!value.isMissingNode() && !value.isNull()) {
                expressions.add(expression(key, value));
            }
        }
        return expressions;
    }

    private String expression(String key, JsonNode value) {
        if (value.has("sqlExpression")) {
            return value.path("sqlExpression").asText();
        }
        return METRICS.contains(key) ? dataset.expression(value.asText()) : value.asText();
    }
}
