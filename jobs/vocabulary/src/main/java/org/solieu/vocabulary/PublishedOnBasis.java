package org.solieu.vocabulary;

/** How the day of publication is known. */
public enum PublishedOnBasis implements Code {
    /** The document itself names the day. */
    STATED,
    /** The side-car or the source's contract declares it. */
    DECLARED,
    /** Worked out from the document's address or name. */
    INFERRED;

    /** Reads a code as tables and files write it. */
    public static PublishedOnBasis parse(String code) {
        return Code.parse(PublishedOnBasis.class, code);
    }
}
