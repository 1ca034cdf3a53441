package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person who loads an inbox is told at the end. */
class LoadReportTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 12, 9);

    @TempDir
    private Path home;

    @Test
    void daysLeftAsideAreNamedTakenInOrderOnRequestAndEndWithWhatWasRejected()
            throws IOException, InterruptedException {
        World world = World.in(home);
        world.put(FIRST, "one_2024-12-01", List.of("Thái Bình;30/11/2024;9.000;8.100;90;"));
        world.put(FIRST.plusDays(1), "two_2024-12-02", List.of("Hưng Yên;30/11/2024;9.000;8.100;90;"));
        for (int song = 1; song <= 5; song++) {
            Files.writeString(home.resolve("inbox/%s/song_%d.mp3".formatted(FIRST, song)), "la la la");
        }

        CommandProcess.start(
                        world,
                        CommandProcess.LONG_LIFE,
                        "load",
                        "--all-days",
                        "--day",
                        FIRST.plusDays(1).toString(),
                        "--inbox",
                        home.resolve("inbox").toString())
                .waitFor();

        assertThat(Files.readString(home.resolve("said.txt")))
                .containsSubsequence(
                        "Rejected on 2024-12-09: 5",
                        "5 × No declared source takes a file of this name. Add the name's pattern",
                        "song_1.mp3, document: song_1.mp3",
                        "song_3.mp3",
                        "and 2 more",
                        "WHERE loaded_on = DATE '2024-12-09'",
                        "Left aside: day folders not loaded yet: 1 (2024-12-10); --all-days",
                        "series release=2")
                .doesNotContain("song_4.mp3, document", "Rejected on 2024-12-10");
        assertThat(world.content())
                .filteredOn(figure -> figure.contains("8100000000000") && figure.endsWith("is shown"))
                .hasSize(2);
    }

    @Test
    void isWhatReplacesWhatAndAnEarlierVersionThatIsUnknownUntilItIsLoadedWhateverTheOrder()
            throws IOException, InterruptedException {
        World world = World.in(home);
        world.put(FIRST, "1_2024-12-01", List.of("Thái Bình;30/11/2024;9.000;8.200;;"));
        declare("1_2024-12-01", "thu_ngan_sach_2_2024-12-01.csv");
        world.put(FIRST.plusDays(1), "2_2024-12-01", List.of("Thái Bình;30/11/2024;9.000;8.100;;"));
        for (int day = 0; day <= 1; day++) {
            CommandProcess.start(
                            world,
                            CommandProcess.LONG_LIFE,
                            "load",
                            "--day",
                            FIRST.plusDays(day).toString(),
                            "--inbox",
                            home.resolve("inbox").toString())
                    .waitFor();
            assertThat(Files.readString(home.resolve("said.txt")))
                    .contains(
                            day == 0
                                    ? "'thu_ngan_sach_1_2024-12-01.csv' says it replaces 'thu_ngan_sach_2_2024-12-01.csv', but no document"
                                    : "'thu_ngan_sach_1_2024-12-01.csv' replaces 'thu_ngan_sach_2_2024-12-01.csv'");
        }

        assertThat(world.content())
                .filteredOn(figure -> figure.startsWith("domestic_revenue||") && figure.contains("|actual|level|"))
                .satisfiesExactly(
                        earlier -> assertThat(earlier).contains("8100000000000").endsWith("is known"),
                        later -> assertThat(later).contains("8200000000000").endsWith("is shown"));
    }

    private void declare(String name, String replaces) throws IOException {
        Files.writeString(
                home.resolve("inbox/%s/thu_ngan_sach_%s.csv.meta.yaml".formatted(FIRST, name)),
                "replaces: " + replaces + "\n");
    }
}
