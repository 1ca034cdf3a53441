package org.solieu.views;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.solieu.views.ViewDefinition.Column;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Names;

/**
 * One folder of {@code schemas/views}: what a view answers, its columns, and its query.
 *
 * @param folder the folder, whose name is the view's
 * @param text its {@code view.yaml}
 * @param common {@code columns.yaml}: what a column means in every view
 */
record ViewFolder(Path folder, JsonNode text, JsonNode common) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static ViewFolder read(Path folder) {
        return new ViewFolder(folder, yaml(folder.resolve("view.yaml")), yaml(folder.resolveSibling("columns.yaml")));
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The text of a file of the folder. */
    String file(String name) {
        return textOf(folder.resolve(name));
    }

    Names answers() {
        return names(text.path("answers"), "answers");
    }

    /** The columns that a list of {@code view.yaml} names. */
    List<Column> columns(String list) {
        return StreamSupport.stream(text.at("/" + list).spliterator(), false)
                .map(name -> Column.of(name.asText(), meaning(name.asText())))
                .toList();
    }

    /** What a column of this view means. */
    Names meaning(String column) {
        JsonNode own = text.path("meanings").path(column);
        return names(own.isMissingNode() ? common.path(column) : own, column);
    }

    /** A text of {@code view.yaml} in both languages. */
    Names names(JsonNode names, String what) {
        if (!names.hasNonNull("vi") || !names.hasNonNull("en")) {
            throw new Fault.OfOurs("Cannot read %s: '%s' has no text, write {vi: …, en: …} there or in columns.yaml"
                    .formatted(folder.resolve("view.yaml"), what));
        }
        return new Names(names.path("vi").asText(), names.path("en").asText());
    }

    private static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(textOf(file));
        } catch (IOException e) {
            throw new Fault.OfOurs("Cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Fault.OfOurs("Cannot read %s: %s".formatted(file, e), e);
        }
    }
}
