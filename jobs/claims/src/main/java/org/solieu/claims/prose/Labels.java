package org.solieu.claims.prose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import org.solieu.vocabulary.Fault;

/** The words in which readings are shown to people, in Vietnamese and in English. */
public final class Labels {
    private static final String FILE = "labels.yaml";

    private final JsonNode words;

    private Labels(JsonNode words) {
        this.words = words;
    }

    /** The words of this module's {@code labels.yaml}. */
    public static Labels load() {
        try (InputStream file = Labels.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new Fault.OfOurs("Cannot show readings: %s is missing from the build".formatted(FILE));
            }
            return new Labels(new YAMLMapper().readTree(file));
        } catch (IOException e) {
            throw new Fault.OfOurs("Cannot show readings: %s is malformed".formatted(FILE), e);
        }
    }

    /** A word in Vietnamese; the code itself where there is none. */
    public String vi(String group, String code) {
        return words.path(group).path(code).path("vi").asText(code);
    }

    /** A word in English; the code itself where there is none. */
    public String en(String group, String code) {
        return words.path(group).path(code).path("en").asText(code);
    }

    /** A word in both languages. */
    public String both(String group, String code) {
        String vi = vi(group, code);
        String en = en(group, code);
        return vi.equals(en) ? en : vi + " · " + en;
    }
}
