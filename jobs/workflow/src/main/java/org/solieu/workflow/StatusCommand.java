package org.solieu.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Settings.Setting;
import org.solieu.workflow.engines.Engines;
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
        tell("port", "%d (Trino)".formatted(settings.port(Setting.TRINO_PORT)));
        for (String folder : List.of("warehouse", "logs")) {
            tell(folder, "%.1f MB".formatted(size(settings.home().resolve(folder)) / (double) BYTES_OF_A_MEGABYTE));
        }
        List<String> engines = new Engines(settings).status();
        if (engines.isEmpty()) {
            tell("engines", "none runs; './solieu up' starts them");
            return;
        }
        engines.forEach(engine -> tell("engine", engine));
        tell("release", new Summary(settings).release());
    }

    private static void tell(String name, Object value) {
        System.out.printf("%-10s %s%n", name, value);
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
