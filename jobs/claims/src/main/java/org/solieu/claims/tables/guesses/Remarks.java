package org.solieu.claims.tables.guesses;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The comments of a proposed contract, in one language: what is guessed and why, what was found, what is open. */
public final class Remarks {
    private static final String FILE = "proposal.yaml";

    private final Map<String, Map<String, String>> texts;
    private final String language;

    /** @param language Vietnamese, or English for any other */
    Remarks(Locale language) {
        this.language = language.getLanguage().equals("vi") ? "vi" : "en";
        try (InputStream file = Remarks.class.getResourceAsStream(FILE)) {
            this.texts = JsonMapper.builder(new YAMLFactory())
                    .build()
                    .readValue(Objects.requireNonNull(file), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text, with what it speaks of. */
    public String text(String key, Object... of) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(texts.get(key), key).get(language), key)
                .formatted(of)
                .replaceAll("\\s+", " ");
    }

    public String guessed(String key, Object... of) {
        return text("guessed") + ": " + text(key, of);
    }

    public String found(String key, Object... of) {
        return text("found") + ": " + text(key, of);
    }

    public String open(String key, Object... of) {
        return text("open") + ": " + text(key, of);
    }
}
