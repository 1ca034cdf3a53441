package org.solieu.whole;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.solieu.warehouse.Warehouse;

/** A load in a process of its own, which may be told to die at a commit. */
final class LoadProcess {
    private LoadProcess() {}

    /**
     * Begins a load.
     *
     * @param death the commit to die at and whether before or after it, as {@code 8 before}; none for a long life
     */
    static Process start(World world, LocalDate day, String... death) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(world.home().toString(), day.toString()));
        arguments.addAll(List.of(death));
        return CommandProcess.java(LoadProcess.class, arguments)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(said(world, day).toFile()))
                .start();
    }

    /** What the load of a day says. */
    static Path said(World world, LocalDate day) {
        return world.home().resolve("said-%s.txt".formatted(day));
    }

    /** Loads a day: home, day, and perhaps when to die. */
    public static void main(String[] arguments) {
        FaultyDriver.register();
        Path home = Path.of(arguments[0]);
        World world = new World(home, FaultyDriver.catalog(home));
        LocalDate day = LocalDate.parse(arguments[1]);
        try (Warehouse warehouse = Warehouse.open(world.settings(), "load of " + day, LoadProcess::say)) {
            if (arguments.length > 2) {
                FaultyDriver.dieAt(arguments[2]);
            }
            world.load(warehouse, day);
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
