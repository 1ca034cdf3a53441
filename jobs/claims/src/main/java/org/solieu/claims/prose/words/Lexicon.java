package org.solieu.claims.prose.words;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.solieu.claims.prose.text.Folding;
import org.solieu.claims.prose.text.NormalText;
import org.solieu.claims.prose.text.Tokens;

/** Numbers the words that rules speak of, and splits a text into its words, numbers and marks. */
public final class Lexicon implements Serializable {
    /** Marks that say nothing about a figure: "đạt 'chi bộ kiểu mẫu'". */
    private static final String QUOTES = "\"“”„‘’«»";

    private final Map<String, Integer> words = new HashMap<>();

    /** The numbers of a phrase's words, which become known. */
    public int[] learn(String phrase) {
        List<Integer> learned = new ArrayList<>();
        Tokens tokens = tokenize(NormalText.of(phrase));
        for (int i = 0; i < tokens.size(); i++) {
            String folded = Folding.fold(tokens.normal().text(), tokens.from(i), tokens.to(i));
            learned.add(words.computeIfAbsent(folded, unknown -> words.size() + 1));
        }
        return learned.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Splits a text. */
    public Tokens tokenize(NormalText normal) {
        CharSequence text = normal.text();
        Tokens tokens = new Tokens(normal);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || QUOTES.indexOf(c) >= 0) {
                at++;
            } else {
                at = addToken(tokens, text, at, c);
            }
        }
        return tokens;
    }

    private int addToken(Tokens tokens, CharSequence text, int at, char c) {
        Tokens.Kind kind = kind(c);
        int end = switch (kind) {
            case NUMBER -> endOfNumber(text, at);
            case WORD -> endOfWord(text, at);
            case MARK, LINE, PARAGRAPH -> at + 1;
        };
        tokens.add(kind, at, end, number(text, at, end));
        return end;
    }

    private int number(CharSequence text, int from, int to) {
        return words.getOrDefault(Folding.fold(text, from, to), 0);
    }

    private static Tokens.Kind kind(char c) {
        if (isDigit(c)) {
            return Tokens.Kind.NUMBER;
        }
        if (Character.isLetter(c)) {
            return Tokens.Kind.WORD;
        }
        return switch (c) {
            case NormalText.LINE -> Tokens.Kind.LINE;
            case NormalText.PARAGRAPH -> Tokens.Kind.PARAGRAPH;
            default -> Tokens.Kind.MARK;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int endOfNumber(CharSequence text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean separates = (c == '.' || c == ',') && at + 1 < text.length() && isDigit(text.charAt(at + 1));
            if (!isDigit(c) && !separates) {
                break;
            }
            at++;
        }
        return at;
    }

    private static int endOfWord(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
