package org.solieu.workflow.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.solieu.warehouse.HomeCheck;
import org.solieu.warehouse.Settings;
import org.solieu.workflow.engines.Engines;
import org.solieu.workflow.engines.User;
import org.solieu.workflow.work.Call;
import picocli.CommandLine.Command;

/** Tells what runs, where, and how much there is; also where something is down, hangs or is damaged, and what to do. */
@Command(name = "status")
public final class StatusCommand implements Runnable {
    private static final int BYTES_OF_A_MEGABYTE = 1_000_000;
    private static final int PATIENCE_IN_SECONDS = 15;

    private final Call call;

    public StatusCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        Settings settings = call.settings();
        tell("home", settings.home());
        for (String folder : List.of("warehouse", "logs")) {
            Path path = settings.home().resolve(folder);
            tell(folder, "%s, %.1f MB".formatted(path, size(path) / (double) BYTES_OF_A_MEGABYTE));
        }
        tellAll("attention", () -> HomeCheck.of(settings));
        tellAll("engine", () -> engines(settings));
        if (!tellAll("release", () -> List.of(released(settings)))) {
            tellAll("release", () -> List.of(written(settings) + ", as the tables tell"));
        }
        tellAll("address", () -> addresses(settings));
    }

    private static List<String> engines(Settings settings) {
        List<String> running = new Engines(settings).status();
        return running.isEmpty() ? List.of("none runs; './solieu up' starts them") : running;
    }

    /** The newest release as readers see it. */
    private static String released(Settings settings) {
        return new Engines(settings).status().isEmpty() ? written(settings) : new Summary(settings).release();
    }

    private static String written(Settings settings) {
        OptionalInt release = HomeCheck.release(settings);
        return release.isEmpty() ? "only Trino can tell" : String.valueOf(release.getAsInt());
    }

    private static List<String> addresses(Settings settings) {
        Engines engines = new Engines(settings);
        if (!engines.status().isEmpty()) {
            engines.addresses().forEach(StatusCommand::tell);
            tell("certificate", engines.secrets().certificate());
            for (User user : User.values()) {
                tell(
                        "user",
                        "%s, password in %s"
                                .formatted(user.login(), engines.secrets().password(user)));
            }
        }
        return List.of();
    }

    /** Tells all lines of an answer, or in their place what fails or hangs; whether there was one. A thread may hang. */
    private static boolean tellAll(String name, Supplier<List<String>> answer) {
        try {
            CompletableFuture.supplyAsync(answer, Thread.ofPlatform().daemon()::start)
                    .orTimeout(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)
                    .join()
                    .forEach(line -> tell(name, line));
            return true;
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            tell(name, cause instanceof TimeoutException ? hangs() : String.valueOf(cause.getMessage()));
            return false;
        }
    }

    private static String hangs() {
        return "no answer within %d s; './solieu down' and './solieu up' start the engines again"
                .formatted(PATIENCE_IN_SECONDS);
    }

    private static void tell(String name, Object value) {
        System.out.printf("%-11s %s%n", name, value);
    }

    /** Of the files that can be seen; some come and go meanwhile. */
    private static long size(Path folder) {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
