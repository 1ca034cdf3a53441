package org.solieu.claims.tables.cells;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of all figures of a file tell of their points and commas.
 *
 * @param locale the way of writing they fit, null where they contradict each other
 * @param isCertain whether at least one figure can be read in this way only
 * @param example the figure that tells it, or one that leaves it open
 */
public record NumberMarks(@Nullable NumberLocale locale, boolean isCertain, String example, String against) {
    /**
     * Decides by all figures.
     *
     * @param isVietnamese whether the words of the table are: it decides where the figures do not
     */
    public static NumberMarks of(List<String> figures, boolean isVietnamese) {
        List<String> onlyVi = new ArrayList<>();
        List<String> onlyEn = new ArrayList<>();
        List<String> open = new ArrayList<>();
        boolean grouped = false;
        for (String figure : figures) {
            boolean vi = NumberLocale.VI.find(figure) != null;
            boolean en = NumberLocale.EN.find(figure) != null;
            boolean isMarked = figure.contains(".") || figure.contains(",");
            if (isMarked && vi != en) {
                (vi ? onlyVi : onlyEn).add(figure);
            } else if (isMarked && vi) {
                open.add(figure);
            }
            grouped = grouped || (isMarked && en && !vi && figure.contains(","));
        }
        if (!onlyVi.isEmpty() && !onlyEn.isEmpty()) {
            return new NumberMarks(null, false, onlyVi.getFirst(), onlyEn.getFirst());
        }
        if (!onlyVi.isEmpty()) {
            return new NumberMarks(NumberLocale.VI, true, onlyVi.getFirst(), "");
        }
        if (!onlyEn.isEmpty()) {
            NumberLocale locale = grouped ? NumberLocale.EN : NumberLocale.PLAIN;
            return new NumberMarks(locale, true, onlyEn.getFirst(), "");
        }
        if (!open.isEmpty()) {
            return new NumberMarks(isVietnamese ? NumberLocale.VI : NumberLocale.EN, false, open.getFirst(), "");
        }
        return new NumberMarks(NumberLocale.PLAIN, true, "", "");
    }
}
