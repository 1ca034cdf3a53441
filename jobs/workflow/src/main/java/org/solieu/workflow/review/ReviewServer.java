package org.solieu.workflow.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;

/** Serves the page on this machine's loopback, to whoever knows its address. */
public final class ReviewServer implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_BYTES = 64 * 1024;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int OK = 200;
    private static final int UNFIT = 422;
    private static final String JSON = "application/json; charset=utf-8";
    private static final Map<String, String> FILES = Map.of(
            "page.html", "text/html; charset=utf-8",
            "page.css", "text/css; charset=utf-8",
            "page.js", "text/javascript; charset=utf-8",
            "fields.js", "text/javascript; charset=utf-8");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Doorkeeper doorkeeper;
    private final ReviewSite site;
    private final Locale language;

    private ReviewServer(HttpServer server, ReviewSite site, Locale language) {
        this.server = server;
        this.site = site;
        this.language = ReviewWords.language(language.getLanguage());
        this.doorkeeper = Doorkeeper.of(server.getAddress().getPort());
    }

    /**
     * Starts to serve a site.
     *
     * @param port a port of the loopback; 0 for any that is free
     * @param language the one the page begins with
     * @throws Fault.OfInfrastructure where the port is taken
     */
    public static ReviewServer start(int port, ReviewSite site, Locale language) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
            ReviewServer review = new ReviewServer(server, site, language);
            server.setExecutor(review.threads);
            server.createContext("/", review::handle);
            server.start();
            return review;
        } catch (IOException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot open port %d of this machine: %s; name another with --port".formatted(port, Reason.of(e)),
                    e);
        }
    }

    /** The address of the page, with the secret that opens it. */
    public String address() {
        return doorkeeper.address();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            doorkeeper.protect(exchange.getResponseHeaders());
            int refusal = doorkeeper.refusal(exchange);
            if (refusal != 0) {
                exchange.sendResponseHeaders(refusal, -1);
                return;
            }
            answer(
                    exchange,
                    exchange.getRequestURI()
                            .getPath()
                            .substring(doorkeeper.root().length()));
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        try {
            Locale asked = language(exchange);
            boolean isPost = exchange.getRequestMethod().equals("POST");
            if (isPost && path.equals("answer")) {
                send(exchange, site.answer(body(exchange), asked));
            } else if (!isPost && path.equals("start")) {
                send(exchange, site.start(asked));
            } else if (!isPost && path.startsWith("document/")) {
                send(exchange, site.document(path.substring("document/".length()), asked));
            } else {
                sendFile(exchange, path.isEmpty() ? "page.html" : path);
            }
        } catch (ReviewSite.Refused refused) {
            send(exchange, UNFIT, JSON, problem(refused));
        } catch (JsonProcessingException malformed) {
            send(exchange, UNFIT, JSON, problem(malformed));
        } catch (Fault fault) {
            send(exchange, 500, JSON, problem(fault));
        }
    }

    private static byte[] problem(Exception problem) throws IOException {
        return MAPPER.writeValueAsBytes(Map.of("problem", String.valueOf(problem.getMessage())));
    }

    private Locale language(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        return query == null || !query.startsWith("lang=")
                ? language
                : ReviewWords.language(query.substring("lang=".length()));
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        return MAPPER.readTree(exchange.getRequestBody().readNBytes(MOST_BYTES));
    }

    private static void sendFile(HttpExchange exchange, String name) throws IOException {
        String type = FILES.get(name);
        if (type == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        try (InputStream file = ReviewServer.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new Fault.OfOurs("Cannot show the page: %s is missing from the build".formatted(name));
            }
            send(exchange, OK, type, file.readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, JsonNode json) throws IOException {
        send(exchange, OK, JSON, json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
