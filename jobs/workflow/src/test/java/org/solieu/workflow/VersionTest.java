package org.solieu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Everybody can tell which Solieu they have, and what changed in it. */
class VersionTest {
    @Test
    void theVersionIsAReleaseAndTheNewestOfWhichTheChangesTell() throws IOException {
        String first = new Version().getVersion()[0];
        assertThat(first).matches("Solieu \\d+\\.\\d+\\.\\d+");

        String newest = Files.readAllLines(Page.PROJECT.resolve("CHANGELOG.md")).stream()
                .filter(line -> line.matches("## \\d.*"))
                .findFirst()
                .orElseThrow();
        assertThat(newest).startsWith("## " + first.substring("Solieu ".length()) + " (");
    }
}
