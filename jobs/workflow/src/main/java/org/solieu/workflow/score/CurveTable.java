package org.solieu.workflow.score;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.solieu.claims.prose.score.Curve;
import org.solieu.claims.prose.score.Curve.Point;
import org.solieu.claims.prose.score.Curve.Range;

/** Prints what is let in at ten thresholds, and how many of the claims rated alike are right. */
public final class CurveTable {
    private static final List<BigDecimal> THRESHOLDS = Stream.of(
                    "0.99", "0.98", "0.95", "0.90", "0.85", "0.80", "0.70", "0.60", "0.50", "0.00")
            .map(BigDecimal::new)
            .toList();
    private static final String CELL = "%14s";

    private final ResourceBundle words;

    public CurveTable(ResourceBundle words) {
        this.words = words;
    }

    /** Prints both tables. */
    public void print(Curve curve, PrintStream out) {
        out.println();
        out.println(row(word("threshold"), word("let-in"), word("right"), word("precision"), word("recall")));
        THRESHOLDS.forEach(threshold -> out.println(row(curve.at(threshold))));
        out.println();
        out.println(row(word("rated"), word("claims"), word("right"), word("share"), word("interval")));
        curve.calibration().forEach(range -> out.println(row(range)));
    }

    private String word(String key) {
        return words.getString("solieu.score.curve." + key);
    }

    private static String row(Point point) {
        String precision = point.number() == 0 ? "–" : percent(point.precision());
        return row("≥ " + point.threshold(), point.number(), point.right(), precision, percent(point.recall()));
    }

    private static String row(Range range) {
        boolean empty = range.number() == 0;
        String share = empty ? "–" : percent(range.share());
        String interval = empty ? "–" : percent(range.low()) + "–" + percent(range.high());
        return row(range.from() + "–" + range.to(), range.number(), range.right(), share, interval);
    }

    private static String row(Object... cells) {
        return CELL.repeat(cells.length).formatted(cells);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
