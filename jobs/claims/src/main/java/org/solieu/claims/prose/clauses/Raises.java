package org.solieu.claims.prose.clauses;

import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.PhraseBook;
import org.solieu.vocabulary.IndicatorKind;
import org.solieu.vocabulary.Unit;

/** Tells "dư nợ tăng đến 60%", a rise by so much, from "tỷ lệ tăng đến 3%", a rise to a level. */
public final class Raises {
    private final PhraseBook book;
    private final Cues cues;
    private final Tokens tokens;

    public Raises(PhraseBook book, Cues cues, Tokens tokens) {
        this.book = book;
        this.cues = cues;
        this.tokens = tokens;
    }

    /** Whether a percentage is by how much its thing rose: it is of no ratio and measured against no plan or whole. */
    public boolean isBy(Quantity quantity, Clause clause, Topic topic, @Nullable Basis basis) {
        String code = topic.indicator();
        boolean level = basis != null && (basis.kind() == Basis.Kind.PLAN || basis.kind() == Basis.Kind.WHOLE);
        return code != null
                && !level
                && clause.relation() == Relation.REACH
                && quantity.is(Unit.Kind.RATIO)
                && book.indicator(code).kind() != IndicatorKind.RATIO
                && cues.start(Cue.RAISED_TO, tokens, quantity.from(), clause.own()) < quantity.from();
    }
}
