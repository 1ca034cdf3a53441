package org.solieu.workflow.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void everyUserHasAPasswordOfTheirOwnThatStays() throws IOException {
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        secrets.prepare();
        Set<String> first = passwords(secrets);
        String certificate = Files.readString(secrets.certificate());
        secrets.prepare();
        assertThat(first)
                .hasSize(User.values().length)
                .allSatisfy(password -> assertThat(password).hasSize(33));
        assertThat(passwords(secrets)).isEqualTo(first);
        assertThat(secrets.certificate()).content().isEqualTo(certificate).startsWith("-----BEGIN CERTIFICATE-----");
    }

    @Test
    void theServerKnowsPasswordsByTheirHashes() throws IOException {
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        secrets.prepare();
        assertThat(folder.resolve("secrets/trino.passwords"))
                .content()
                .matches("(?:(?:" + String.join("|", logins()) + "):\\d+:[0-9a-f]{32}:[0-9a-f]{64}\\R){5}");
    }

    private static Iterable<String> logins() {
        return Arrays.stream(User.values()).map(User::login).toList();
    }

    private static Set<String> passwords(Secrets secrets) throws IOException {
        Set<String> passwords = new HashSet<>();
        for (User user : User.values()) {
            passwords.add(Files.readString(secrets.password(user)));
        }
        return passwords;
    }
}
