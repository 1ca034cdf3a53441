package org.solieu.views.superset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.solieu.vocabulary.Fault;

/**
 * One page: rows of charts, and filters over them.
 *
 * @param charts the charts of its language by the name of their file
 * @param datasets the same of datasets
 * @param look what it has in common with the others
 */
record Dashboard(
        Definition definition,
        Language language,
        Map<String, Chart> charts,
        Map<String, Dataset> datasets,
        Declared.Look look) {
    private static final int COLUMNS = 12;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    String name() {
        return language.of(definition.name());
    }

    Asset asset() {
        ObjectNode content = JSON.objectNode();
        content.put("dashboard_title", definition.text("title", language));
        content.put("description", definition.text("description", language));
        content.put("slug", slug());
        content.put("css", look.style());
        content.put("certified_by", "Solieu");
        content.set("position", position());
        content.set("metadata", metadata());
        content.put("published", true);
        content.put("is_managed_externally", true);
        content.put("version", "1.0.0");
        content.put("uuid", AssetId.of(AssetKind.DASHBOARD, name()).toString());
        return new Asset(AssetKind.DASHBOARD, name(), content);
    }

    /** The end of its address: the name of its file, with dashes. */
    private String slug() {
        String slug = definition.name().replace('_', '-');
        return language == Language.VI ? slug : slug + "-" + language.code();
    }

    private ObjectNode position() {
        ObjectNode position = JSON.objectNode().put("DASHBOARD_VERSION_KEY", "v2");
        node(position, "ROOT", "ROOT_ID", List.of()).putArray("children").add("GRID_ID");
        ArrayNode grid = node(position, "GRID", "GRID_ID", List.of("ROOT_ID")).putArray("children");
        node(position, "HEADER", "HEADER_ID", List.of())
                .putObject("meta")
                .put("text", definition.text("title", language));
        int number = 0;
        for (JsonNode row : definition.required("rows")) {
            String id = "ROW-" + number++;
            grid.add(id);
            ObjectNode node = node(position, "ROW", id, List.of("ROOT_ID", "GRID_ID"));
            node.putObject("meta").put("background", "BACKGROUND_TRANSPARENT");
            fill(position, id, node.putArray("children"), row);
        }
        return position;
    }

    private void fill(ObjectNode position, String row, ArrayNode children, JsonNode layout) {
        JsonNode names = layout.path("charts");
        for (int i = 0; i < names.size(); i++) {
            Chart chart = find(charts, names.path(i).asText(), "chart");
            String id = "CHART-" + chart.definition().name();
            children.add(id);
            node(position, "CHART", id, List.of("ROOT_ID", "GRID_ID", row))
                    .putObject("meta")
                    .put("chartId", position.size())
                    .put("width", layout.path("widths").path(i).asInt(COLUMNS / names.size()))
                    .put("height", layout.path("height").asInt())
                    .put("sliceName", chart.title())
                    .put("uuid", chart.uuid().toString());
        }
    }

    private static ObjectNode node(ObjectNode position, String type, String id, List<String> parents) {
        ObjectNode node = position.putObject(id).put("type", type).put("id", id);
        parents.forEach(node.withArray("parents")::add);
        return node;
    }

    private ObjectNode metadata() {
        ObjectNode metadata = JSON.objectNode();
        metadata.put("color_scheme", "supersetColors");
        metadata.put("cross_filters_enabled", false);
        metadata.put("refresh_frequency", 0);
        metadata.put("filter_bar_orientation", "HORIZONTAL");
        ArrayNode filters = metadata.putArray("native_filter_configuration");
        for (JsonNode filter : definition.text().path("filters")) {
            filters.add(filter(filter, filters.size()));
        }
        return metadata;
    }

    private ObjectNode filter(JsonNode declared, int number) {
        ObjectNode filter = JSON.objectNode();
        filter.put("id", "NATIVE_FILTER-" + definition.name() + "-" + number);
        filter.put("type", "NATIVE_FILTER");
        filter.put("filterType", "filter_select");
        filter.put("name", language.of(declared.path("name")).asText());
        filter.put("description", "");
        ObjectNode target = filter.putArray("targets").addObject();
        target.put(
                "datasetUuid",
                find(datasets, declared.path("dataset").asText(), "dataset")
                        .uuid()
                        .toString());
        target.putObject("column").put("name", declared.path("column").asText());
        ObjectNode scope = filter.putObject("scope");
        scope.putArray("rootPath").add("ROOT_ID");
        scope.putArray("excluded");
        filter.putArray("cascadeParentIds");
        filter.set("defaultDataMask", chosen(declared));
        filter.putObject("controlValues")
                .put("multiSelect", declared.path("several").asBoolean(true))
                .put("enableEmptyFilter", false)
                .put("searchAllOptions", false)
                .put("sortAscending", declared.path("ascending").asBoolean(true));
        return filter;
    }

    /** What the filter says until a reader says otherwise: the province, or nothing. */
    private ObjectNode chosen(JsonNode declared) {
        ObjectNode chosen = JSON.objectNode();
        ObjectNode state = chosen.putObject("filterState");
        ObjectNode asked = chosen.putObject("extraFormData");
        if (declared.path("begins_with").asText().equals("province")) {
            state.put("label", look.province()).putArray("value").add(look.province());
            asked.putArray("filters")
                    .addObject()
                    .put("col", declared.path("column").asText())
                    .put("op", "IN")
                    .putArray("val")
                    .add(look.province());
        }
        return chosen;
    }

    private <T> T find(Map<String, T> known, String name, String what) {
        T found = known.get(name);
        if (found == null) {
            throw new Fault.OfOurs("Invalid %s: no %s '%s', must be one of %s"
                    .formatted(definition.file(), what, name, known.keySet()));
        }
        return found;
    }
}
