package org.solieu.warehouse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;

/**
 * Renames of which all happen or none, also where the process that makes them is killed: they are written down before the
 * first, and whoever takes the writer's lock next makes those that are left.
 */
final class Renames {
    private static final String LIST = "renames.unfinished";

    private final List<Rename> renames = new ArrayList<>();

    /** A rename that may be made again: one of its names exists only before or only after it, which shows whether it is done. */
    private sealed interface Rename {
        Path from();

        Path to();

        boolean isDone();

        /** What gives way, to a name of its own. */
        record Aside(Path from, Path to) implements Rename {
            @Override
            public boolean isDone() {
                return Files.exists(to);
            }
        }

        /** What takes its place, or the place of a file. */
        record Into(Path from, Path to) implements Rename {
            @Override
            public boolean isDone() {
                return !Files.exists(from);
            }
        }
    }

    /** Something that is there gives way. */
    Renames aside(Path from, Path to) {
        if (Files.exists(from)) {
            renames.add(new Rename.Aside(from, to));
        }
        return this;
    }

    /** Something takes a place that is free by then, or that of a file. */
    Renames into(Path from, Path to) {
        renames.add(new Rename.Into(from, to));
        return this;
    }

    /** Makes them. */
    void happen(Path home) {
        try {
            PrivateFiles.write(home.resolve(LIST), String.join("\n", lines()));
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot write %s: %s".formatted(home.resolve(LIST), Reason.of(e)), e);
        }
        complete(home);
    }

    /** How they are written down. */
    List<String> lines() {
        return renames.stream()
                .map(rename -> "%s %s %s"
                        .formatted(
                                rename.getClass().getSimpleName(),
                                rename.from().toUri(),
                                rename.to().toUri()))
                .toList();
    }

    /** Whether a killed process has left some. */
    static boolean areLeft(Path home) {
        return Files.exists(home.resolve(LIST));
    }

    /** Makes those that a killed process has left. */
    static void complete(Path home) {
        Path list = home.resolve(LIST);
        try {
            if (Files.exists(list)) {
                for (String line : Files.readAllLines(list)) {
                    make(rename(line.split(" ", 3)));
                }
                Files.delete(list);
            }
        } catch (IOException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot put files into their places: %s; run the command again".formatted(Reason.of(e)), e);
        }
    }

    private static Rename rename(String[] line) {
        Path from = Path.of(URI.create(line[1]));
        Path to = Path.of(URI.create(line[2]));
        return line[0].equals(Rename.Aside.class.getSimpleName())
                ? new Rename.Aside(from, to)
                : new Rename.Into(from, to);
    }

    private static void make(Rename rename) throws IOException {
        if (!rename.isDone()) {
            Files.move(rename.from(), rename.to(), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
