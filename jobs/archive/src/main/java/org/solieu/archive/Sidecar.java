package org.solieu.archive;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Reason;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Words;

/**
 * What a document does not say itself, declared beside it in {@code NAME.meta.yaml}.
 *
 * @param publishedOn day of publication
 * @param place words for the place it speaks of
 * @param publisher who published it
 * @param address where it was published
 * @param replaces file name or address of the earlier document whose place it takes
 */
record Sidecar(
        @Nullable LocalDate publishedOn,
        @Nullable String place,
        @Nullable String publisher,
        @Nullable String address,
        @Nullable String replaces) {
    static final Sidecar NONE = new Sidecar(null, null, null, null, null);

    private static final int MOST_BYTES = 64 << 10;
    private static final String TWICE = "Duplicate field ";
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The fields as written. A note is for people. */
    private record Fields(
            @JsonProperty("published_on") @Nullable String publishedOn,
            @Nullable String place,
            @Nullable String publisher,
            @Nullable String address,
            @Nullable String replaces,
            @Nullable String note) {}

    /**
     * The side-car of a document, {@link #NONE} where there is none.
     *
     * @throws NotArchived where it cannot be read
     */
    static Sidecar beside(InboxFile document) {
        Path file = document.path().resolveSibling(document.path().getFileName() + InboxFile.SIDECAR);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return NONE;
        }
        String name = document.name() + InboxFile.SIDECAR;
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_BYTES) {
                throw invalid(name, "is no regular file of at most %d bytes".formatted(MOST_BYTES));
            }
            return of(YAML.readValue(Files.readAllBytes(file), Fields.class));
        } catch (DateTimeException e) {
            throw invalid(name, "published_on is no day: " + e.getMessage());
        } catch (UnrecognizedPropertyException e) {
            throw invalid(name, "it has a field '%s'".formatted(e.getPropertyName()));
        } catch (JsonMappingException e) {
            throw invalid(name, "%s is no text".formatted(field(e)));
        } catch (JsonProcessingException e) {
            String said = e.getOriginalMessage();
            throw invalid(
                    name,
                    "line %d %s"
                            .formatted(
                                    e.getLocation().getLineNr(),
                                    said.startsWith(TWICE)
                                            ? "says again " + said.substring(TWICE.length())
                                            : "is no YAML"));
        } catch (IOException e) {
            throw invalid(name, Reason.of(e));
        }
    }

    private static String field(JsonMappingException e) {
        return e.getPath().isEmpty() ? "what it holds" : e.getPath().getLast().getFieldName();
    }

    /** Declares what a server says of a document; a day that the document's name gives is left to the name. */
    static void write(Path document, Source source, URI address, @Nullable LocalDate modifiedOn) throws IOException {
        ObjectNode fields = YAML.createObjectNode().put("address", address.toString());
        boolean named = source.contract() != null && source.contract().has("published_on");
        if (modifiedOn != null && !named) {
            fields.put("published_on", modifiedOn.toString());
        }
        YAML.writeValue(
                document.resolveSibling(document.getFileName() + InboxFile.SIDECAR)
                        .toFile(),
                fields);
    }

    private static Sidecar of(@Nullable Fields fields) {
        if (fields == null) {
            return NONE;
        }
        String day = text(fields.publishedOn());
        return new Sidecar(
                day == null ? null : LocalDate.parse(day),
                text(fields.place()),
                text(fields.publisher()),
                text(fields.address()),
                text(fields.replaces()));
    }

    private static @Nullable String text(@Nullable String written) {
        return written == null || written.isBlank() ? null : Words.nfc(written.strip());
    }

    private static NotArchived invalid(String name, String why) {
        return new NotArchived(
                RejectionRule.SIDECAR_INVALID,
                "Cannot read '%s': %s; must hold published_on (as 2024-01-31), place, publisher, address, replaces or note"
                        .formatted(name, why));
    }
}
