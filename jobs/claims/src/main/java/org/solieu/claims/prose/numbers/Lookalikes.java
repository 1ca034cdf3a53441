package org.solieu.claims.prose.numbers;

import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;

/** Tells numbers that are no figures from the words around them, before any unit is looked for. */
public final class Lookalikes {
    /** Words and marks of an address, without a space between them. */
    private static final int LONGEST_ADDRESS = 200;

    private final Cues cues;
    private final Tokens tokens;

    public Lookalikes(Cues cues, Tokens tokens) {
        this.cues = cues;
        this.tokens = tokens;
    }

    /** What the number at a token is if it is part of an address, a name or a document's number. */
    @Nullable
    public Lookalike glued(int at, int limit) {
        if (numbersItem(tokens, at)) {
            return new Lookalike(at, at + 1, Lookalike.Reason.ORDINAL);
        }
        int first = chunkStart(at);
        int end = chunkEnd(at, limit);
        if (isAddress(first, end)) {
            return new Lookalike(at, end, Lookalike.Reason.ADDRESS);
        }
        if (isTimeOfDay(at, limit)) {
            return new Lookalike(at, timeEnd(at, limit), Lookalike.Reason.TIME_OF_DAY);
        }
        if (isDocumentNumber(at, end)) {
            return new Lookalike(at, end, Lookalike.Reason.DOCUMENT_NUMBER);
        }
        if (isPartOfName(at)) {
            return new Lookalike(at, at + 1, Lookalike.Reason.NAME);
        }
        int phone = phoneEnd(at, limit);
        return phone > at ? new Lookalike(at, phone, Lookalike.Reason.PHONE) : null;
    }

    private int chunkStart(int at) {
        int first = at;
        while (at - first < LONGEST_ADDRESS && tokens.gluedToPrevious(first)) {
            first--;
        }
        return first;
    }

    private int chunkEnd(int at, int limit) {
        int end = at + 1;
        while (end < limit && tokens.gluedToPrevious(end)) {
            end++;
        }
        return end;
    }

    private boolean isAddress(int first, int end) {
        if (end - first < 4) {
            return false;
        }
        String chunk = tokens.written(first, end);
        return chunk.contains("://")
                || chunk.contains("www.")
                || chunk.contains("@")
                || chunk.contains("?")
                || chunk.matches("(?s).*\\.(com|vn|net|org|mp4|mp3|jpg|png|pdf|html?|aspx?)\\b.*");
    }

    private boolean isTimeOfDay(int at, int limit) {
        if (at + 2 < limit && tokens.isMark(at + 1, ':') && tokens.isNumber(at + 2)) {
            return tokens.gluedToPrevious(at + 1) && tokens.gluedToPrevious(at + 2);
        }
        return at + 1 < limit
                && tokens.gluedToPrevious(at + 1)
                && tokens.isWord(at + 1)
                && tokens.written(at + 1).matches("[hHg]\\d{0,2}");
    }

    private int timeEnd(int at, int limit) {
        return tokens.isMark(at + 1, ':') ? Math.min(at + 3, limit) : at + 2;
    }

    /** 02-ĐA/TU, 35-CT/TW, 126/2020/NĐ-CP: a dash or stroke glued to it, and letters in capitals after. */
    private boolean isDocumentNumber(int at, int end) {
        for (int i = at + 1; i + 1 < end; i++) {
            boolean joins = tokens.isMark(i, '-') || tokens.isMark(i, '/');
            if (joins && tokens.isCapitalised(i + 1)) {
                return true;
            }
            if (!joins && !tokens.isNumber(i)) {
                return false;
            }
        }
        return false;
    }

    /** Covid-19, A/H5N1, CT229B. */
    private boolean isPartOfName(int at) {
        boolean dashed = tokens.isMark(at - 1, '-') || tokens.isMark(at - 1, '_') || tokens.isMark(at - 1, '/');
        boolean word = dashed && tokens.gluedToPrevious(at) && tokens.gluedToPrevious(at - 1) && tokens.isWord(at - 2);
        boolean letters = tokens.gluedToPrevious(at) && tokens.isWord(at - 1);
        return word || letters || isScore(at) || isDashed(at - 2) || isVersion(at);
    }

    /** 4-4-2: three numbers and more between dashes. */
    private boolean isScore(int at) {
        int first = at;
        while (isDashed(first - 2)) {
            first -= 2;
        }
        return isDashed(first) && isDashed(first + 2);
    }

    /** BA.5: a point joins letters to it. */
    private boolean isVersion(int at) {
        return tokens.isMark(at - 1, '.')
                && tokens.gluedToPrevious(at)
                && tokens.gluedToPrevious(at - 1)
                && tokens.isCapitalised(at - 2);
    }

    private boolean isDashed(int at) {
        return tokens.isNumber(at)
                && tokens.isMark(at + 1, '-')
                && tokens.gluedToPrevious(at + 1)
                && tokens.isNumber(at + 2)
                && tokens.gluedToPrevious(at + 2);
    }

    /** The end of a number that opens with a nought and has nine digits or more, groups apart or not. */
    private int phoneEnd(int at, int limit) {
        int digits = 0;
        int end = at;
        while (end < limit && tokens.isNumber(end)) {
            digits += tokens.to(end) - tokens.from(end);
            end++;
        }
        boolean country = tokens.isMark(at - 1, '+') && digits >= 10;
        return country || (tokens.first(at) == '0' && digits >= 9) ? end : at;
    }

    /** What the number is by the word before it: Điều 12, lần thứ 7, but not "cấp 310 chiếc". */
    @Nullable
    public Lookalike ordinal(int at, int sentenceStart) {
        int first = at;
        while (isListed(first, sentenceStart)) {
            first -= 2;
        }
        int before = cues.start(Cue.ORDINAL_BEFORE, tokens, first, sentenceStart);
        boolean whole = cues.start(Cue.WHOLE, tokens, first, sentenceStart) < before;
        boolean many = tokens.to(at) - tokens.from(at) > 2 && cues.isWord(Cue.COUNTED_NOUN, tokens, at + 1);
        return before < first && !whole && !many ? new Lookalike(at, at + 1, Lookalike.Reason.ORDINAL) : null;
    }

    /** Whether a number opens its line and numbers what follows: "1.1. Vốn", "2.1 - Chi", "(3) Thu". */
    static boolean numbersItem(Tokens tokens, int at) {
        int first = tokens.isMark(at - 1, '(') ? at - 2 : at - 1;
        boolean opens =
                first < 0 || tokens.kind(first) == Tokens.Kind.LINE || tokens.kind(first) == Tokens.Kind.PARAGRAPH;
        int mark = at + 1;
        boolean closed = (tokens.isMark(mark, '.') || tokens.isMark(mark, ')')) && tokens.gluedToPrevious(mark);
        boolean dashed = (tokens.isMark(mark, '-') || tokens.isMark(mark, '–')) && !tokens.gluedToPrevious(mark);
        return opens && (closed || dashed) && tokens.isCapitalised(mark + 1) && !tokens.gluedToPrevious(mark + 1);
    }

    /** A number behind a number, as in "Trung ương 4, 5, 6". */
    private boolean isListed(int at, int sentenceStart) {
        return at - 2 >= sentenceStart && tokens.isMark(at - 1, ',') && tokens.isNumber(at - 2);
    }

    /** A list has a handful of items; 17,2 tiêu chí are measured. */
    private boolean isListSize(int at) {
        return tokens.to(at) - tokens.from(at) <= 2;
    }

    /** Where a unit that the vocabulary lacks ends behind a number: "2 triệu yên", "300 đô la Úc". */
    private int foreignUnit(int at, int limit) {
        int unit = at + 1;
        int end = cues.end(Cue.FOREIGN_UNIT, tokens, unit, limit);
        while (end == unit && cues.scale(tokens, unit, limit) != null) {
            unit++;
            end = cues.end(Cue.FOREIGN_UNIT, tokens, unit, limit);
        }
        return end > unit ? end : at;
    }

    /** What the number is by the word behind it: 80 tuổi, 5 năm, 15 nội dung. */
    @Nullable
    public Lookalike counted(int at, int after, int limit) {
        int end = cues.end(Cue.AGE_AFTER, tokens, after, limit);
        if (end > after) {
            return new Lookalike(at, end, Lookalike.Reason.AGE);
        }
        end = cues.end(Cue.DURATION_AFTER, tokens, after, limit);
        if (end > after) {
            return new Lookalike(at, end, Lookalike.Reason.DURATION);
        }
        end = foreignUnit(at, limit);
        if (end > after) {
            return new Lookalike(at, end, Lookalike.Reason.UNIT_UNKNOWN);
        }
        end = isListSize(at) ? cues.end(Cue.LIST_AFTER, tokens, after, limit) : after;
        boolean noun = cues.end(Cue.COUNTED_NOUN, tokens, after, limit) > end;
        return end > after && !noun ? new Lookalike(at, end, Lookalike.Reason.LIST_SIZE) : null;
    }
}
