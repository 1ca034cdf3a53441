package org.solieu.claims.prose.wording;

import java.util.Locale;

/** What words at the head of a column or over a table say of its figures. The words stand in {@code heads.yaml}. */
public enum HeadRole {
    PLAN,
    ACTUAL,
    AMOUNT,
    ESTIMATED,
    PRELIMINARY,
    OFFICIAL,
    COMPARE,
    SAME_PERIOD,
    YEAR_START,
    PREVIOUS,
    GROWTH,
    FALL,
    SHARE,
    FILLER,
    TITLE,
    UNIT,
    ALL,
    PART;

    /** Its name in {@code heads.yaml}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
