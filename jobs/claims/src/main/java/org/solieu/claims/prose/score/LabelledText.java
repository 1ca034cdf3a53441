package org.solieu.claims.prose.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.solieu.vocabulary.RaisedDigits;

/** A text by its characters, in which claims and labels stand. */
final class LabelledText {
    private final int[] text;

    LabelledText(String text) {
        this.text = text.codePoints().toArray();
    }

    /** The places that identify a number: its digits, or all its letters where it is written in words. */
    Set<Integer> marks(JsonNode span) {
        Set<Integer> digits = new HashSet<>();
        Set<Integer> letters = new HashSet<>();
        int end = Math.min(span.path("end").asInt(), text.length);
        for (int i = Math.max(span.path("start").asInt(), 0); i < end; i++) {
            if (isDigit(text[i])) {
                digits.add(i);
            }
            if (!Character.isWhitespace(text[i]) && !Character.isSpaceChar(text[i])) {
                letters.add(i);
            }
        }
        return digits.isEmpty() ? letters : digits;
    }

    Set<Integer> marks(List<JsonNode> spans) {
        return spans.stream().flatMap(span -> marks(span).stream()).collect(Collectors.toSet());
    }

    private static boolean isDigit(int character) {
        return Character.isDigit(character) || RaisedDigits.isOne(character);
    }

    String slice(JsonNode span) {
        int start = Math.clamp(span.path("start").asInt(), 0, text.length);
        int end = Math.clamp(span.path("end").asInt(), start, text.length);
        return new String(text, start, end - start);
    }
}
