package org.solieu.series;

import java.io.Serializable;

/** A difference between {@code series.figures} as it is and as it should be. */
sealed interface Change extends Serializable {
    /** A new row. */
    record Insert(FigureRow row) implements Change {}

    /** A row that the release no longer shows; the vintage stays known, as superseded. */
    record Close(FigureRow row) implements Change {}

    /** A row whose vintage no document states any longer. */
    record Withdraw(FigureRow row) implements Change {}
}
