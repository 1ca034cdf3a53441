package org.solieu.whole;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of mail and one of web hooks, on loopback, which keep what they are told. */
final class Notices implements AutoCloseable {
    private final ServerSocket mailServer;
    private final HttpServer hookServer;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> hooks = new CopyOnWriteArrayList<>();

    private Notices(ServerSocket mailServer, HttpServer hookServer) {
        this.mailServer = mailServer;
        this.hookServer = hookServer;
    }

    static Notices start() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        Notices notices = new Notices(
                new ServerSocket(0, 10, loopback), HttpServer.create(new InetSocketAddress(loopback, 0), 0));
        notices.hookServer.createContext("/", notices::keepHook);
        notices.hookServer.start();
        Thread.ofPlatform().daemon().start(notices::takeMails);
        return notices;
    }

    /** Address of the mail server, as Airflow writes connections. */
    String mailServer() {
        return "smtp://127.0.0.1:%d?disable_ssl=true&disable_tls=true".formatted(mailServer.getLocalPort());
    }

    String webhook() {
        return "http://127.0.0.1:" + hookServer.getAddress().getPort();
    }

    /** Each mail: its lines, those of its encoded part decoded. */
    List<String> mails() {
        return mails;
    }

    /** The body of each call. */
    List<String> hooks() {
        return hooks;
    }

    private void keepHook(HttpExchange call) throws IOException {
        hooks.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        call.sendResponseHeaders(204, -1);
        call.close();
    }

    private void takeMails() {
        while (!mailServer.isClosed()) {
            try (Socket client = mailServer.accept()) {
                converse(client);
            } catch (IOException e) {
                // whoever sends mail went away, or the server is closed
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(client.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 loopback\r\n");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            switch (line.toUpperCase(Locale.ROOT)) {
                case "DATA" -> {
                    out.print("354 go on\r\n");
                    mails.add(mail(in));
                    out.print("250 kept\r\n");
                }
                case "QUIT" -> {
                    out.print("221 closing\r\n");
                    return;
                }
                default -> out.print("250 well\r\n");
            }
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        StringBuilder encoded = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.matches("[A-Za-z0-9+/]+={0,2}")) {
                encoded.append(line);
            } else {
                mail.append(line).append('\n');
            }
        }
        return mail + new String(Base64.getMimeDecoder().decode(encoded.toString()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        mailServer.close();
        hookServer.stop(0);
    }
}
