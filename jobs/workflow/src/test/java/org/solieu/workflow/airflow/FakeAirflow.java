package org.solieu.workflow.airflow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * A server that answers as Airflow would when something is wrong: what is scripted, and then its last answer for ever. As
 * Airflow's server does, it loses the body of a request that offers an upgrade to HTTP/2.
 */
public final class FakeAirflow implements AutoCloseable {
    /** A request that came, and when. */
    public record Request(String method, String path, String token, Instant at) {}

    private record Answer(int status, String retryAfter, String body) {}

    private final HttpServer server;
    private final List<Request> requests = new ArrayList<>();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private int statusOfLogin = 201;
    private int logins;

    private FakeAirflow(HttpServer server) {
        this.server = server;
    }

    /** A server on a free port of loopback. */
    public static FakeAirflow start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FakeAirflow airflow = new FakeAirflow(server);
        server.createContext("/auth/token", airflow::logIn);
        server.createContext("/api/", airflow::answer);
        server.start();
        return airflow;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The next answer; the last one is given again and again. */
    public FakeAirflow answers(int status, String retryAfter, String body) {
        answers.add(new Answer(status, retryAfter, body));
        return this;
    }

    /** Lets nobody in. */
    public FakeAirflow refusesPasswords() {
        statusOfLogin = 401;
        return this;
    }

    /** What was asked for, logins apart. */
    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    private synchronized void logIn(HttpExchange exchange) throws IOException {
        logins++;
        send(exchange, new Answer(statusOfLogin, "", "{\"access_token\": \"token %d\"}".formatted(logins)));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        requests.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                Instant.now()));
        Answer answer = answers.size() > 1 ? answers.remove() : answers.element();
        send(exchange, answer);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getRequestBody().readAllBytes();
        int status = exchange.getRequestHeaders().containsKey("Upgrade") ? 500 : answer.status;
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (!answer.retryAfter.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", answer.retryAfter);
        }
        byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
