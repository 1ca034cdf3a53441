package org.solieu.claims.prose;

/**
 * The words around a figure.
 *
 * @param segment where its part of the sentence begins, behind a semicolon or at the sentence's start
 * @param chunk where the words since the figure before begin
 * @param own where its own clause begins, behind a comma or "trong đó"
 * @param end where the words behind it end: at the next figure, or at the end of its part of the sentence
 * @param relation its verb
 * @param verb first token of that verb, or of the figure where there is none
 */
record Clause(int segment, int chunk, int own, int end, Relation relation, int verb) {}
