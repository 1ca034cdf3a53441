package org.solieu.series;

import java.io.Serializable;

/**
 * A row of {@code series.figures}: a vintage, and the releases that show it as the figure.
 *
 * @param releaseFrom first release that shows it
 * @param releaseTo first release that no longer shows it, {@link #OPEN} while it is shown
 */
record FigureRow(Vintage vintage, int releaseFrom, int releaseTo) implements Serializable {
    /** End of a row that the newest release shows. */
    static final int OPEN = Integer.MAX_VALUE;

    boolean isShown() {
        return releaseTo == OPEN;
    }
}
