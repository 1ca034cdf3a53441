package org.solieu.claims.prose.clauses;

import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;

/** Where the brackets around the tokens of one sentence close. */
final class Brackets {
    private final int first;
    /** For each token, and for the end, the closing bracket of the innermost bracket around it; the greatest number without one. */
    private final int[] closings;

    Brackets(Sentence sentence) {
        Tokens tokens = sentence.tokens();
        this.first = sentence.from();
        this.closings = new int[sentence.to() - first + 1];
        closings[sentence.to() - first] = Integer.MAX_VALUE;
        for (int i = sentence.to() - 1; i >= first; i--) {
            closings[i - first] = tokens.isMark(i, ')')
                    ? i
                    : tokens.isMark(i, '(') ? around(closings[i + 1 - first]) : closings[i + 1 - first];
        }
    }

    /** What closes around a bracket that closes at a place. */
    private int around(int closing) {
        return closing == Integer.MAX_VALUE ? closing : closings[closing + 1 - first];
    }

    /** Whether a bracket around one token closes before another. */
    boolean closesBetween(int from, int to) {
        return closings[from - first] < to;
    }
}
