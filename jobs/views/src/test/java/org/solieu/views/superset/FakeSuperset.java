package org.solieu.views.superset;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that lets everybody in, except where it is told to fail. */
final class FakeSuperset implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<String, Integer> failing = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();

    FakeSuperset() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    }

    /** Answers a path with a status; 0 is no answer at all. */
    FakeSuperset failing(String path, int status) {
        failing.put(path, status);
        return this;
    }

    /** What was asked so far, as {@code POST /api/v1/assets/import/}. */
    List<String> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        synchronized (asked) {
            asked.add(exchange.getRequestMethod() + " " + path);
        }
        exchange.getRequestBody().readAllBytes();
        int status = failing.getOrDefault(path, 200);
        if (status == 0) {
            await();
        }
        byte[] body = "{\"access_token\": \"t\", \"result\": \"c\", \"message\": \"it is so\"}"
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status == 0 ? 200 : status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
