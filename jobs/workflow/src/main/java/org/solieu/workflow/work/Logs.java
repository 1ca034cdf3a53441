package org.solieu.workflow.work;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.solieu.warehouse.PrivateFiles;
import org.solieu.warehouse.Settings;

/** Where everything goes that a terminal should not show. */
public final class Logs {
    private static final String FILE = "solieu.log";

    private Logs() {}

    /** Sends the warnings of Spark and its libraries to the home's log; to be called before any of them starts. */
    static void send(Settings settings) {
        makePrivateFolder(settings);
        Path configuration = settings.project().resolve("engines/spark/log4j2-command.properties");
        System.setProperty("log4j2.configurationFile", configuration.toString());
        System.setProperty("solieu.log", settings.logs().resolve(FILE).toString());
    }

    /** What writes the log would make its folder, and the home, for everyone to read. */
    private static void makePrivateFolder(Settings settings) {
        try {
            PrivateFiles.newFolder(settings.logs());
        } catch (IOException e) {
            // a command that needs the home says why it cannot be made
        }
    }

    /** Writes down how a command failed, and says where. */
    public static Path write(Settings settings, Throwable failure) throws IOException {
        Path file = settings.logs().resolve("failures.log");
        try (PrintWriter writer =
                new PrintWriter(Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            writer.println(OffsetDateTime.now(ZoneId.systemDefault()));
            failure.printStackTrace(writer);
        }
        return file;
    }
}
