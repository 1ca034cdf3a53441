package org.solieu.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Settings;
import org.solieu.workflow.engines.Engines;
import org.solieu.workflow.engines.User;
import picocli.CommandLine.Command;

/** Tells what runs, where, and how much there is. */
@Command(name = "status")
final class StatusCommand implements Runnable {
    private static final int BYTES_OF_A_MEGABYTE = 1_000_000;

    private final Solieu solieu;

    StatusCommand(Solieu solieu) {
        this.solieu = solieu;
    }

    @Override
    public void run() {
        Settings settings = solieu.settings();
        tell("home", settings.home());
        for (String folder : List.of("warehouse", "logs")) {
            Path path = settings.home().resolve(folder);
            tell(folder, "%s, %.1f MB".formatted(path, size(path) / (double) BYTES_OF_A_MEGABYTE));
        }
        Engines engines = new Engines(settings);
        if (engines.status().isEmpty()) {
            tell("engines", "none runs; './solieu up' starts them");
            return;
        }
        engines.status().forEach(engine -> tell("engine", engine));
        tell("release", new Summary(settings).release());
        engines.addresses().forEach(StatusCommand::tell);
        tell("certificate", engines.secrets().certificate());
        for (User user : User.values()) {
            tell(
                    "user",
                    "%s, password in %s"
                            .formatted(user.login(), engines.secrets().password(user)));
        }
    }

    private static void tell(String name, Object value) {
        System.out.printf("%-11s %s%n", name, value);
    }

    private static long size(Path folder) {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot read %s: %s".formatted(folder, e.getMessage()), e);
        }
    }
}
