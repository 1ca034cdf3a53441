package org.solieu.claims.prose.rating;

import java.util.Locale;

/** A question about a figure that can be answered wrongly, each by faults of its own kind. */
public enum Slot {
    /** Which indicator it is of. */
    INDICATOR,
    /** Whether it is of the whole or of a part. */
    PART,
    /** Of which place. */
    PLACE,
    /** Of which period. */
    PERIOD,
    /** What it measures, with its value, unit and exactness. */
    MEASURE;

    /** Its name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Slot parse(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
