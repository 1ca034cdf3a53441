package org.solieu.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** This machine's browser with one page, whose keys are pressed as a person would: by the protocol of its own tools. */
final class Chromium implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern TOOLS = Pattern.compile("ws://127\\.0\\.0\\.1:(\\d+)/\\S+");
    private static final int PATIENCE_IN_SECONDS = 60;
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Map<String, Integer> CODES = Map.of("Tab", 9, "Enter", 13, "Escape", 27);

    private final Process process;
    private final WebSocket tools;
    private final Map<Integer, CompletableFuture<JsonNode>> asked;
    private final AtomicInteger questions = new AtomicInteger();

    private Chromium(Process process, WebSocket tools, Map<Integer, CompletableFuture<JsonNode>> asked) {
        this.process = process;
        this.tools = tools;
        this.asked = asked;
    }

    /** Where the browser lies; nothing where this machine has none. */
    static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts the browser with a profile of its own. */
    static Chromium start(Path program, Path profile) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless=new",
                "--disable-gpu",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--no-sandbox");
        }
        Process process = new ProcessBuilder(command).start();
        Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
        HttpClient client = HttpClient.newHttpClient();
        WebSocket tools = client.newWebSocketBuilder()
                .buildAsync(page(client, port(process)), new Ears(asked, new StringBuilder()))
                .join();
        return new Chromium(process, tools, asked);
    }

    private static String port(Process process) throws IOException {
        BufferedReader told = process.errorReader();
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            Matcher tools = TOOLS.matcher(line);
            if (tools.find()) {
                return tools.group(1);
            }
        }
        throw new IllegalStateException("The browser ended before it told its port");
    }

    private static URI page(HttpClient client, String port) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json"))
                .build();
        String pages = client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .join()
                .body();
        for (JsonNode page : MAPPER.readTree(pages)) {
            if (page.path("type").asText().equals("page")) {
                return URI.create(page.path("webSocketDebuggerUrl").asText());
            }
        }
        throw new IllegalStateException("The browser has no page: " + pages);
    }

    /** Hears what the browser answers, which may come in pieces. */
    private record Ears(Map<Integer, CompletableFuture<JsonNode>> asked, StringBuilder heard)
            implements WebSocket.Listener {
        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
            heard.append(piece);
            if (last) {
                String whole = heard.toString();
                heard.setLength(0);
                try {
                    JsonNode answer = MAPPER.readTree(whole);
                    CompletableFuture<JsonNode> waiting =
                            asked.remove(answer.path("id").asInt(-1));
                    if (waiting != null) {
                        waiting.complete(answer);
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(whole, e);
                }
            }
            socket.request(1);
            return null;
        }
    }

    private JsonNode ask(String method, Map<String, ?> parameters) {
        int id = questions.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        try {
            String question = MAPPER.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
            tools.sendText(question, true).join();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        JsonNode told = answer.orTimeout(PATIENCE_IN_SECONDS, TimeUnit.SECONDS).join();
        if (told.has("error") || told.path("result").has("exceptionDetails")) {
            throw new IllegalStateException(told.toString());
        }
        return told.path("result");
    }

    /** Opens an address in a window of some size. */
    void open(String address, int width, int height) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        ask("Page.navigate", Map.of("url", address));
    }

    /** What an expression of JavaScript is in the page. */
    JsonNode evaluate(String expression) {
        return ask("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true))
                .path("result")
                .path("value");
    }

    /** Waits until an expression is true in the page. */
    void await(String expression) {
        evaluate("new Promise(done => { const ask = () => { let is = false; try { is = %s; } catch { is = false; }"
                        .formatted(expression)
                + " if (is) { done(true); } else { requestAnimationFrame(ask); } }; ask(); })");
    }

    /** Presses keys one after the other: letters, or the names of others. */
    void press(String... keys) {
        for (String key : keys) {
            if (CODES.containsKey(key)) {
                String text = key.equals("Enter") ? "\r" : "";
                ask(
                        "Input.dispatchKeyEvent",
                        Map.of(
                                "type", text.isEmpty() ? "rawKeyDown" : "keyDown",
                                "key", key,
                                "code", key,
                                "text", text,
                                "windowsVirtualKeyCode", CODES.getOrDefault(key, 0)));
            } else {
                ask("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "text", key));
            }
            ask("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
        }
    }

    /** Takes a picture of the page. */
    void picture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                Base64.getDecoder()
                        .decode(ask("Page.captureScreenshot", Map.of())
                                .path("data")
                                .asText()));
    }

    @Override
    public void close() {
        tools.abort();
        process.destroy();
        process.onExit().join();
    }
}
