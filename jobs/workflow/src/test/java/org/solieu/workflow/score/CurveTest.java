package org.solieu.workflow.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.solieu.claims.prose.score.Curve;
import org.solieu.claims.prose.score.Curve.Rated;
import org.w3c.dom.Document;

class CurveTest {
    /** A hundred claims, rated 0.00 to 0.99; each tenth of those above a half is wrong, and all below. */
    private static final Curve CURVE = new Curve(
            IntStream.range(0, 100)
                    .mapToObj(i -> new Rated(BigDecimal.valueOf(i, 2), i >= 50 && i % 10 != 0))
                    .toList(),
            90);

    private static List<String> table(String language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResourceBundle words =
                ResourceBundle.getBundle("org.solieu.workflow.Messages", Locale.forLanguageTag(language));
        new CurveTable(words).print(CURVE, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().map(String::strip).toList();
    }

    @Test
    void theTableTellsWhatIsLetInAtEveryThresholdAndWhetherProbabilitiesHold() {
        assertThat(table("vi"))
                .anyMatch(line -> line.matches("≥ 0\\.90 +10 +9 +90\\.0% +10\\.0%"))
                .anyMatch(line -> line.matches("≥ 0\\.00 +100 +45 +45\\.0% +50\\.0%"))
                .anyMatch(line -> line.matches("0\\.9–1\\.0 +10 +9 +90\\.0% +59\\.6%–98\\.2%"))
                .anyMatch(line -> line.startsWith("ngưỡng"))
                .hasSize(24);
    }

    @Test
    void thePictureIsWellFormedAndSpeaksBothLanguages() throws Exception {
        String svg = CurvePicture.svg(CURVE);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document picture =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(picture.getElementsByTagName("polyline").getLength()).isEqualTo(2);
        assertThat(picture.getElementsByTagName("circle").getLength()).isEqualTo(10);
        assertThat(svg).contains("độ chính xác · precision").doesNotContain("@");
    }
}
