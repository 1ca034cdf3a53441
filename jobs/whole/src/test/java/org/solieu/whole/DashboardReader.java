package org.solieu.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.solieu.warehouse.Settings.Setting;
import org.solieu.workflow.engines.User;

/** A reader who asks Superset itself, past its pages: what somebody who knows its addresses gets. */
final class DashboardReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final List<String> headers;

    /** Logs in with the password among an installation's secrets. */
    DashboardReader(Installation installation, User reader) {
        try {
            address = URI.create("http://127.0.0.1:%d/api/v1/"
                    .formatted(installation.settings().port(Setting.SUPERSET_PORT)));
            String password = Files.readString(installation.settings().secrets().resolve(reader.login() + ".password"));
            ObjectNode credentials = object().put("username", reader.login())
                    .put("password", password.strip())
                    .put("provider", "db");
            JsonNode login = json(send(request("security/login", List.of("Content-Type", "application/json"))
                    .POST(BodyPublishers.ofString(credentials.toString()))));
            List<String> known = List.of(
                    "Authorization", "Bearer " + login.path("access_token").asText());
            HttpResponse<byte[]> csrf = send(request("security/csrf_token/", known));
            headers = List.of(
                    known.getFirst(),
                    known.getLast(),
                    "X-CSRFToken",
                    json(csrf).path("result").asText(),
                    "Cookie",
                    csrf.headers().firstValue("set-cookie").orElse("").replaceFirst(";.*", ""),
                    "Referer",
                    address.toString());
        } catch (IOException e) {
            throw new IllegalStateException("Cannot log in as " + reader.login(), e);
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** What an address answers. */
    HttpResponse<byte[]> ask(String path) {
        return send(request(path, headers));
    }

    /** The number under which Superset knows a dataset that readers call by this name. */
    int dataset(String name) {
        for (JsonNode dataset :
                json(ask("dataset/?q=(columns:!(id,table_name),page_size:-1)")).path("result")) {
            if (dataset.path("table_name").asText().equals(name)) {
                return dataset.path("id").asInt();
            }
        }
        throw new IllegalStateException("No dataset " + name);
    }

    /** The same of the place that dashboards begin with. */
    HttpResponse<byte[]> chart(int dataset, String format, List<String> columns, String where) {
        return chart(dataset, format, columns, List.of(), where);
    }

    /** Columns of a dataset of some places where a condition holds, asked for as a chart does, in one of its formats. */
    HttpResponse<byte[]> chart(int dataset, String format, List<String> columns, List<String> places, String where) {
        ObjectNode question = object().put("result_format", format).put("result_type", "full");
        question.putObject("datasource").put("id", dataset).put("type", "table");
        ObjectNode query = question.putArray("queries").addObject();
        ArrayNode wanted = query.putArray("columns");
        columns.forEach(wanted::add);
        if (!places.isEmpty()) {
            ObjectNode chosen =
                    query.putArray("filters").addObject().put("col", "place").put("op", "IN");
            places.forEach(chosen.putArray("val")::add);
        }
        query.put("row_limit", 1000).putObject("extras").put("where", where);
        return post("chart/data", question);
    }

    /** The first rows of a dataset, as whoever explores it gets them. */
    HttpResponse<byte[]> samples(int dataset) {
        return post("../../datasource/samples?datasource_type=table&datasource_id=" + dataset, object());
    }

    /** The answer of SQL Lab. */
    HttpResponse<byte[]> query(String sql) {
        return query(sql, UUID.randomUUID().toString().substring(0, 10));
    }

    /** The same as a file. */
    HttpResponse<byte[]> download(String sql) {
        String client = UUID.randomUUID().toString().substring(0, 10);
        HttpResponse<byte[]> answer = query(sql, client);
        return answer.statusCode() == 200 ? ask("sqllab/export/" + client + "/") : answer;
    }

    private HttpResponse<byte[]> query(String sql, String client) {
        return post(
                "sqllab/execute/",
                object().put("database_id", 1)
                        .put("sql", sql)
                        .put("schema", "views")
                        .put("client_id", client)
                        .put("runAsync", false));
    }

    private HttpResponse<byte[]> post(String path, JsonNode body) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path, List<String> with) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).headers(with.toArray(String[]::new));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("Superset does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot wait for Superset", e);
        }
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("Superset answers " + text(answer), e);
        }
    }

    /** All words and numbers in a workbook. */
    static String workbook(HttpResponse<byte[]> answer) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        http.close();
    }
}
