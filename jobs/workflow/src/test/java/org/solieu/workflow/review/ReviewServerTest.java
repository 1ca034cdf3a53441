package org.solieu.workflow.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solieu.claims.prose.ProseReader;
import org.solieu.claims.prose.rating.Judge;
import org.solieu.vocabulary.Vocabulary;

/** The page answers itself alone: whoever does not know its secret, or comes from another page, is refused. */
class ReviewServerTest {
    private static final Vocabulary VOCABULARY =
            Vocabulary.load(Path.of(System.getProperty("solieu.project"), "schemas", "vocabulary"));

    @TempDir
    private Path folder;

    private ReviewServer server;
    private URI address;

    @BeforeEach
    void start() {
        Doubts doubts = new Doubts(ProseReader.of(VOCABULARY), Judge.load());
        ReviewSite site = new ReviewSite(List.of(), 0, new Answers(folder), VOCABULARY, doubts, "Lan");
        server = ReviewServer.start(0, site, Locale.ENGLISH);
        address = URI.create(server.address());
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void whoKnowsTheAddressGetsThePageAndNothingMayBeLoadedFromElsewhere() throws IOException {
        String answer = ask("GET " + address.getPath(), host());

        assertThat(answer).startsWith("HTTP/1.1 200").contains("<html", "default-src 'none'", "no-store");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void theAddressIsOfThisMachineAloneAndIsAnotherEachTime() {
        assertThat(address.getHost()).isEqualTo("127.0.0.1");
        assertThat(address.getPath()).hasSizeGreaterThan(30);
        server.close();
        URI before = address;
        start();
        assertThat(address.getPath()).isNotEqualTo(before.getPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/start", "/page.js", "/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/start", "/../page.html"})
    void whoDoesNotKnowTheSecretFindsNothing(String path) throws IOException {
        assertThat(ask("GET " + path, host())).startsWith("HTTP/1.1 404");
    }

    @Test
    void aNameThatLeadsHereFromElsewhereFindsNothing() throws IOException {
        assertThat(ask("GET " + address.getPath(), "Host: evil.example:" + address.getPort()))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void anotherPageOfTheSameBrowserIsRefused() throws IOException {
        String answer = address.getPath() + "answer";
        String json = "Content-Type: application/json\r\nContent-Length: 2";

        assertThat(ask("GET " + address.getPath(), host() + "\r\nSec-Fetch-Site: cross-site"))
                .startsWith("HTTP/1.1 403");
        assertThat(ask("POST " + answer, host() + "\r\n" + json, "{}")).startsWith("HTTP/1.1 403");
        assertThat(ask("POST " + answer, host() + "\r\nOrigin: http://evil.example\r\n" + json, "{}"))
                .startsWith("HTTP/1.1 403");
        assertThat(ask(
                        "POST " + answer,
                        host() + "\r\nOrigin: http://" + address.getAuthority()
                                + "\r\nContent-Type: text/plain\r\nContent-Length: 2",
                        "{}"))
                .startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[", "null", "", "{\"document\": 1}"})
    void whatCannotBeAnsweredIsToldAndChangesNothing(String body) throws IOException {
        String headers = "%s\r\nOrigin: http://%s\r\nContent-Type: application/json\r\nContent-Length: %d"
                .formatted(host(), address.getAuthority(), body.length());

        assertThat(ask("POST " + address.getPath() + "answer", headers, body))
                .startsWith("HTTP/1.1 422")
                .contains("\"problem\"");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void thePageSpeaksBothLanguagesAboutTheSame() throws IOException {
        ResourceBundle english = ResourceBundle.getBundle("org.solieu.workflow.review.Words", Locale.ROOT);
        ResourceBundle vietnamese = ResourceBundle.getBundle("org.solieu.workflow.review.Words", Locale.of("vi"));

        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        assertThat(ask("GET " + address.getPath() + "start?lang=vi", host())).contains("Duyệt số liệu");
        assertThat(ask("GET " + address.getPath() + "start", host())).contains("\"title\":\"Review\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "page.css", "page.js", "fields.js"})
    void noFileOfThePageNamesAnotherMachineOrRunsInPlace(String name) throws IOException {
        try (InputStream file = ReviewServer.class.getResourceAsStream(name)) {
            assertThat(file).isNotNull();
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("://", "innerHTML", "onclick", "style=", "eval(");
        }
    }

    private String host() {
        return "Host: " + address.getAuthority();
    }

    private String ask(String line, String headers, String... body) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request =
                    "%s HTTP/1.1\r\n%s\r\nConnection: close\r\n\r\n%s".formatted(line, headers, String.join("", body));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
