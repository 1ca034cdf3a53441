package org.solieu.vocabulary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as it was administered between two days. One row of {@code schemas/vocabulary/places}.
 *
 * @param code code in tables: the code of the General Statistics Office; where that office gave a code again, the later
 *     place's code carries the year it began, as {@code 33-2025}
 * @param parent code of the place it lies in, null for a province and the country
 * @param validFrom first day, null where it is older than the list
 * @param validTo last day, null while it exists
 * @param successors what it became, empty while it exists
 */
public record Place(
        String code,
        Names names,
        Level level,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Successor> successors)
        implements Serializable {
    /** A rung of administration. */
    public enum Level implements Code {
        /** The whole country, of which no rung below is listed as a part. */
        COUNTRY,
        /** Tỉnh, thành phố trực thuộc trung ương. */
        PROVINCE,
        /** Huyện, quận, thị xã, thành phố thuộc tỉnh: ended on 1 July 2025. */
        DISTRICT,
        /** Xã, phường, thị trấn. */
        COMMUNE,
        /** Thôn, tổ dân phố, khu dân cư. */
        RESIDENTIAL_AREA;

        /** Reads a code as files write it. */
        public static Level parse(String code) {
            return Code.parse(Level.class, code);
        }
    }

    /** What a place became. */
    public record Successor(String place, Change change, LocalDate on) implements Serializable {}

    /** How a place became another. */
    public enum Change implements Code {
        /** The same land under another name or level. */
        RENAMED,
        /** Joined with others into one. */
        MERGED,
        /** Split among several. */
        DIVIDED;

        /** Reads a code as files write it. */
        public static Change parse(String code) {
            return Code.parse(Change.class, code);
        }
    }

    /** The code of the General Statistics Office, which may have gone from one place to another. */
    public String officialCode() {
        int year = code.indexOf('-');
        return year < 0 ? code : code.substring(0, year);
    }

    /** Whether the place existed on a day. */
    public boolean existedOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
