package org.solieu.claims.prose.clauses;

import org.solieu.claims.prose.numbers.Quantity;

/**
 * The words around a figure.
 *
 * @param segment where its part of the sentence begins, behind a semicolon or at the sentence's start
 * @param chunk where the words since the figure before begin
 * @param own where its own clause begins, behind a comma or "trong đó"
 * @param end where the words behind it end: at the next figure, or at the end of its part of the sentence
 * @param shared where the words end that it shares with the figure after it: "55 đảng bộ, 2 chi bộ thí điểm …"
 * @param relation its verb
 * @param verb first token of that verb, or of the figure where there is none
 */
public record Clause(int segment, int chunk, int own, int end, int shared, Relation relation, int verb) {
    /** Whether a noun, not a verb, makes its figure a change: "tốc độ tăng đạt 8%". */
    public boolean changesByNoun(Quantity quantity) {
        return relation.changes() && verb == quantity.from();
    }

    /** The same clause under the verb of the figure before. */
    public Clause with(Relation other) {
        return new Clause(segment, chunk, own, end, shared, other, verb);
    }
}
