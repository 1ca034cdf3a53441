package org.solieu.claims.prose.text;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.solieu.claims.Refusal;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Span;

/**
 * How much reading a text may take. What a sentence says is found by comparing its words and figures with each other, so one
 * of no end would take no end; and all sentences together have the processor time of one file, whatever else runs.
 */
public final class Effort {
    /** Words, numbers and marks of a sentence; of those that people write the longest have 400. */
    public static final int MOST_TOKENS = 1_000;
    /** Its characters: a number may have many digits. */
    public static final int MOST_CHARACTERS = 10_000;

    private static final int SHOWN = 80;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final long end =
            CLOCK.getCurrentThreadCpuTime() + Limits.OF_A_FILE.time().toNanos();

    public boolean isOver() {
        return CLOCK.getCurrentThreadCpuTime() > end;
    }

    /** The refusal of a document that takes too much. */
    public static Explained refuse(String name) {
        String detail = "Cannot read '%s': it takes more than %d seconds; split it"
                .formatted(name, Limits.OF_A_FILE.time().toSeconds());
        Refusal refusal = new Refusal(new Locator.WholeDocument(), name, RejectionRule.LIMIT_PASSED, detail);
        return new Explained(new Span(0, 1), "", refusal, List.of(), detail);
    }

    /** Whether a sentence may be read: it is none longer than any, and there is time. */
    public boolean allows(Sentence sentence) {
        boolean isLong = sentence.to() - sentence.from() > MOST_TOKENS || characters(sentence) > MOST_CHARACTERS;
        return !isLong && !isOver();
    }

    private static int characters(Sentence sentence) {
        return sentence.tokens().to(sentence.to() - 1) - sentence.tokens().from(sentence.from());
    }

    /** The refusal of a sentence that is longer than any, at its first words. */
    public static Explained refuse(Sentence sentence) {
        Tokens tokens = sentence.tokens();
        Span span = tokens.opening(sentence.from(), Math.min(SHOWN, characters(sentence)));
        String raw = tokens.normal().slice(span);
        String detail =
                "Cannot read a sentence of %d words and marks, %d characters: must have at most %d and %d; end it with a full stop or a line of its own"
                        .formatted(sentence.to() - sentence.from(), characters(sentence), MOST_TOKENS, MOST_CHARACTERS);
        Refusal refusal = new Refusal(new Locator.Characters(span), raw, RejectionRule.LIMIT_PASSED, detail);
        return new Explained(span, raw, refusal, List.of(), detail);
    }
}
