package org.solieu.claims;

import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.rating.Judge;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.ContentStore;

/** Turns a document into its items, one after the other; each task of Spark makes its readers once. */
final class ReadDocuments implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private final Broadcast<Vocabulary> vocabulary;
    private final ContentStore content;
    private final ClaimRows rows;
    private final Broadcast<Judge> judge;
    private transient @Nullable DocumentReader reader;

    ReadDocuments(Broadcast<Vocabulary> vocabulary, Broadcast<Judge> judge, ContentStore content, ClaimRows rows) {
        this.vocabulary = vocabulary;
        this.judge = judge;
        this.content = content;
        this.rows = rows;
    }

    @Override
    public Iterator<Row> call(Row row) {
        if (reader == null) {
            reader = new DocumentReader(vocabulary.value(), content, judge.value());
        }
        Document document = ClaimRows.document(row);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(reader.read(document), 0), false)
                .map(item -> rows.row(document, item))
                .iterator();
    }
}
