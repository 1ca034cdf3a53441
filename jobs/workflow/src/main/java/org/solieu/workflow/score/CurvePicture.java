package org.solieu.workflow.score;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.solieu.claims.prose.score.Curve;
import org.solieu.claims.prose.score.Curve.Point;
import org.solieu.claims.prose.score.Curve.Range;
import org.solieu.vocabulary.Fault;

/**
 * Draws precision and recall over the threshold, and the share that is right over the probability, in both languages.
 * {@code curve.svg} is the frame; in it one is 100 wide and high, and a share grows downwards.
 */
public final class CurvePicture {
    private static final String FRAME = "curve.svg";
    private static final Pattern WORD = Pattern.compile("@words\\.([a-z-]+)@");
    private static final String MESSAGES = "org.solieu.workflow.Messages";

    private CurvePicture() {}

    /** The picture, as SVG. */
    public static String svg(Curve curve) {
        String rated = "%d · %d".formatted(curve.rated().size(), curve.known());
        return WORD.matcher(frame())
                .replaceAll(word -> Matcher.quoteReplacement(both(word.group(1))))
                .replace("@counts@", rated)
                .replace("@precision@", steps(curve, Point::precision))
                .replace("@recall@", steps(curve, Point::recall))
                .replace(
                        "@ranges@",
                        curve.calibration().stream()
                                .filter(range -> range.number() > 0)
                                .map(CurvePicture::range)
                                .collect(Collectors.joining("\n")));
    }

    private static String frame() {
        try (InputStream file = CurvePicture.class.getResourceAsStream(FRAME)) {
            if (file == null) {
                throw new Fault.OfOurs("Cannot draw the curve: %s is missing from the build".formatted(FRAME));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Fault.OfOurs("Cannot draw the curve: %s cannot be read".formatted(FRAME), e);
        }
    }

    private static String both(String key) {
        String name = "solieu.score.curve." + key;
        return ResourceBundle.getBundle(MESSAGES, Locale.forLanguageTag("vi")).getString(name) + " · "
                + ResourceBundle.getBundle(MESSAGES, Locale.ROOT).getString(name);
    }

    /** A line with a step at every probability, from the surest claim down to zero: between them nothing changes. */
    private static String steps(Curve curve, ToDoubleFunction<Point> share) {
        List<Point> points = curve.points();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            double to = i + 1 < points.size() ? points.get(i + 1).threshold().doubleValue() : 0;
            double height = share.applyAsDouble(points.get(i));
            line.append(at(points.get(i).threshold().doubleValue(), height)).append(at(to, height));
        }
        return line.toString().strip();
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "%.2f,%.2f ", 100 * x, 100 - 100 * y);
    }

    private static String range(Range range) {
        double middle = 50 * (range.from().doubleValue() + range.to().doubleValue());
        return String.format(
                Locale.ROOT,
                """
                <line class="error" x1="%1$.1f" x2="%1$.1f" y1="%2$.2f" y2="%3$.2f"/>
                <circle class="share" cx="%1$.1f" cy="%4$.2f" r="1.4"/>
                <text class="number" x="%1$.1f" y="-1.5">%5$d</text>""",
                middle,
                100 - 100 * range.low(),
                100 - 100 * range.high(),
                100 - 100 * range.share(),
                range.number());
    }
}
