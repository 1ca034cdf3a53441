package org.solieu.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.ProseReader;
import org.solieu.claims.prose.rating.Judge;
import org.solieu.claims.tables.TableReader;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.ContentStore;

/** Reads documents of every source, each with the reader of its format; readers are made once, when first needed. */
final class DocumentReader {
    private final Vocabulary vocabulary;
    private final ContentStore content;
    private final Judge judge;
    private final Map<String, TableReader> tables = new HashMap<>();
    private @Nullable ProseReader prose;

    DocumentReader(Vocabulary vocabulary, ContentStore content, Judge judge) {
        this.vocabulary = vocabulary;
        this.content = content;
        this.judge = judge;
    }

    /** Every figure the document states, and every one that cannot be read. */
    Iterator<Item> read(Document document) {
        Source source = vocabulary.sources().get(document.source());
        boolean isProse = document.text() != null;
        if (source == null || (source.format() == Source.Format.PROSE) != isProse) {
            return refused(
                    document,
                    RejectionRule.SOURCE_UNDECLARED,
                    "Cannot read '%s': source '%s' is no longer declared as it was archived; restore it in schemas/vocabulary/sources, or load the file again"
                            .formatted(document.name(), document.source()));
        }
        return isProse ? prose().read(document).iterator() : table(source, document);
    }

    private ProseReader prose() {
        if (prose == null) {
            prose = ProseReader.of(vocabulary, judge);
        }
        return prose;
    }

    private static Iterator<Item> refused(Document document, RejectionRule rule, String detail) {
        return List.<Item>of(new Refusal(new Locator.WholeDocument(), document.name(), rule, detail))
                .iterator();
    }

    /** A contract that cannot be read puts out the documents of its own source only. */
    private Iterator<Item> table(Source source, Document document) {
        try (InputStream bytes = content.open(document.id())) {
            TableReader reader = tables.computeIfAbsent(source.code(), code -> TableReader.of(source, vocabulary));
            return reader.read(document, bytes);
        } catch (Fault.OfSource e) {
            return refused(document, RejectionRule.CONTRACT_INVALID, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read document %s".formatted(document.id()), e);
        }
    }
}
