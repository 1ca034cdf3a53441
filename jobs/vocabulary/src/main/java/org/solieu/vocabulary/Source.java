package org.solieu.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere documents come from, and what they promise to look like. One YAML file under
 * {@code schemas/vocabulary/sources}.
 *
 * @param code name in tables
 * @param rank weight among sources that state the same figure: the higher wins
 * @param files globs of the names its documents have in the inbox
 * @param from the folder or the HTTPS address its documents are fetched from; null where they are put into the inbox
 * @param publisher who publishes it
 * @param place words for the place its documents speak of, unless they say another
 * @param rejectAtMost share of its items that may be rejected before the load fails, between 0 and 1; null where the source
 *     does not say
 * @param letsIn which statements read from prose are let in
 * @param contract the contract of a table: columns, units, number locale; null for prose
 */
public record Source(
        String code,
        Names names,
        int rank,
        Format format,
        List<String> files,
        @Nullable String from,
        @Nullable String publisher,
        @Nullable String place,
        @Nullable BigDecimal rejectAtMost,
        LetsIn letsIn,
        @Nullable JsonNode contract)
        implements Serializable {

    /** A source that lets in what is certain. */
    public Source(
            String code,
            Names names,
            int rank,
            Format format,
            List<String> files,
            @Nullable String from,
            @Nullable String publisher,
            @Nullable String place,
            @Nullable BigDecimal rejectAtMost,
            @Nullable JsonNode contract) {
        this(code, names, rank, format, files, from, publisher, place, rejectAtMost, LetsIn.CERTAIN, contract);
    }

    /** Which statements read from prose are let in. */
    public enum LetsIn implements Code {
        /** Those that the reader is sure enough of, and those that a person has corrected. */
        CERTAIN,
        /** Those that a person has accepted or corrected, however sure the reader is. */
        REVIEWED,
        /** All, as of texts whose reading people have checked. */
        ALL;

        /** Reads a code as files write it. */
        public static LetsIn parse(String code) {
            return Code.parse(LetsIn.class, code);
        }
    }

    /** The shape of a source's documents. */
    public enum Format implements Code {
        /** Text of any kind: txt, html, pdf, docx. */
        PROSE,
        /** Comma-separated values. */
        CSV,
        /** A spreadsheet. */
        XLSX,
        /** Records of a JSON document, as open-data portals answer. */
        JSON,
        /** Observations of an SDMX-ML message. */
        SDMX,
        /** Figures of a PX file. */
        PX;

        /** Reads a code as files write it. */
        public static Format parse(String code) {
            return Code.parse(Format.class, code);
        }
    }
}
