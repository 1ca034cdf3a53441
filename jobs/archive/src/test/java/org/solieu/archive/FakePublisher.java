package org.solieu.archive;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A web server on this machine, with a certificate of its own, that answers well or badly as it is told. */
final class FakePublisher implements AutoCloseable {
    private static final char[] PASSWORD = "publisher".toCharArray();

    private final HttpsServer server;
    private final SSLContext trust;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();

    private FakePublisher(HttpsServer server, SSLContext trust) {
        this.server = server;
        this.trust = trust;
    }

    static FakePublisher start(Path folder) throws IOException {
        SSLContext context = context(folder.resolve("publisher.p12"));
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        FakePublisher publisher = new FakePublisher(server, context);
        server.createContext("/", publisher::answer);
        server.setExecutor(publisher.threads);
        server.start();
        return publisher;
    }

    private static SSLContext context(Path store) throws IOException {
        try {
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "publisher",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "SAN=ip:127.0.0.1,dns:localhost",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            new String(PASSWORD))
                    .redirectErrorStream(true)
                    .start();
            byte[] told = keytool.getInputStream().readAllBytes();
            if (keytool.waitFor() != 0) {
                throw new IOException("keytool: " + new String(told, StandardCharsets.UTF_8));
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, PASSWORD);
            }
            return context(keys);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            trusted.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        trusted.setCertificateEntry("publisher", keys.getCertificate("publisher"));
        TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return context;
    }

    /** A client that trusts this server only. */
    HttpClient client() {
        return HttpClient.newBuilder().sslContext(trust).build();
    }

    String address(String path) {
        return "https://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The status of every answer so far. */
    List<Integer> answers() {
        return answers;
    }

    void forget() {
        pages.clear();
        answers.clear();
    }

    void gives(String path, String text, String etag) {
        pages.put(path, exchange -> {
            exchange.getResponseHeaders().add("ETag", etag);
            exchange.getResponseHeaders().add("Last-Modified", "Thu, 04 Jan 2024 23:00:00 GMT");
            boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            head(exchange, known ? 304 : 200, known ? -1 : Fixtures.utf8(text).length);
            if (!known) {
                exchange.getResponseBody().write(Fixtures.utf8(text));
            }
        });
    }

    void givesWithoutEnd(String path) {
        pages.put(path, exchange -> {
            head(exchange, 200, 0);
            OutputStream body = exchange.getResponseBody();
            for (int i = 0; i < 10_000; i++) {
                body.write(new byte[1024]);
            }
        });
    }

    void cutsShort(String path) {
        pages.put(path, exchange -> {
            head(exchange, 200, 1_000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            throw new IOException("cut");
        });
    }

    void hesitates(String path) {
        pages.put(path, exchange -> {
            head(exchange, 200, 1_000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void fails(String path, int status) {
        pages.put(path, exchange -> head(exchange, status, -1));
    }

    void redirects(String path, String to) {
        pages.put(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            head(exchange, 302, -1);
        });
    }

    private void head(HttpExchange exchange, int status, long length) throws IOException {
        answers.add(status);
        exchange.sendResponseHeaders(status, length);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpHandler page = pages.get(exchange.getRequestURI().getPath());
            if (page == null) {
                head(exchange, 404, -1);
            } else {
                page.handle(exchange);
            }
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
