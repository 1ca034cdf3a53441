package org.solieu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.ContentStore;

/**
 * Every bad file is refused by its rule, within the processor time of a file and 512 MB, and the good file beside it is taken. The build
 * gives this class a process of its own whose heap ends there.
 */
class BadDocumentsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 6);
    private static final String GOOD = "good.txt";

    private static Vocabulary vocabulary;

    @TempDir
    private Path inbox;

    @TempDir
    private Path kept;

    @BeforeAll
    static void theHeapEndsAtWhatTheLimitAllows() {
        vocabulary = Vocabulary.load(Path.of(System.getProperty("solieu.project"), "schemas", "vocabulary"));
        System.gc();
        long idle = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(idle + (512L << 20));
    }

    static List<BadDocuments.Case> cases() {
        return BadDocuments.all();
    }

    @Timeout(90)
    @ParameterizedTest
    @MethodSource("cases")
    void isAnsweredByItsRuleAndNothingElseIsLost(BadDocuments.Case bad) throws IOException {
        good();
        bad.content().put(inbox);
        Intake intake = intake();

        long most = Memory.ofChildrenDuring(() -> intake.takeAll(Inbox.of(inbox).files(DAY)));

        assertThat(most).isLessThan(512L << 20);
        assertThat(outcomes(intake)).isEqualTo(Map.of(GOOD, "archived", bad.name(), bad.outcome()));
        assertThat(intake.refused())
                .allSatisfy(refused ->
                        assertThat(refused.detail()).contains("'" + bad.name()).hasSizeLessThan(700));
    }

    @Test
    void aFieldThatASidecarSaysTwiceIsNamed() throws IOException {
        Files.writeString(inbox.resolve("a.txt"), "whole");
        Files.writeString(
                inbox.resolve("a.txt.meta.yaml"), "published_on: 2024-01-05\nplace: Thái Bình\nplace: Hưng Yên\n");
        Intake intake = intake();

        intake.takeAll(Inbox.of(inbox).files(DAY));

        assertThat(intake.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.detail()).contains("line 3 says again 'place'"));
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsRefused() throws IOException {
        refusedWhenChanged(path -> Files.writeString(path, "more", StandardOpenOption.APPEND));
    }

    @Test
    void aFileThatIsReplacedWhileItIsReadIsRefused() throws IOException {
        refusedWhenChanged(path -> {
            Path other = Files.writeString(kept.resolve("other"), Files.readString(path));
            Files.setLastModifiedTime(other, Files.getLastModifiedTime(path));
            Files.move(other, path, StandardCopyOption.ATOMIC_MOVE);
        });
    }

    @Test
    void aFileThatIsRemovedWhileItIsReadIsRefused() throws IOException {
        refusedWhenChanged(Files::delete);
    }

    private interface Change {
        void to(Path path) throws IOException;
    }

    private void refusedWhenChanged(Change change) throws IOException {
        Path path = Files.writeString(inbox.resolve("a.txt"), "whole");
        assertThatThrownBy(() -> new InboxFile(path, "a.txt").read(read -> {
                    byte[] bytes = InboxFile.content(read);
                    change.to(read);
                    return bytes;
                }))
                .isInstanceOfSatisfying(
                        NotArchived.class,
                        refused -> assertThat(refused.rule()).isEqualTo(RejectionRule.DOCUMENT_UNREADABLE));
    }

    private void good() throws IOException {
        Files.writeString(inbox.resolve(GOOD), "Thu nội địa đạt 9.300 tỷ đồng");
        Files.writeString(inbox.resolve(GOOD + InboxFile.SIDECAR), "published_on: 2024-01-05");
    }

    private Intake intake() {
        Sources sources = new Sources(vocabulary.sources().values());
        return new Intake(DAY, sources, new Archived(DAY), new ContentStore(kept.toString()));
    }

    private static Map<String, String> outcomes(Intake intake) {
        Map<String, String> outcomes = intake.refused().stream()
                .collect(Collectors.toMap(
                        Refused::name, refused -> refused.rule().code()));
        intake.accepted().forEach(document -> outcomes.put(document.file().name(), "archived"));
        return outcomes;
    }
}
