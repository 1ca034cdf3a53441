package org.solieu.claims.prose;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.solieu.claims.Document;
import org.solieu.claims.Item;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Vocabulary;

/** A text as the press of Thái Bình published it on 30 December 2023. */
final class PressText {
    /** The project's folder. */
    static final Path PROJECT = Path.of(System.getProperty("solieu.project"));

    private static final ProseReader READER = ProseReader.of(Vocabulary.load(PROJECT.resolve("schemas/vocabulary")));

    private PressText() {}

    /** What is read from it. */
    static List<Item> read(String text) {
        return READER.read(new Document(
                "0",
                "text.txt",
                "press",
                LocalDate.of(2023, 12, 30),
                PublishedOnBasis.DECLARED,
                "Thái Bình",
                null,
                text));
    }
}
