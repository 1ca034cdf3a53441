package org.solieu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Names;
import org.solieu.vocabulary.Source;

class FetchSourcesTest {
    private static final int MOST_BYTES = 10_000;
    private static final String TEXT = "Thu nội địa đạt 9.300 tỷ đồng";

    private static FakePublisher publisher;

    @TempDir
    private Path home;

    private Duration patience = Duration.ofMinutes(1);

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        publisher = FakePublisher.start(folder);
    }

    @AfterAll
    static void stop() {
        publisher.close();
    }

    @BeforeEach
    void forget() {
        publisher.forget();
    }

    @Test
    void keepsADocumentWithWhatItsServerSaysOfIt() throws IOException {
        publisher.gives("/a.txt", TEXT, "\"v1\"");

        Fetched fetched = fetch("/a.txt");

        fetched.requireAll();
        List<InboxFile> files = new Inbox(fetched.folders()).files(LocalDate.of(2024, 1, 6));
        assertThat(files).extracting(InboxFile::name).containsExactly("a.txt", "a.txt.meta.yaml");
        assertThat(new String(files.getFirst().read(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
        Sidecar sidecar = Sidecar.beside(files.getFirst());
        assertThat(sidecar.address()).isEqualTo(publisher.address("/a.txt"));
        assertThat(sidecar.publishedOn()).hasToString("2024-01-05");
    }

    @Test
    void asksOnlyForWhatHasChanged() throws IOException {
        publisher.gives("/a.txt", TEXT, "\"v1\"");
        fetch("/a.txt").requireAll();
        fetch("/a.txt").requireAll();
        assertThat(publisher.answers()).containsExactly(200, 304);

        publisher.gives("/a.txt", TEXT + "!", "\"v2\"");
        fetch("/a.txt").requireAll();
        assertThat(publisher.answers()).containsExactly(200, 304, 200);
        assertThat(kept("a.txt")).hasContent(TEXT + "!");
    }

    @Test
    void asksAgainForWhatWasRemovedHere() throws IOException {
        publisher.gives("/a.txt", TEXT, "\"v1\"");
        fetch("/a.txt").requireAll();
        Files.delete(kept("a.txt"));
        fetch("/a.txt").requireAll();
        assertThat(kept("a.txt")).hasContent(TEXT);
    }

    @Test
    void followsARedirectOfTheSameHost() throws IOException {
        publisher.gives("/new/b.txt", TEXT, "\"v1\"");
        publisher.redirects("/a.txt", "/new/b.txt");
        fetch("/a.txt").requireAll();
        assertThat(kept("a.txt")).hasContent(TEXT);
    }

    @Test
    void whatIsNotThereIsTheSourcesFault() throws IOException {
        publisher.fails("/a.txt", 404);
        refused(Fault.OfSource.class, "/a.txt", "the server answers 404, correct the address under 'from'");
    }

    @Test
    void aServerInTroubleIsTheInfrastructures() throws IOException {
        publisher.fails("/a.txt", 500);
        refused(Fault.OfInfrastructure.class, "/a.txt", "the server answers 500, load again later");
    }

    @Test
    void refusesADocumentTooLarge() throws IOException {
        publisher.gives("/a.txt", "x".repeat(MOST_BYTES + 1), "\"v1\"");
        refused(Fault.OfSource.class, "/a.txt", "it has more than 10000 bytes");
    }

    @Test
    void refusesADocumentTooLargeWhoseLengthIsUntold() throws IOException {
        publisher.givesWithoutEnd("/a.txt");
        refused(Fault.OfSource.class, "/a.txt", "it has more than 10000 bytes");
    }

    @Test
    void doesNotWaitForever() throws IOException {
        publisher.hesitates("/a.txt");
        patience = Duration.ofSeconds(2);
        refused(Fault.OfInfrastructure.class, "/a.txt", "it takes more than 2 seconds");
    }

    @Test
    void doesNotFollowRedirectsForever() throws IOException {
        publisher.redirects("/a.txt", "/a.txt");
        refused(Fault.OfSource.class, "/a.txt", "it redirects more than 5 times");
    }

    @Test
    void refusesToBeSentToAnotherHost() throws IOException {
        publisher.redirects("/a.txt", "https://localhost:9/a.txt");
        refused(Fault.OfSource.class, "/a.txt", "it redirects to https://localhost:9/a.txt, which is another host");
    }

    @Test
    void refusesToBeSentToPlainHttp() throws IOException {
        publisher.redirects("/a.txt", publisher.address("/b.txt").replace("https:", "http:"));
        refused(Fault.OfSource.class, "/a.txt", "or no HTTPS");
    }

    @Test
    void refusesABodyCutShortAndKeepsWhatWasGotEarlier() throws IOException {
        publisher.gives("/a.txt", TEXT, "\"v1\"");
        fetch("/a.txt").requireAll();
        publisher.cutsShort("/a.txt");
        Fetched fetched = fetch("/a.txt");
        assertThatThrownBy(fetched::requireAll).isInstanceOf(Fault.OfInfrastructure.class);
        assertThat(kept("a.txt")).hasContent(TEXT);
        assertThat(fetched.folders()).hasSize(1);
    }

    @Test
    void trustsNoCertificateOfAStranger() throws IOException {
        publisher.gives("/a.txt", TEXT, "\"v1\"");
        Source source = source("any", publisher.address("/a.txt"));
        Fetched fetched = FetchSources.of(List.of(source), home, Download::overTheInternet)
                .execute();
        assertThatThrownBy(fetched::requireAll).isInstanceOf(Fault.OfInfrastructure.class);
        assertThat(kept("a.txt")).doesNotExist();
    }

    @Test
    void refusesPlainHttp() {
        Fetched fetched = FetchSources.of(List.of(source("any", "http://127.0.0.1/a.txt")), home, this::download)
                .execute();
        assertThatThrownBy(fetched::requireAll)
                .isInstanceOf(Fault.OfSource.class)
                .hasMessageContaining("must be a folder or begin with https://");
    }

    @Test
    void oneSourceOutOfReachStopsNoOther() throws IOException {
        publisher.gives("/a.txt", TEXT, "\"v1\"");
        publisher.fails("/b.txt", 500);
        Path folder = Files.createDirectory(home.resolve("share"));
        Fetched fetched = FetchSources.of(
                        List.of(
                                source("gone", publisher.address("/b.txt")),
                                source("any", publisher.address("/a.txt")),
                                source("share", folder.toString()),
                                source("unmounted", home.resolve("none").toString())),
                        home,
                        this::download)
                .execute();
        assertThat(fetched.folders()).containsExactly(home.resolve("fetched/any"), folder);
        assertThatThrownBy(fetched::requireAll)
                .isInstanceOf(Fault.OfInfrastructure.class)
                .hasMessageContaining("Everything else is done, but: ")
                .hasMessageContaining("answers 500")
                .hasMessageContaining("source unmounted: there is no folder");
    }

    private void refused(Class<? extends Fault> kind, String path, String why) throws IOException {
        assertThatThrownBy(fetch(path)::requireAll).isInstanceOf(kind).hasMessageContaining(why);
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private Fetched fetch(String path) {
        return FetchSources.of(List.of(source("any", publisher.address(path))), home, this::download)
                .execute();
    }

    private Path kept(String name) {
        return home.resolve("fetched/any").resolve(name);
    }

    private Download download() {
        return new Download(publisher.client(), MOST_BYTES, patience);
    }

    private static Source source(String code, String from) {
        return new Source(
                code,
                new Names("Nguồn", "Source"),
                1,
                Source.Format.PROSE,
                List.of("*.txt"),
                from,
                null,
                null,
                null,
                null);
    }
}
