package org.solieu.vocabulary;

/**
 * Why a document or a figure was refused. What each means and what to do about it stands, in both languages, in
 * {@code schemas/vocabulary/rejections.yaml}.
 */
public enum RejectionRule implements Code {
    /** The file has no content. */
    DOCUMENT_EMPTY,
    /** The file is cut or damaged. */
    DOCUMENT_UNREADABLE,
    /** The file's format is none that is read. */
    FORMAT_UNSUPPORTED,
    /** The file passes a limit of size, entries, cells, nesting or time. */
    LIMIT_PASSED,
    /** No declared source covers the file. */
    SOURCE_UNDECLARED,
    /** The side-car cannot be read or says something impossible. */
    SIDECAR_INVALID,
    /** Nothing says when the document was published. */
    PUBLICATION_DAY_MISSING,
    /** The document is published after the day of the load. */
    PUBLICATION_DAY_AFTER_LOAD,
    /** The same bytes are archived under another name. */
    ALREADY_ARCHIVED,
    /** A table's header differs from its contract. */
    HEADER_DIFFERS,
    /** A sheet holds something that its contract neither reads nor ignores. */
    SHEET_NOT_READ,
    /** The contract of a source cannot be read. */
    CONTRACT_INVALID,
    /** A line of a table cannot be split into its columns. */
    LINE_MALFORMED,
    /** A number cannot be read in the source's number format. */
    NUMBER_MALFORMED,
    /** A number can be read in two ways. */
    NUMBER_AMBIGUOUS,
    /** The words at the claim's place do not give its value. */
    QUOTE_DIFFERS,
    /** No unit is known by these words. */
    UNIT_UNKNOWN,
    /** The unit is not one of the indicator's. */
    UNIT_DIFFERS,
    /** No indicator is known by these words. */
    INDICATOR_UNKNOWN,
    /** A measure, scenario or status is none of its list. */
    CODE_UNKNOWN,
    /** The indicator does not allow this measure. */
    MEASURE_NOT_ALLOWED,
    /** The indicator does not allow this breakdown. */
    BREAKDOWN_UNKNOWN,
    /** No place is known by these words on that day. */
    PLACE_UNKNOWN,
    /** Several places bear the name. */
    PLACE_AMBIGUOUS,
    /** A period cannot be read, as 13/2023. */
    PERIOD_MALFORMED,
    /** Nothing says which period is meant. */
    PERIOD_UNKNOWN,
    /** The value lies outside what the indicator can take. */
    OUT_OF_BOUNDS,
    /** The reader of prose is not sure enough of what it read. */
    READING_DOUBTFUL,
    /** The source lets in only what a person has accepted, and nobody has yet. */
    NOT_REVIEWED,
    /** A person who looked at it says that it is no figure. */
    NOT_A_FIGURE,
    /** The document states another value for the same figure. */
    CONTRADICTS_ITSELF,
    /** The value is a power of ten away from all that is known of its series. */
    HELD_SLIP_OF_UNIT,
    /** A correction takes the document or the claim back. */
    WITHDRAWN;

    /** Reads a code as tables write it. */
    public static RejectionRule parse(String code) {
        return Code.parse(RejectionRule.class, code);
    }
}
