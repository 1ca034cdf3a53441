package org.solieu.claims.prose.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence: the tokens from {@code from} up to, not including, {@code to}.
 *
 * @param paragraph number of its paragraph, from 0
 */
public record Sentence(Tokens tokens, int from, int to, int paragraph) {
    private static final int LONGEST_HEADING = 30;
    private static final Set<String> TITLES =
            Set.of("TP", "Tp", "GS", "TS", "PGS", "ThS", "Ths", "BS", "KS", "CN", "Q", "P", "H", "TX", "TT");

    /** Whether it is short, and its line or paragraph ends without a point. */
    public boolean isHeading() {
        int last = to - 1;
        boolean ends = tokens.kind(last) == Tokens.Kind.PARAGRAPH || tokens.kind(last) == Tokens.Kind.LINE;
        return ends && to - from <= LONGEST_HEADING && !tokens.isMark(last - 1, '.');
    }

    /** Splits a text into its sentences. */
    public static List<Sentence> split(Tokens tokens) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        int paragraph = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (ends(tokens, i)) {
                sentences.add(new Sentence(tokens, from, i + 1, paragraph));
                from = i + 1;
                paragraph += tokens.kind(i) == Tokens.Kind.PARAGRAPH ? 1 : 0;
            }
        }
        if (from < tokens.size()) {
            sentences.add(new Sentence(tokens, from, tokens.size(), paragraph));
        }
        return sentences;
    }

    private static boolean ends(Tokens tokens, int i) {
        return switch (tokens.kind(i)) {
            case LINE, PARAGRAPH -> true;
            case MARK -> isTerminator(tokens, i) && opensNext(tokens, i + 1) && !abbreviates(tokens, i);
            case WORD, NUMBER -> false;
        };
    }

    private static boolean isTerminator(Tokens tokens, int i) {
        char mark = tokens.first(i);
        return mark == '.' || mark == '!' || mark == '?' || mark == '…';
    }

    private static boolean opensNext(Tokens tokens, int next) {
        if (next >= tokens.size()) {
            return true;
        }
        boolean spaced = !tokens.gluedToPrevious(next);
        char first = tokens.first(next);
        return spaced && (Character.isUpperCase(first) || Character.isDigit(first) || "“\"'*-–([•".indexOf(first) >= 0);
    }

    /** A title before a point, as in TP. or PGS. */
    private static boolean abbreviates(Tokens tokens, int point) {
        if (!tokens.isWord(point - 1) || !tokens.gluedToPrevious(point) || tokens.first(point) != '.') {
            return false;
        }
        return TITLES.contains(tokens.written(point - 1));
    }
}
