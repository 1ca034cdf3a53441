package org.solieu.claims.prose.numbers;

import java.util.Locale;

/** A number that is no figure, and why. */
public record Lookalike(int from, int to, Reason reason) implements Finding {
    /** Why a number is no figure. */
    public enum Reason {
        TIME,
        TIME_OF_DAY,
        DURATION,
        AGE,
        ORDINAL,
        DOCUMENT_NUMBER,
        ADDRESS,
        NAME,
        LIST_SIZE,
        PHONE,
        UNIT_UNKNOWN,
        NUMBER_AMBIGUOUS,
        NOTHING_COUNTED;

        /** Its name in the explanation. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
