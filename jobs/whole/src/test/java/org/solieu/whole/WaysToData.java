package org.solieu.whole;

import static org.solieu.whole.DashboardReader.json;
import static org.solieu.whole.DashboardReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.solieu.warehouse.Settings.Setting;
import org.solieu.workflow.engines.Browser;
import org.solieu.workflow.engines.TrinoAccess;
import org.solieu.workflow.engines.User;
import org.solieu.workflow.sql.Answer;
import org.solieu.workflow.sql.Format;

/**
 * Every way by which a user gets at what the warehouse holds, each asked for the words of documents.
 *
 * @param datasets what Superset knows of its datasets in Vietnamese, by their names
 */
record WaysToData(Installation installation, Map<String, JsonNode> datasets, Path folder) {
    /** All words of documents that views hold. */
    private static final String WORDS = """
            SELECT concat_ws(' ', name, publisher, address, before, quote, after) AS words FROM views.sentences
            UNION ALL SELECT concat_ws(' ', name, raw, detail) FROM views.rejections
            UNION ALL SELECT concat_ws(' ', name, publisher, place, address) FROM views.documents
            UNION ALL SELECT concat_ws(' ', name, detail, reason) FROM views.corrections
            UNION ALL SELECT concat_ws(' ', name, quote) FROM views.vintages""";

    /** The province that dashboards begin with, and the commune whose detail only the party sees. */
    private static final List<String> PLACES = List.of("Thái Bình", "Xã An Thái");

    private static final List<String> DATASETS =
            List.of("Số liệu", "Thẻ số liệu", "Mục bị từ chối", "Tài liệu", "Tài liệu nói khác nhau");

    /** What filters offer. */
    private static final List<String> OFFERED = List.of("document", "quote", "place", "name", "raw", "publisher");

    /** One way: all it answers to a user, empty where it lets none in. */
    @FunctionalInterface
    interface Way {
        String answer(User user) throws IOException, SQLException, InterruptedException;
    }

    static WaysToData of(Installation installation, Path folder) {
        Map<String, JsonNode> datasets = new LinkedHashMap<>();
        try (DashboardReader economist = new DashboardReader(installation, User.ECONOMIST)) {
            for (String name : DATASETS) {
                datasets.put(
                        name,
                        json(economist.ask("dataset/" + economist.dataset(name)))
                                .path("result"));
            }
        }
        return new WaysToData(installation, datasets, folder);
    }

    Map<String, Way> all() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("Trino", this::rows);
        ways.put("sql, as a table", user -> exported(user, Format.TABLE));
        ways.put("sql --format csv", user -> exported(user, Format.CSV));
        ways.put("sql --format json", user -> exported(user, Format.JSON));
        ways.put("sql --format xlsx", user -> exported(user, Format.XLSX));
        ways.put("messages, plans, statistics", this::besideRows);
        ways.put("notebooks", this::notebook);
        ways.put("charts", user -> charts(user, "json"));
        ways.put("charts, csv", user -> charts(user, "csv"));
        ways.put("charts, xlsx", user -> charts(user, "xlsx"));
        ways.put("filters and samples", this::filters);
        ways.put("SQL Lab", user -> sqlLab(user, false));
        ways.put("SQL Lab, csv", user -> sqlLab(user, true));
        ways.put("dashboards in a browser", this::pages);
        return ways;
    }

    private String rows(User user) throws SQLException {
        return installation.query(user, WORDS).toString();
    }

    private String exported(User user, Format format) throws SQLException, IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Connection connection = TrinoAccess.of(installation.settings()).connect(user);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(WORDS)) {
            format.write(Answer.of(rows), file);
        }
        byte[] bytes = file.toByteArray();
        return new String(format == Format.XLSX ? unzipped(bytes) : bytes, StandardCharsets.UTF_8);
    }

    /** What Trino says where a query fails or is explained: a row that is not told must not be met by a condition. */
    private String besideRows(User user) {
        StringBuilder said = new StringBuilder();
        for (String asked : List.of(
                "SELECT count(*) FROM views.vintages WHERE CAST(if(quote LIKE '4.321%', quote, '1') AS integer) = 1",
                "SHOW STATS FOR (SELECT * FROM views.vintages WHERE subject = 'party_building')",
                "EXPLAIN ANALYZE SELECT * FROM views.vintages WHERE subject = 'party_building'")) {
            try {
                said.append(installation.query(user, asked));
            } catch (SQLException e) {
                said.append(e.getMessage());
            }
        }
        return said.toString();
    }

    private String notebook(User user) throws IOException, InterruptedException {
        installation.solieu("fetch", "jupyter");
        String program = "from solieu import ask\nprint(ask(\"\"\"%s\"\"\").to_csv())".formatted(WORDS);
        Path out = Files.createTempFile(folder, "notebook", ".txt");
        ProcessBuilder python = new ProcessBuilder(
                        Installation.PROJECT
                                .resolve("engines/jupyter/target/venv/bin/python")
                                .toString(),
                        "-c",
                        program)
                .directory(Installation.PROJECT.resolve("notebooks").toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        for (Setting setting : List.of(Setting.HOME, Setting.TRINO_PORT)) {
            python.environment().put(setting.variable(), installation.settings().get(setting));
        }
        python.environment().put("SOLIEU_USER", user.login());
        python.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        if (python.start().waitFor() != 0) {
            throw new IllegalStateException(Files.readString(out));
        }
        return Files.readString(out);
    }

    private String charts(User user, String format) throws IOException {
        StringBuilder answers = new StringBuilder();
        if (!entersSuperset(user)) {
            return "";
        }
        try (DashboardReader reader = new DashboardReader(installation, user)) {
            for (JsonNode dataset : datasets.values()) {
                List<String> columns = columns(dataset);
                List<String> places = columns.contains("place") ? PLACES : List.of();
                HttpResponse<byte[]> answer =
                        reader.chart(dataset.path("id").asInt(), format, columns, places, "1 = 1");
                if (answer.statusCode() == 200) {
                    answers.append(
                            format.equals("xlsx")
                                    ? new String(unzipped(answer.body()), StandardCharsets.UTF_8)
                                    : format.equals("json") ? json(answer).toString() : text(answer));
                } else if (answer.statusCode() != 403) {
                    throw new IllegalStateException(text(answer));
                }
            }
        }
        return answers.toString();
    }

    private String filters(User user) {
        StringBuilder answers = new StringBuilder();
        if (!entersSuperset(user)) {
            return "";
        }
        try (DashboardReader reader = new DashboardReader(installation, user)) {
            for (JsonNode dataset : datasets.values()) {
                for (String column :
                        columns(dataset).stream().filter(OFFERED::contains).toList()) {
                    answers.append(told(reader.ask("datasource/table/%d/column/%s/values/"
                            .formatted(dataset.path("id").asInt(), column))));
                }
                answers.append(told(reader.samples(dataset.path("id").asInt())));
            }
        }
        return answers.toString();
    }

    private String sqlLab(User user, boolean download) {
        if (!entersSuperset(user)) {
            return "";
        }
        try (DashboardReader reader = new DashboardReader(installation, user)) {
            return told(download ? reader.download(WORDS) : reader.query(WORDS));
        }
    }

    private String pages(User user) {
        return entersSuperset(user)
                ? new Browser(installation.settings(), user)
                        .look(folder.resolve(user.login()), List.of("data-quality", "party-building"))
                : "";
    }

    /** Some letters are escaped in JSON. */
    private static String told(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            return "";
        }
        return text(answer).startsWith("{") ? json(answer).toString() : text(answer);
    }

    private static boolean entersSuperset(User user) {
        return user != User.SOLIEU && user != User.SUPERSET;
    }

    private static List<String> columns(JsonNode dataset) {
        List<String> columns = new ArrayList<>();
        dataset.path("columns")
                .forEach(column -> columns.add(column.path("column_name").asText()));
        return columns;
    }

    /** Read by its table of contents: a workbook written as a stream does not tell the sizes before. */
    private byte[] unzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path file = Files.write(Files.createTempFile(folder, "workbook", ".xlsx"), bytes);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                zip.getInputStream(entry).transferTo(out);
            }
        }
        return out.toByteArray();
    }
}
