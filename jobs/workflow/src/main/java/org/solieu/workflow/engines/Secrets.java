package org.solieu.workflow.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.PrivateFiles;

/**
 * Passwords and keys of one installation: made once, at random, and kept in files that only their owner may read. To change
 * a password, change its file and start the engines again.
 *
 * @param folder {@code $SOLIEU_HOME/secrets}
 */
public record Secrets(Path folder) {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Few, as nobody guesses 192 random bits however quickly one try goes. */
    private static final int ITERATIONS = 10_000;

    /** Where the password of a user lies. */
    public Path password(User user) {
        return folder.resolve(user.login() + ".password");
    }

    /** The certificate by which clients know the server. */
    public Path certificate() {
        return folder.resolve("trino.pem");
    }

    /** Makes what does not exist yet. */
    void prepare() {
        try {
            PrivateFiles.folder(folder);
            for (User user : User.values()) {
                secret(password(user));
            }
            PrivateFiles.write(folder.resolve("trino.passwords"), passwordFile());
            if (!Files.exists(certificate())) {
                makeKey();
            }
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot write %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** The password of the server's key. */
    String keyPassword() throws IOException {
        return secret(folder.resolve("trino.key.password"));
    }

    /** What the nodes of one cluster know each other by. */
    String sharedSecret() throws IOException {
        return secret(folder.resolve("trino.shared"));
    }

    /** A secret by the name of its file. */
    String secret(String name) {
        try {
            return secret(folder.resolve(name));
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot read %s: %s".formatted(folder.resolve(name), e.getMessage()), e);
        }
    }

    private static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            RANDOM.nextBytes(secret);
            PrivateFiles.write(
                    file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + System.lineSeparator());
        }
        return Files.readString(file).strip();
    }

    private String passwordFile() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (User user : User.values()) {
            lines.append(user.login()).append(':').append(hash(secret(password(user))));
            lines.append('\n');
        }
        return lines.toString();
    }

    /** A password as Trino's password file holds it: iterations, salt and PBKDF2 hash. */
    private static String hash(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 256))
                    .getEncoded();
            return Arrays.asList(
                            Integer.toString(ITERATIONS),
                            HexFormat.of().formatHex(salt),
                            HexFormat.of().formatHex(hash))
                    .stream()
                    .collect(Collectors.joining(":"));
        } catch (GeneralSecurityException e) {
            throw new Fault.OfOurs("Cannot hash a password: " + e.getMessage(), e);
        }
    }

    private void makeKey() throws IOException {
        keyPassword();
        Path store = folder.resolve("trino.p12");
        Files.deleteIfExists(store);
        keytool(
                store,
                List.of(
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "3650",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12"));
        PrivateFiles.close(store);
        keytool(store, List.of("-exportcert", "-rfc", "-file", certificate().toString()));
        PrivateFiles.close(certificate());
    }

    private void keytool(Path store, List<String> arguments) {
        Program.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString())
                .with(arguments)
                .with(List.of("-alias", "trino", "-keystore", store.toString()))
                .with(List.of(
                        "-storepass:file", folder.resolve("trino.key.password").toString()))
                .run();
    }
}
