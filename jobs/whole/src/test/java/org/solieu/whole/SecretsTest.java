package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Passwords and keys are this machine's, and its user's alone. */
class SecretsTest {
    private static final String KEYS = ".*\\.(p12|pfx|jks|pem|key|crt|password)";

    @Test
    @ExtendWith(RunningInstallation.class)
    void onlyTheirOwnerReadsSecrets(Installation installation) throws IOException {
        assertThat(mode(installation.home())).isEqualTo("rwx------");
        Path secrets = installation.home().resolve("secrets");
        assertThat(mode(secrets)).isEqualTo("rwx------");
        for (Path folder : List.of(secrets, installation.home().resolve("engines/trino/etc"))) {
            assertThat(files(folder))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void noKeyOrPasswordIsInTheProject() throws IOException {
        assertThat(projectFiles()).hasSizeGreaterThan(100).allSatisfy(file -> {
            assertThat(file.toString()).doesNotMatch(KEYS);
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain("PRIVATE " + "KEY-----")
                    .doesNotMatch("(?s).*\\$2[aby]\\$\\d\\d\\$.*");
        });
    }

    private static List<Path> projectFiles() throws IOException {
        return files(Installation.PROJECT).stream()
                .filter(file -> Stream.of("/target/", "/.git/", "/.git", "/.idea/")
                        .noneMatch(part -> ("/" + Installation.PROJECT.relativize(file)).contains(part)))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
