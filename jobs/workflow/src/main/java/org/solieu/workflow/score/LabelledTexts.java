package org.solieu.workflow.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.solieu.archive.ProseFile;
import org.solieu.claims.Document;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Vocabulary;

/**
 * Texts whose figures people have labelled.
 *
 * @param gold folder of labels, NAME.json or NAME.txt.json for each text
 * @param texts folder of the texts, with their side-cars
 */
public record LabelledTexts(Path gold, Path texts) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A text and its labels. */
    record Labelled(Document document, JsonNode labels) {
        String text() {
            String text = document.text();
            return text == null ? "" : text;
        }
    }

    /**
     * Reads them all, by the names of their labels.
     *
     * @throws Fault.OfSource where nothing says when a text was published
     */
    List<Labelled> read(Vocabulary vocabulary) throws IOException {
        Source prose = vocabulary.sources().values().stream()
                .filter(source -> source.format() == Source.Format.PROSE)
                .findFirst()
                .orElseThrow(() -> new Fault.OfSource("Cannot read labelled texts: the vocabulary has no prose"));
        List<Labelled> read = new ArrayList<>();
        for (Path label : labels()) {
            String name = label.getFileName().toString().replaceFirst("\\.json$", "");
            String text = name.endsWith(".txt") ? name : name + ".txt";
            ProseFile file = ProseFile.read(texts.resolve(text), prose);
            read.add(new Labelled(document(text, file), MAPPER.readTree(label.toFile())));
        }
        return read;
    }

    private List<Path> labels() throws IOException {
        try (Stream<Path> files = Files.list(gold)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().endsWith(".meta.json"))
                    .filter(file -> !file.endsWith("indicators.json"))
                    .sorted()
                    .toList();
        }
    }

    private static Document document(String name, ProseFile file) {
        if (file.publishedOn() == null) {
            throw new Fault.OfSource(
                    "Cannot read '%s': write 'published_on: YYYY-MM-DD' into '%s.meta.yaml'".formatted(name, name));
        }
        return new Document(
                "",
                name,
                "",
                file.publishedOn(),
                PublishedOnBasis.DECLARED,
                file.place(),
                file.publisher(),
                file.text());
    }
}
