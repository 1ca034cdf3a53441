package org.solieu.claims.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.solieu.claims.Document;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.vocabulary.Names;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Vocabulary;

/** Tables for tests, with the vocabulary of the project. */
final class Tables {
    static final Vocabulary VOCABULARY =
            Vocabulary.load(Path.of(System.getProperty("solieu.project"), "schemas", "vocabulary"));

    private static final Document DOCUMENT = new Document(
            "0".repeat(64),
            "table",
            "finance_department",
            LocalDate.of(2024, 1, 5),
            PublishedOnBasis.DECLARED,
            "Thái Bình",
            null,
            null);

    private Tables() {}

    static TableReader csv(String contract) {
        return reader(Source.Format.CSV, contract);
    }

    static TableReader xlsx(String contract) {
        return reader(Source.Format.XLSX, contract);
    }

    static TableReader reader(Source.Format format, String contract) {
        Source source = new Source(
                "finance_department",
                new Names("Sở Tài chính", "Department of Finance"),
                60,
                format,
                List.of("*"),
                null,
                null,
                "Thái Bình",
                null,
                yaml(contract));
        return TableReader.of(source, VOCABULARY);
    }

    /** A source as its file declares it. */
    static Source source(String code, String text) {
        JsonNode file = yaml(text);
        return new Source(
                code,
                new Names(
                        file.path("names").path("vi").asText(),
                        file.path("names").path("en").asText()),
                file.path("rank").asInt(),
                Source.Format.parse(file.path("format").asText()),
                List.of("*"),
                null,
                file.path("publisher").isMissingNode()
                        ? null
                        : file.path("publisher").asText(),
                file.path("place").isMissingNode() ? null : file.path("place").asText(),
                null,
                file.path("contract"));
    }

    /** What of the file of a source breaks the schema of sources. */
    static Set<ValidationMessage> problems(String text) {
        Path schema = Path.of(System.getProperty("solieu.project"), "schemas", "vocabulary", "source.schema.json");
        try {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(Files.readString(schema))
                    .validate(yaml(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode yaml(String text) {
        try {
            return new YAMLMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Item> read(TableReader reader, String text) {
        return read(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Item> read(TableReader reader, byte[] bytes) {
        List<Item> items = new ArrayList<>();
        read(reader, bytes, items::add);
        return items;
    }

    static void read(TableReader reader, byte[] bytes, Consumer<Item> eachItem) {
        try {
            reader.read(DOCUMENT, new ByteArrayInputStream(bytes)).forEachRemaining(eachItem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Statement> statements(List<Item> items) {
        return items.stream()
                .filter(Statement.class::isInstance)
                .map(Statement.class::cast)
                .toList();
    }

    static List<Refusal> refusals(List<Item> items) {
        return items.stream()
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .toList();
    }
}
