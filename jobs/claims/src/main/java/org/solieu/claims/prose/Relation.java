package org.solieu.claims.prose;

/** How the verb before a figure relates it to what it is measured against. */
enum Relation {
    /** tăng, cao hơn, +. */
    RISE,
    /** giảm, thấp hơn, −. */
    FALL,
    /** vượt. */
    EXCEED,
    /** hụt, thiếu. */
    MISS,
    /** đạt, bằng, giảm xuống. */
    REACH,
    /** chiếm. */
    SHARE,
    /** No verb. */
    NONE;

    boolean changes() {
        return this == RISE || this == FALL || this == EXCEED || this == MISS;
    }

    boolean lowers() {
        return this == FALL || this == MISS;
    }
}
