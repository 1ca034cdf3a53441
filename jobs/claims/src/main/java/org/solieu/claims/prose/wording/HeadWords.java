package org.solieu.claims.prose.wording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Lexicon;
import org.solieu.claims.prose.words.PhraseTrie;
import org.solieu.vocabulary.Fault;

/** The words of {@code heads.yaml}. */
public final class HeadWords implements Serializable {
    private static final String FILE = "heads.yaml";

    private final PhraseTrie<HeadRole> phrases = new PhraseTrie<>();

    HeadWords(Lexicon lexicon) {
        JsonNode file = file();
        for (HeadRole role : HeadRole.values()) {
            file.path(role.key()).forEach(phrase -> phrases.add(lexicon.learn(phrase.asText()), role));
        }
    }

    private static JsonNode file() {
        try (InputStream file = HeadWords.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new Fault.OfOurs("Cannot read tables of prose: %s is missing from the build".formatted(FILE));
            }
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new Fault.OfOurs("Cannot read tables of prose: %s is malformed".formatted(FILE), e);
        }
    }

    /** The longest of the words that begins at a token. */
    PhraseTrie.@Nullable Match<HeadRole> at(Tokens tokens, int from, int limit) {
        return phrases.longest(tokens, from, limit);
    }
}
