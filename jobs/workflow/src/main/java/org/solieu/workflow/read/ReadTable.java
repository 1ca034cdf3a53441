package org.solieu.workflow.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.solieu.claims.Document;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.ClaimJson;
import org.solieu.claims.prose.text.Explained;
import org.solieu.claims.tables.TableReader;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Span;
import org.solieu.vocabulary.Vocabulary;

/**
 * A table and what is read from it.
 *
 * @param document the table as a document, whose text lists the cells that are read
 */
public record ReadTable(Document document, List<Item> items) {
    /** Reads a table by the contract of its source. */
    public static ReadTable of(Document document, byte[] bytes, Source source, Vocabulary vocabulary) {
        List<Item> items = new ArrayList<>();
        try {
            TableReader.of(source, vocabulary)
                    .read(document, new ByteArrayInputStream(bytes))
                    .forEachRemaining(items::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReadTable(document, items);
    }

    /** The table as a document of prose, a line for each cell. */
    public Document listed() {
        StringBuilder text = new StringBuilder();
        items.forEach(item -> text.append(line(item)).append('\n'));
        return new Document(
                document.id(),
                document.name(),
                document.source(),
                document.publishedOn(),
                document.publishedOnBasis(),
                document.place(),
                document.publisher(),
                text.toString());
    }

    /** What became of each line of {@link #listed}. */
    public List<Explained> explained() {
        List<Explained> explained = new ArrayList<>();
        int start = 0;
        for (Item item : items) {
            String line = line(item);
            int length = line.codePointCount(0, line.length());
            String why = item instanceof Statement statement ? statement.rule() : "";
            explained.add(new Explained(new Span(start, start + length), line, item, List.of(), why));
            start += length + 1;
        }
        return explained;
    }

    private static String line(Item item) {
        return item.locator() + ": " + raw(item).replaceAll("\\s+", " ");
    }

    private static String raw(Item item) {
        return switch (item) {
            case Statement statement -> statement.quote();
            case Refusal refusal -> refusal.raw();
        };
    }

    /** What is stated and what is rejected, each with its place. */
    public ObjectNode json(Vocabulary vocabulary) {
        ObjectNode table = JsonNodeFactory.instance.objectNode();
        ArrayNode claims = table.putArray("claims");
        ArrayNode rejected = table.putArray("rejected");
        for (Item item : items) {
            switch (item) {
                case Statement statement ->
                    ClaimJson.of(List.of(statement), vocabulary)
                            .forEach(claim -> claims.add(((ObjectNode) claim)
                                    .put("locator", statement.locator().toString())));
                case Refusal refusal ->
                    rejected.addObject()
                            .put("locator", refusal.locator().toString())
                            .put("raw", refusal.raw())
                            .put("rule", refusal.rule().code())
                            .put("detail", refusal.detail());
            }
        }
        return table;
    }
}
