package org.solieu.whole;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.warehouse.Warehouse;

/**
 * A command that writes, and what it is told: the same in every world.
 *
 * @param day the day to load; null where the words are a command
 * @param words with {@link #HOME} for the home of the world
 */
record Step(@Nullable LocalDate day, List<String> words) {
    static final String HOME = "HOME";

    static Step load(LocalDate day) {
        return new Step(day, List.of("load"));
    }

    static Step of(String... words) {
        return new Step(null, List.of(words));
    }

    String name() {
        return String.join(" ", words);
    }

    /** Begins it in a process of its own. */
    Process begin(World world) throws IOException {
        return day == null
                ? CommandProcess.start(world, CommandProcess.LONG_LIFE, words(world))
                : LoadProcess.start(world, day);
    }

    /** Does the whole of it; whether it went well. */
    boolean complete(World world) {
        if (day == null) {
            return CommandProcess.run(world, words(world)) == 0;
        }
        try (Warehouse warehouse = world.open()) {
            world.load(warehouse, day);
            return true;
        }
    }

    private String[] words(World world) {
        return words.stream()
                .map(word -> word.replace(HOME, world.home().toString()))
                .toArray(String[]::new);
    }
}
