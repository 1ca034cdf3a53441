package org.solieu.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * How settled a figure is: the three levels of official statistics, what goes before them and what they take the place
 * of, and whether the text states one.
 *
 * <p>Mapped to the SDMX code list OBS_STATUS: {@code F}, {@code E}, {@code P}, {@code A}; what is superseded is told as
 * {@code V}, not validated.
 */
public enum FigureStatus implements Code {
    /** What a document itself gives as replaced: the 9.800 of "điều chỉnh từ 9.800 tỷ lên 10.400 tỷ". */
    SUPERSEDED("V", -2),
    /** Dự kiến: told before its period has ended. */
    FORECAST("F", -1),
    /** Ước tính. */
    ESTIMATED("E", 0),
    /** Sơ bộ. */
    PRELIMINARY("P", 1),
    /** Chính thức. */
    OFFICIAL("A", 2);

    private final String observationStatus;
    private final int rank;

    FigureStatus(String observationStatus, int rank) {
        this.observationStatus = observationStatus;
        this.rank = rank;
    }

    /** The SDMX code. */
    public String observationStatus() {
        return observationStatus;
    }

    /** Order among vintages; a figure whose text states no status ranks with an estimate. */
    public static int rank(@Nullable FigureStatus status) {
        return status == null ? ESTIMATED.rank : status.rank;
    }

    /** Reads a code as tables and files write it. */
    public static FigureStatus parse(String code) {
        return Code.parse(FigureStatus.class, code);
    }
}
