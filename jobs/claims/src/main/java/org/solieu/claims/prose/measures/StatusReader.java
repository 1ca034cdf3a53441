package org.solieu.claims.prose.measures;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.clauses.Figure;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.vocabulary.FigureStatus;

/** Tells how settled a figure is by the words of its sentence. */
public final class StatusReader {
    private static final Map<Cue, FigureStatus> BESIDE = Map.of(
            Cue.ESTIMATED, FigureStatus.ESTIMATED,
            Cue.PRELIMINARY, FigureStatus.PRELIMINARY,
            Cue.OFFICIAL, FigureStatus.OFFICIAL);
    private static final Map<Cue, FigureStatus> OF_ALL = Map.of(
            Cue.BY_ESTIMATE, FigureStatus.ESTIMATED,
            Cue.BY_PRELIMINARY, FigureStatus.PRELIMINARY,
            Cue.BY_OFFICIAL, FigureStatus.OFFICIAL);

    private final Cues cues;
    private final Sentence sentence;
    private final Tokens tokens;

    /** A reader for one sentence. */
    public StatusReader(Cues cues, Sentence sentence) {
        this.cues = cues;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
    }

    /** The status of a figure; null where no words tell it. */
    public @Nullable FigureStatus read(Figure figure) {
        Quantity quantity = figure.quantity();
        if (isSuperseded(figure)) {
            return FigureStatus.SUPERSEDED;
        }
        FigureStatus own = first(BESIDE, figure.clause().own(), quantity.from());
        if (own != null) {
            return own;
        }
        FigureStatus before = first(OF_ALL, sentence.from(), quantity.from());
        return before == null ? first(OF_ALL, quantity.to(), endOfPart(quantity.to())) : before;
    }

    /** "theo số liệu chính thức, thu nội địa đạt …": it is said of all that the sentence tells. */
    private @Nullable FigureStatus first(Map<Cue, FigureStatus> words, int from, int to) {
        for (int i = from; i < to; i++) {
            for (Map.Entry<Cue, FigureStatus> word : words.entrySet()) {
                if (cues.end(word.getKey(), tokens, i, to) > i) {
                    return word.getValue();
                }
            }
        }
        return null;
    }

    private int endOfPart(int from) {
        int end = from;
        while (end < sentence.to() && !tokens.isMark(end, ';')) {
            end++;
        }
        return end;
    }

    /** "điều chỉnh dự toán từ 9.800 tỷ đồng lên 10.400 tỷ đồng": the first is what the second takes the place of. */
    public boolean isSuperseded(Figure figure) {
        Quantity quantity = figure.quantity();
        Clause clause = figure.clause();
        int to = cues.end(Cue.REACH, tokens, quantity.to(), sentence.to());
        boolean leads = cues.start(Cue.FROM, tokens, quantity.from(), clause.own()) < quantity.from()
                && to > quantity.to()
                && tokens.isNumber(to);
        for (int i = clause.segment(); leads && i < quantity.from(); i++) {
            if (cues.end(Cue.ADJUSTS, tokens, i, quantity.from()) > i) {
                return true;
            }
        }
        return false;
    }
}
