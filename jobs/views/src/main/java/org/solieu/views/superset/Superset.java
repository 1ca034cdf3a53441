package org.solieu.views.superset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.solieu.vocabulary.Fault;

/**
 * Superset, spoken to as the user who owns the dashboards. Questions are asked twice if they must; whatever changes something
 * is asked once.
 */
final class Superset implements AutoCloseable {
    private static final String API = "/api/v1/";
    private static final int WRITING_TAKES = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI address;
    private final Duration patience;
    private final String[] headers;

    private Superset(HttpClient http, URI address, Duration patience, String[] headers) {
        this.http = http;
        this.address = address;
        this.patience = patience;
        this.headers = headers;
    }

    /**
     * Logs in.
     *
     * @param patience how long any answer may take
     */
    static Superset login(URI address, String password, Duration patience) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(patience).build();
        Superset nobody = new Superset(http, address, patience, new String[] {"Accept", "application/json"});
        String credentials = JSON.createObjectNode()
                .put("username", "superset")
                .put("password", password)
                .put("provider", "db")
                .toString();
        String token = json(nobody.send(
                        "log in to Superset",
                        nobody.request("security/login")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(credentials))))
                .path("access_token")
                .asText();
        Superset known = new Superset(http, address, patience, new String[] {"Authorization", "Bearer " + token});
        HttpResponse<byte[]> csrf = known.send(
                "log in to Superset", known.request("security/csrf_token/").GET());
        String session = csrf.headers().firstValue("set-cookie").orElse("").replaceFirst(";.*", "");
        return new Superset(http, address, patience, new String[] {
            "Authorization",
            "Bearer " + token,
            "X-CSRFToken",
            json(csrf).path("result").asText(),
            "Cookie",
            session,
            "Referer",
            address.toString()
        });
    }

    /** Everything there is. */
    Map<String, JsonNode> exported() {
        return Bundle.read(ask("read the dashboards", "assets/export/"));
    }

    /** Makes or replaces assets: all of them, or none if one fails. */
    void importAll(List<Asset> assets) {
        String boundary = UUID.randomUUID().toString();
        send(
                "write the dashboards",
                request("assets/import/")
                        .timeout(patience.multipliedBy(WRITING_TAKES))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(form(boundary, Bundle.write(assets)))));
    }

    /** The numbers under which assets of a kind are known, by their UUID. */
    JsonNode list(AssetKind kind) {
        String query = "%s/?q=(columns:!(id,uuid),page_size:-1)".formatted(kind.word());
        try (InputStream answer = ask("list " + kind.folder(), query)) {
            return JSON.readTree(answer).path("result");
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot list %s: %s".formatted(kind.folder(), e.getMessage()), e);
        }
    }

    /** Drops one asset. */
    void delete(AssetKind kind, int number) {
        send(
                "drop %s %d".formatted(kind.word(), number),
                request("%s/%d".formatted(kind.word(), number)).DELETE());
    }

    private InputStream ask(String purpose, String path) {
        HttpRequest.Builder question = request(path).GET();
        try {
            return new java.io.ByteArrayInputStream(send(purpose, question).body());
        } catch (Fault.OfInfrastructure first) {
            return new java.io.ByteArrayInputStream(send(purpose, question).body());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(API + path))
                .timeout(patience)
                .headers(headers);
    }

    private HttpResponse<byte[]> send(String purpose, HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw fault(purpose, response);
            }
            return response;
        } catch (IOException e) {
            throw SupersetFault.unreachable(purpose, address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault.OfInfrastructure("Cannot %s: interrupted".formatted(purpose), e);
        }
    }

    private Fault fault(String purpose, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        String answer = new String(response.body(), StandardCharsets.UTF_8);
        return switch (status) {
            case 401, 403 -> SupersetFault.refused(purpose, address, status);
            case 400, 404, 409, 422 -> SupersetFault.conflict(purpose, status, answer);
            default -> SupersetFault.broken(purpose, status, answer);
        };
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw SupersetFault.broken(
                    "read an answer", response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        }
    }

    private static byte[] form(String boundary, byte[] bundle) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes("""
                --%s\r
                Content-Disposition: form-data; name="bundle"; filename="solieu.zip"\r
                Content-Type: application/zip\r
                \r
                """.formatted(boundary).getBytes(StandardCharsets.UTF_8));
        form.writeBytes(bundle);
        form.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    @Override
    public void close() {
        http.close();
    }
}
