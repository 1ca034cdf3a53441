package org.solieu.workflow.review;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Lets only the page itself ask, and only from this machine: other pages of the same browser know neither the secret of the
 * address nor may they use it, and names that lead here from elsewhere are refused.
 *
 * @param root what every path begins with, a secret of 192 bits
 */
record Doorkeeper(String host, String root) {
    private static final int SECRET_BYTES = 24;

    static Doorkeeper of(int port) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        String root = "/" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "/";
        return new Doorkeeper("127.0.0.1:" + port, root);
    }

    String address() {
        return origin() + root;
    }

    private String origin() {
        return "http://" + host;
    }

    /** What the browser is told: nothing but what comes from here is loaded, run, framed or remembered. */
    void protect(Headers headers) {
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none';"
                        + " form-action 'none'; frame-ancestors 'none'");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
    }

    /** The status with which a request is refused; 0 for one that is welcome. */
    int refusal(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String path = exchange.getRequestURI().getPath();
        if (!host.equals(headers.getFirst("Host")) || !knowsTheSecret(path)) {
            return 404;
        }
        return switch (exchange.getRequestMethod()) {
            case "GET" -> isOfAnotherSite(headers) ? 403 : 0;
            case "POST" -> isOfThePage(headers) ? 0 : 403;
            default -> 405;
        };
    }

    private boolean knowsTheSecret(@Nullable String path) {
        return path != null
                && path.length() >= root.length()
                && MessageDigest.isEqual(bytes(path.substring(0, root.length())), bytes(root));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isOfAnotherSite(Headers headers) {
        @Nullable String site = headers.getFirst("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private boolean isOfThePage(Headers headers) {
        @Nullable String type = headers.getFirst("Content-Type");
        return origin().equals(headers.getFirst("Origin")) && type != null && type.startsWith("application/json");
    }
}
