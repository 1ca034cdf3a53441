package org.solieu.claims.prose.topics;

import java.util.ArrayList;
import java.util.List;
import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.clauses.Mentions;
import org.solieu.claims.prose.clauses.Topic;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Mention;
import org.solieu.vocabulary.Unit;

/** Tells whether the words around a figure name a thing that the vocabulary lacks. */
public final class WordsAround {
    private static final int LONGEST_BODY = 4;

    private final Cues cues;
    private final Sentence sentence;
    private final Tokens tokens;
    private final Mentions mentions;
    private final List<Mention> members;
    private final List<Mention> topics;
    private final UnknownTopics unknown;

    WordsAround(Cues cues, Sentence sentence, Mentions mentions, UnknownTopics unknown) {
        this.cues = cues;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.mentions = mentions;
        this.members = mentions.members();
        this.topics = mentions.topics();
        this.unknown = unknown;
    }

    /** Whether a noun follows the number, so that it counts something although no unit is known by that noun. */
    boolean countsThings(Quantity quantity) {
        int noun = quantity.after();
        boolean known = cues.end(Cue.COUNTED_NOUN, tokens, noun, sentence.to()) > noun;
        boolean counted = known || !cues.isWord(Cue.LIGHT, tokens, noun);
        boolean word = noun < sentence.to()
                && tokens.isWord(noun)
                && (known || !tokens.isCapitalised(noun) || isAbbreviation(noun));
        return quantity.form() == Quantity.Form.RANK || (word && counted && !tokens.gluedToPrevious(noun));
    }

    /** "85 DN", "4.000 HSSV": a noun by its initials. */
    private boolean isAbbreviation(int noun) {
        String written = tokens.written(noun);
        return written.length() > 1
                && written.chars().allMatch(Character::isUpperCase)
                && !cues.isWord(Cue.ORDINAL_BEFORE, tokens, noun);
    }

    /** "33% số lần", "94% người được hỏi": what a percentage is of stands right behind it. */
    boolean isOfItsOwnNoun(Quantity quantity) {
        int noun = quantity.to();
        return quantity.is(Unit.Kind.RATIO)
                && noun < sentence.to()
                && tokens.isWord(noun)
                && (cues.at(tokens, noun, sentence.to()) == null
                        || cues.end(Cue.PERSON_NOUN, tokens, noun, sentence.to()) > noun
                        || cues.isWord(Cue.COPULA, tokens, noun))
                && !tokens.isCapitalised(noun)
                && !unknown.isWithinTime(noun)
                && members.stream().noneMatch(member -> member.from() == noun)
                && topics.stream().noneMatch(topic -> topic.from() == noun);
    }

    /** How many words between the clause's start and its figure name neither a part nor anything that rules understand. */
    int unexplained(Clause clause, Quantity quantity) {
        List<Mention> parts = new ArrayList<>(members);
        parts.addAll(mentions.anchored(quantity, clause.end(), true));
        int content = 0;
        for (int i = clause.own(); i < quantity.from(); i++) {
            int at = i;
            boolean part = parts.stream().anyMatch(member -> member.from() <= at && at < member.to());
            content += part || isSaid(i) ? 0 : 1;
        }
        return content;
    }

    private boolean isSaid(int i) {
        return !tokens.isWord(i)
                || cues.isWord(Cue.LIGHT, tokens, i)
                || (tokens.isCapitalised(i) && i > sentence.from())
                || isOf(Cue.BODY, i)
                || isOf(Cue.RESUMES, i)
                || isArea(i, i)
                || isArea(i - 1, i)
                || mentions.holders().stream().anyMatch(holder -> holder.from() <= i && i < holder.to())
                || unknown.isWithinTime(i);
    }

    /** "khu vực Hải Phòng": words before the name of a place. */
    private boolean isArea(int from, int at) {
        int name = from < sentence.from() ? from : cues.end(Cue.AREA, tokens, from, sentence.to());
        return name > at && tokens.isCapitalised(name);
    }

    /**
     * Whether the words between the clause's start and its figure name no other thing; the first figure of a sentence goes on
     * with the sentence before only without any, and so does one behind a part with that part.
     */
    boolean namesNothing(Clause clause, Quantity quantity, boolean part) {
        int content = 0;
        int depth = 0;
        for (int i = clause.own(); i < quantity.from(); i++) {
            depth += tokens.isMark(i, '(') ? 1 : tokens.isMark(i, ')') ? -1 : 0;
            if (depth > 0) {
                continue;
            }
            content += isSaid(i) ? 0 : 1;
        }
        return content < (part || clause.chunk() == sentence.from() ? 1 : 2);
    }

    /** "chỉ tiêu do Tổng cục Hải quan giao", "nguồn thu chủ yếu từ xăng dầu": such words name no other thing. */
    private boolean isOf(Cue cue, int i) {
        for (int from = Math.max(sentence.from(), i - LONGEST_BODY); from <= i; from++) {
            if (cues.end(cue, tokens, from, sentence.to()) > i) {
                return true;
            }
        }
        return false;
    }

    /** "huy động vốn của các ngân hàng, quỹ tín dụng đạt 5 tỷ": nouns in a row share the verb behind the last. */
    boolean isListed(Mention earlier, Clause clause) {
        int first = clause.chunk();
        while (first < earlier.from() && !tokens.isWord(first)) {
            first++;
        }
        for (int i = first; i < clause.own(); i++) {
            Cues.Found cue = cues.at(tokens, i, clause.own());
            boolean verb =
                    cue != null && (cue.is(Cue.REACH) || cue.is(Cue.RISE) || cue.is(Cue.FALL) || cue.is(Cue.EXCEED));
            if ((verb && i >= earlier.to())
                    || tokens.isMark(i, ':')
                    || (i == first && cues.isWord(Cue.REGARDING, tokens, i))) {
                return false;
            }
        }
        return true;
    }

    /** "126 ca mắc, tăng 35 ca": what is counted again with a verb of change. */
    boolean countsAgain(Topic running, Quantity quantity, Clause clause) {
        int noun = quantity.after();
        boolean counts =
                quantity.counts() && clause.relation().changes() && noun < sentence.to() && tokens.isWord(noun);
        return counts && (" " + running.words() + " ").contains(" " + tokens.written(noun) + " ");
    }
}
