package org.solieu.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.solieu.vocabulary.Fault;
import picocli.CommandLine.IVersionProvider;

/** Which Solieu this is: what {@code --version} prints. The number comes from {@code pom.xml}. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Solieu " + number(), "Java " + Runtime.version()};
    }

    private static String number() {
        Properties built = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
            built.load(Objects.requireNonNull(file, "version.properties"));
        } catch (IOException e) {
            throw new Fault.OfOurs("Cannot read which version this is: " + e.getMessage(), e);
        }
        return built.getProperty("version", "");
    }
}
