package org.solieu.vocabulary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * A unit of measure in which values are stored, and how documents write it: VND, percent, {@code count:customer}.
 *
 * @param code name in tables
 * @param spellings how documents write it, with the factor that leads to the stored unit ("tỷ đồng", 10⁹)
 */
public record Unit(String code, Kind kind, Names names, List<Spelling> spellings) implements Serializable {
    /** What a unit counts or weighs. */
    public enum Kind implements Code {
        /** An amount of money. */
        MONEY,
        /** Hundredths, or points of hundredths. */
        RATIO,
        /** A number of things. */
        COUNT,
        /** A weight, a length, an area, a volume, energy. */
        PHYSICAL;

        /** Reads a code as files write it. */
        public static Kind parse(String code) {
            return Code.parse(Kind.class, code);
        }
    }

    /** One way to write a unit. */
    public record Spelling(String text, BigDecimal factor) implements Serializable {}
}
