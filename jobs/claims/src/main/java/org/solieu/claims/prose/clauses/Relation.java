package org.solieu.claims.prose.clauses;

/** How the verb before a figure relates it to what it is measured against. */
public enum Relation {
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

    public boolean changes() {
        return this == RISE || this == FALL || this == EXCEED || this == MISS;
    }

    public boolean lowers() {
        return this == FALL || this == MISS;
    }
}
