package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.solieu.workflow.engines.User;

/** No word of the party's papers reaches anybody else: around a figure, in a refusal, in a count, by whatever way. */
@ExtendWith(RunningDashboards.class)
@TestInstance(Lifecycle.PER_CLASS)
class PartyDetailTest {
    private static final List<User> TOLD = List.of(User.SOLIEU, User.PARTY);

    private final Installation installation;

    @TempDir
    private static Path folder;

    PartyDetailTest(Installation installation) {
        this.installation = installation;
    }

    @BeforeAll
    void load() throws IOException, SQLException {
        new PartyPapers(Files.createDirectory(folder.resolve("inbox"))).load(installation);
    }

    @ParameterizedTest
    @EnumSource(User.class)
    void aWordOfThePartysPapersStandsInNoColumnOfAnyViewForOthers(User user) throws SQLException {
        Map<String, Set<String>> columns = new TreeMap<>();
        for (Map<String, ?> view : installation.query(
                user, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'views'")) {
            for (Map<String, ?> row : installation.query(user, "SELECT * FROM views." + view.get("table_name"))) {
                row.forEach((column, value) -> words(String.valueOf(value))
                        .forEach(word -> columns.computeIfAbsent(word, none -> new TreeSet<>())
                                .add(view.get("table_name") + "." + column)));
            }
        }
        assertThat(columns).containsOnlyKeys(TOLD.contains(user) ? PartyPapers.WORDS : List.of());
    }

    @Test
    void noWayLeadsOthersToAWordOfThePartysPapers() throws IOException, SQLException, InterruptedException {
        StringBuilder table = new StringBuilder("%-30s".formatted("words of the party's papers"));
        List<String> leaks = new ArrayList<>();
        List.of(User.values()).forEach(user -> table.append("%11s".formatted(user.login())));
        for (Map.Entry<String, WaysToData.Way> way :
                WaysToData.of(installation, folder).all().entrySet()) {
            table.append("%n%-30s".formatted(way.getKey()));
            for (User user : User.values()) {
                String answer = way.getValue().answer(user);
                List<String> words = words(answer);
                table.append("%11s".formatted(answer.isEmpty() ? "no entry" : words.size()));
                if (!TOLD.contains(user) && !words.isEmpty()) {
                    leaks.add("%s tells %s %s".formatted(way.getKey(), user.login(), words));
                }
            }
        }
        System.out.println(table);
        assertThat(leaks).as("%s", table).isEmpty();
    }

    @Test
    void aCountTellsOthersOnlyOfWhatTheySee() throws SQLException {
        String counted = "SELECT sum(figures) AS n FROM views.indicators";
        String seen = "SELECT count(*) AS n FROM views.figures";
        for (User user : User.values()) {
            assertThat(installation.query(user, counted)).as(user.login()).isEqualTo(installation.query(user, seen));
        }
    }

    private static List<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return PartyPapers.WORDS.stream().filter(lower::contains).toList();
    }
}
