package org.solieu.series.equations;

import java.util.Comparator;
import org.solieu.vocabulary.Bounds;
import org.solieu.vocabulary.FigureKey;

/**
 * What is known of one figure.
 *
 * @param bounds what its words allow
 * @param claim id of the claim that states it
 */
public record Statement(FigureKey key, Bounds bounds, String claim) {
    /** An order that does not depend on how statements came to be known. */
    static final Comparator<Statement> ORDER = Comparator.<Statement, String>comparing(
                    statement -> statement.key().toString())
            .thenComparing(Statement::claim);
}
