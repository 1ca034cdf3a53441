package org.solieu.claims.prose;

import java.util.List;

/**
 * What a sentence offers its figures.
 *
 * @param times the times it names
 * @param places the places it names
 * @param mentions the phrases of the vocabulary in it
 * @param holders whom figures are of, here and before
 */
record Surroundings(
        Sentence sentence, List<TimeExpression> times, List<PlaceMention> places, Mentions mentions, Holders holders) {}
