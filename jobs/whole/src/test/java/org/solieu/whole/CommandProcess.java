package org.solieu.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.solieu.warehouse.Settings.Setting;
import org.solieu.workflow.Solieu;

/** A command in a process of its own, as a user runs it, which may be told to die at a commit. */
final class CommandProcess {
    static final String LONG_LIFE = "";

    private CommandProcess() {}

    /**
     * Begins a command in a world.
     *
     * @param death the commit to die at and whether before or after it, as {@code 8 before}, or {@link #LONG_LIFE}
     */
    static Process start(World world, String death, String... command) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(death));
        boolean lives = death.equals(LONG_LIFE);
        World its = lives ? world : new World(world.home(), FaultyDriver.catalog(world.home()));
        arguments.addAll(arguments(its, command));
        Files.createDirectories(world.home());
        Path said = world.home().resolve("said.txt");
        return java(CommandProcess.class, arguments)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
    }

    /** Runs a command in this process, and gives its exit code. */
    static int run(World world, String... command) {
        return Solieu.run(arguments(world, command).toArray(String[]::new));
    }

    private static List<String> arguments(World world, String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        for (Setting setting :
                List.of(Setting.HOME, Setting.PROJECT, Setting.SPARK_MASTER, Setting.CATALOG, Setting.WAREHOUSE)) {
            arguments.addAll(
                    List.of("--set", setting.key() + "=" + world.settings().get(setting)));
        }
        return arguments;
    }

    /** Another Java like this one. */
    static ProcessBuilder java(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + Installation.PROJECT.resolve("engines/spark/jvm.options"));
        command.add("-Dsolieu.project=" + Installation.PROJECT);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** Runs a command: when to die, then the command. */
    public static void main(String[] arguments) {
        FaultyDriver.register();
        if (!arguments[0].equals(LONG_LIFE)) {
            FaultyDriver.dieAt(arguments[0]);
        }
        Solieu.main(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
