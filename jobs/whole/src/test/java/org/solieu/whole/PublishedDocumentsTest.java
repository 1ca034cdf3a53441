package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.solieu.vocabulary.Locator;
import org.solieu.workflow.engines.User;

/** The documents as they were published, where they lie beside the project: they are not part of it. */
@ExtendWith(RunningInstallation.class)
class PublishedDocumentsTest {
    private static final Path SOURCES = Installation.PROJECT.resolve("../shared/sources");

    private final Installation installation;

    PublishedDocumentsTest(Installation installation) {
        this.installation = installation;
    }

    @Test
    void everyQuoteIsExactlyWhatStandsAtItsPlace() throws IOException, SQLException {
        assumeTrue(Files.isDirectory(SOURCES), () -> "skipped: no folder " + SOURCES);
        installation.solieu("load", "--day", "2024-11-06", "--inbox", SOURCES.toString());

        List<Map<String, @Nullable String>> vintages = installation.query(User.ECONOMIST, """
                SELECT vintages.quote, vintages.locator, vintages.name FROM views.vintages AS vintages
                WHERE source = 'press' AND regexp_like(name, '^[0-9]{3}_[0-9a-f]{16}[.]txt$')
                """);

        assertThat(vintages).hasSizeGreaterThan(20).allSatisfy(vintage -> {
            String text = Files.readString(SOURCES.resolve(Objects.requireNonNull(vintage.get("name"))));
            Locator.Characters place =
                    (Locator.Characters) Locator.parse(Objects.requireNonNull(vintage.get("locator")));
            assertThat(place.span().slice(text)).isEqualTo(vintage.get("quote"));
        });
    }
}
