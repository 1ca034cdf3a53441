package org.solieu.claims.prose.topics;

import java.util.List;
import org.solieu.claims.prose.clauses.Mentions;
import org.solieu.claims.prose.places.PlaceMention;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.times.TimeExpression;

/**
 * What a sentence offers its figures.
 *
 * @param times the times it names
 * @param places the places it names
 * @param mentions the phrases of the vocabulary in it
 * @param holders whom figures are of, here and before
 */
public record Surroundings(
        Sentence sentence, List<TimeExpression> times, List<PlaceMention> places, Mentions mentions, Holders holders) {}
