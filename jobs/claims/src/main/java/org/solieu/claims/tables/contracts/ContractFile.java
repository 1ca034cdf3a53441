package org.solieu.claims.tables.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.std.StdNodeBasedDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.solieu.claims.tables.words.TableWords;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Source;

/**
 * The contracts a source's YAML holds. Under {@code contract}, {@code versions} lists forms that followed each other, and
 * {@code tables} the tables of one file; each says only what differs from what stands beside the list:
 *
 * <pre>{@code
 * contract:
 *   numbers: vi
 *   fixed: {unit: tỷ đồng}
 *   versions:                       # the first that is valid on the day of publication and whose header is found
 *     - valid_to: 2023-02-28
 *       columns: [...]
 *     - valid_from: 2023-03-01
 *       columns: [...]
 * }</pre>
 *
 * @param versions the tables of each version, in the order of the file
 */
public record ContractFile(List<List<Contract>> versions) {
    private static final String VERSIONS = "versions";
    private static final String TABLES = "tables";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addDeserializer(PeriodFormat.class, new OfNode<>(PeriodFormat.class, PeriodFormat::of))
                    .addDeserializer(Meaning.class, new OfNode<>(Meaning.class, Meaning::of)))
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * Reads the contract of a source.
     *
     * @throws Fault.OfSource naming the file, the field and what is wrong
     */
    public static ContractFile of(Source source) {
        JsonNode contract = source.contract();
        if (contract == null) {
            throw new Fault.OfSource(
                    "Cannot read tables of source %s: it has no contract, write one in schemas/vocabulary/sources/%s.yaml"
                            .formatted(source.code(), source.code()));
        }
        try {
            List<List<Contract>> versions = new ArrayList<>();
            for (JsonNode version : parts(contract, VERSIONS)) {
                List<Contract> tables = new ArrayList<>();
                for (JsonNode table : parts(version, TABLES)) {
                    tables.add(MAPPER.treeToValue(table, Contract.class));
                }
                versions.add(List.copyOf(tables));
            }
            return new ContractFile(List.copyOf(versions));
        } catch (JsonProcessingException e) {
            throw new Fault.OfSource("Cannot read schemas/vocabulary/sources/%s.yaml: %s"
                    .formatted(source.code(), problem(contract, e)));
        }
    }

    /** The parts of a list, each with what stands beside the list; the whole where there is no list. */
    private static List<JsonNode> parts(JsonNode whole, String list) {
        if (!whole.path(list).isArray()) {
            return List.of(whole);
        }
        List<JsonNode> complete = new ArrayList<>();
        for (JsonNode part : whole.path(list)) {
            ObjectNode merged = ((ObjectNode) whole).deepCopy();
            merged.remove(list);
            part.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
            complete.add(merged);
        }
        return complete;
    }

    /** Terms inside another field. */
    static Terms terms(JsonNode node) {
        try {
            return MAPPER.treeToValue(node, Terms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /** The field, its value and what it must be, without a word about Java. */
    private static String problem(JsonNode contract, JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return String.valueOf(e.getOriginalMessage());
        }
        String field = "contract";
        JsonNode value = contract;
        for (JsonMappingException.Reference step : mapping.getPath()) {
            field += step.getFieldName() == null ? "[%d]".formatted(step.getIndex()) : "." + step.getFieldName();
            value = step.getFieldName() == null ? value.path(step.getIndex()) : value.path(step.getFieldName());
        }
        return "%s %s".formatted(field, fault(mapping, value));
    }

    private static String fault(JsonMappingException e, JsonNode value) {
        Throwable cause = e.getCause();
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "is no field, must be one of "
                        + unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .toList();
            case InvalidFormatException invalid
            when invalid.getTargetType().isEnum() ->
                "is '%s', must be one of %s"
                        .formatted(
                                invalid.getValue(),
                                Arrays.toString(invalid.getTargetType().getEnumConstants())
                                        .toLowerCase(Locale.ROOT));
            case JsonMappingException other
            when cause instanceof IllegalArgumentException -> "is wrong: " + message(cause);
            case JsonMappingException other ->
                "is %s, must be as 'contract' in schemas/vocabulary/source.schema.json says"
                        .formatted(
                                value.isMissingNode() ? "wrong" : "'" + TableWords.shortened(value.toString()) + "'");
        };
    }

    private static String message(Throwable cause) {
        return Objects.requireNonNullElse(cause.getMessage(), "must be as source.schema.json says")
                .lines()
                .findFirst()
                .orElse("");
    }

    /** All contracts, one after the other. */
    public List<Contract> all() {
        return versions.stream().flatMap(List::stream).toList();
    }

    /** Reads what may be written as a word or as a mapping. */
    private static final class OfNode<T> extends StdNodeBasedDeserializer<T> {
        private static final long serialVersionUID = 1;

        private final transient Function<JsonNode, T> reader;

        OfNode(Class<T> type, Function<JsonNode, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T convert(JsonNode node, DeserializationContext context) {
            return reader.apply(node);
        }
    }
}
