package org.solieu.claims.prose.topics;

import java.util.List;
import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.clauses.Figure;
import org.solieu.claims.prose.clauses.Relation;
import org.solieu.claims.prose.clauses.Topic;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.words.PhraseBook;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Unit;

/** Tells where a rise behind a ratio is that of its numerator: "nợ xấu chiếm 1,04% tổng dư nợ, tăng 59,6%". */
final class Numerators {
    private final PhraseBook book;

    Numerators(PhraseBook book) {
        this.book = book;
    }

    /** The topic of a figure: no ratio has risen by more than what it is, so its numerator has. */
    Topic of(Topic topic, Quantity quantity, Clause clause, List<Figure> before) {
        String code = topic.indicator();
        Indicator.Ratio ratio = code == null ? null : book.indicator(code).ratio();
        return code != null
                        && ratio != null
                        && quantity.is(Unit.Kind.RATIO)
                        && clause.relation() == Relation.RISE
                        && exceedsLevel(code, quantity, before)
                ? topic.ofNumerator(ratio)
                : topic;
    }

    /** Whether a figure is greater than the last level that the sentence states of a ratio. */
    private static boolean exceedsLevel(String code, Quantity rise, List<Figure> before) {
        for (Figure figure : before.reversed()) {
            if (code.equals(figure.topic().indicator())
                    && !figure.clause().relation().changes()) {
                return rise.value().compareTo(figure.quantity().value()) > 0;
            }
        }
        return false;
    }
}
