package org.solieu.whole;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** What a month brings: every command that writes, over and over, each time about something else, by chance. */
final class Month {
    private static final LocalDate FIRST = LocalDate.of(2025, 2, 1);
    private static final String BACKUP = Step.HOME + "/backups/month.zip";

    private final Random random;
    private int days;
    private int steps;
    private String withdrawn = "";

    Month(Random random) {
        this.random = random;
    }

    /** Puts what it brings into worlds that are alike, and tells what is done next. */
    Step next(List<World> worlds) {
        World world = worlds.getFirst();
        return switch (steps++ % 11) {
            case 0, 1, 8 -> load(worlds);
            case 2, 9 -> correct(world);
            case 3 -> withdraw(world);
            case 4 -> Step.of("withdraw", "--back", withdrawn, "--reason", "it was right", "--yes");
            case 5 -> rollBack(world);
            case 6 -> Step.of("maintenance", "--keep-days", Integer.toString(random.nextInt(2)));
            case 7 -> Step.of("backup", BACKUP);
            default -> Step.of("restore", BACKUP, "--yes");
        };
    }

    private Step rollBack(World world) {
        int release = world.look().release() - random.nextInt(3);
        return Step.of("rollback", Integer.toString(Math.max(1, release)), "--yes");
    }

    private Step load(List<World> worlds) {
        LocalDate day = FIRST.plusDays(days);
        worlds.forEach(world -> world.put(day, Revenue.name(days), Revenue.lines(days)));
        days++;
        return Step.load(day);
    }

    private Step withdraw(World world) {
        withdrawn = any(world.shown("name"));
        return Step.of("withdraw", withdrawn, "--reason", "published by mistake", "--yes");
    }

    private Step correct(World world) {
        String value = "%d000000000".formatted(7_000 + random.nextInt(1_000));
        return Step.of("correct", any(world.shown("claim_id")), "--value", value, "--reason", "a misprint", "--yes");
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
