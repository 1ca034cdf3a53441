package org.solieu.claims.prose.topics;

import java.util.List;
import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Mention;
import org.solieu.vocabulary.Unit;

/** Tells that a figure is of another thing than the one its words name: an average, an opinion, a price, what would be. */
public final class OtherThings {
    private static final int OPINION_REACH = 8;

    private final Cues cues;
    private final Sentence sentence;
    private final Tokens tokens;
    private final List<Mention> topics;

    OtherThings(Cues cues, Sentence sentence, List<Mention> topics) {
        this.cues = cues;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.topics = topics;
    }

    /** Whether no phrase of the vocabulary can name what the figure is of. */
    boolean isOfNoTopic(Quantity quantity, Clause clause) {
        return holds(Cue.AVERAGE, quantity, clause)
                || holds(Cue.SUPPOSED, quantity, clause)
                || isLacking(quantity, clause)
                || isUntoldChange(quantity, clause)
                || isOpinion(quantity);
    }

    /** "bình quân mỗi năm kết nạp 1.780 đảng viên": what is averaged over periods is no figure of one. */
    private boolean holds(Cue cue, Quantity quantity, Clause clause) {
        for (int i = clause.own(); i < quantity.from(); i++) {
            if (cues.end(cue, tokens, i, quantity.from()) > i) {
                return true;
            }
        }
        return false;
    }

    /** "còn 2 đảng bộ chưa tổ chức đại hội": what is counted lacks what is named. */
    private boolean isLacking(Quantity quantity, Clause clause) {
        int i = quantity.after();
        while (quantity.counts() && i < clause.end() && tokens.isWord(i)) {
            if (cues.isWord(Cue.LACKING, tokens, i)) {
                return true;
            }
            i++;
        }
        return false;
    }

    /** "95% người được hỏi cho rằng …": who thinks so, not what they speak of. */
    private boolean isOpinion(Quantity quantity) {
        if (!quantity.is(Unit.Kind.RATIO) || !tokens.isWord(quantity.to())) {
            return false;
        }
        int limit = Math.min(quantity.to() + OPINION_REACH, sentence.to());
        for (int i = quantity.to(); i < limit; i++) {
            if (cues.end(Cue.OPINION, tokens, i, sentence.to()) > i) {
                return true;
            }
        }
        return false;
    }

    /** "1.000 đồng/lít", "7 tỷ đồng/tháng": so much of each. */
    boolean isPrice(Quantity quantity) {
        int each = quantity.to() + 1;
        return quantity.is(Unit.Kind.MONEY)
                && tokens.isMark(quantity.to(), '/')
                && tokens.isWord(each)
                && cues.end(Cue.PLAN, tokens, each, sentence.to()) == each;
    }

    /** "các ngân hàng có nợ xấu tăng mạnh gồm SHB (39,4%)": by how much, or to how much, the bracket does not say. */
    private boolean isUntoldChange(Quantity quantity, Clause clause) {
        boolean alone = quantity.is(Unit.Kind.RATIO)
                && tokens.isMark(quantity.from() - 1, '(')
                && tokens.isMark(quantity.to(), ')');
        int changes = 0;
        for (int i = clause.chunk(); alone && i < quantity.from(); i++) {
            boolean change = cues.end(Cue.RISE, tokens, i, quantity.from()) > i
                    || cues.end(Cue.FALL, tokens, i, quantity.from()) > i;
            changes += change ? 1 : 0;
        }
        return changes > 0 && !clause.relation().changes();
    }

    /** "Tổng sản phẩm bình quân đầu người đạt 53 triệu đồng": an average of what was named before it. */
    boolean isAveraged(Mention topic, Quantity quantity) {
        for (int i = topic.to(); i < quantity.from(); i++) {
            if (cues.end(Cue.AVERAGE_OF, tokens, i, quantity.from()) > i) {
                return true;
            }
        }
        return false;
    }

    /** "thấp hơn mức 2% của năm trước do tăng trưởng tín dụng chậm": what only caused the figure before it. */
    boolean isCause(Mention topic, Quantity quantity) {
        for (int i = quantity.to(); i < topic.from(); i++) {
            if (cues.isWord(Cue.BECAUSE, tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** "tỷ lệ nợ xấu trên dư nợ": a topic that is the whole of a ratio named before it. */
    boolean isWholeOfRatio(Mention topic) {
        return cues.isWord(Cue.OVER, tokens, topic.from() - 1)
                && topics.stream().anyMatch(ratio -> ratio.to() == topic.from() - 1);
    }
}
