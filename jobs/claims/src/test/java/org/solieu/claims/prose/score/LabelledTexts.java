package org.solieu.claims.prose.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.solieu.claims.Document;
import org.solieu.claims.prose.ClaimJson;
import org.solieu.claims.prose.ProseReader;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Vocabulary;

/**
 * Texts with labelled figures.
 *
 * @param labels the folder of labels: NAME.txt.json and NAME.json are both of NAME.txt
 * @param folder the folder of texts, each with its side-car
 */
record LabelledTexts(Path labels, Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PROJECT = Path.of(System.getProperty("solieu.project"));
    private static final Vocabulary VOCABULARY = Vocabulary.load(PROJECT.resolve("schemas/vocabulary"));
    private static final ProseReader READER = ProseReader.of(VOCABULARY);

    /** Texts in one folder with their labels. */
    static LabelledTexts in(Path folder) {
        return new LabelledTexts(folder, folder);
    }

    /** The names of the texts that have labels. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(labels)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** The name of the text that some labels are of. */
    static String text(String label) {
        return label.replaceFirst("(\\.txt)?\\.json$", ".txt");
    }

    /** The labelled figures of a text. */
    JsonNode labels(String label) throws IOException {
        return JSON.readTree(labels.resolve(label).toFile()).path("claims");
    }

    Scorer scorer(String label) throws IOException {
        JsonNode gold = JSON.readTree(labels.resolve(label).toFile());
        return new Scorer(Files.readString(folder.resolve(text(label))), gold, Set.of(), Scorer.ratios(VOCABULARY));
    }

    /** What the reader reads from a text. */
    ArrayNode read(String label) throws IOException {
        String name = text(label);
        JsonNode sideCar =
                new YAMLMapper().readTree(folder.resolve(name + ".meta.yaml").toFile());
        Document document = new Document(
                "0",
                name,
                "press",
                LocalDate.parse(sideCar.path("published_on").asText()),
                PublishedOnBasis.DECLARED,
                sideCar.path("place").asText(),
                null,
                Files.readString(folder.resolve(name)));
        return ClaimJson.of(READER.read(document), VOCABULARY);
    }
}
