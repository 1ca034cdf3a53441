package org.solieu.workflow.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader of a file must know who did not ask for it: the question, who asked, of which release, and what the columns
 * mean.
 *
 * @param query the question, empty where it is not told
 * @param release the newest release when it was asked, as text
 * @param meanings what columns of the views in the question mean, in both languages
 */
record Explanation(String query, String user, String release, Map<String, String> meanings) {
    static final Explanation NONE = new Explanation("", "", "", Map.of());

    private static final Pattern VIEW = Pattern.compile("(?i)\\b(?:from|join)\\s+((?:views\\.)?[a-z_]+)\\b");

    /** Of a question that somebody asks Trino. */
    static Explanation of(String query, String user, Connection connection) throws SQLException {
        Map<String, String> meanings = new LinkedHashMap<>();
        Matcher views = VIEW.matcher(query);
        try (Statement statement = connection.createStatement()) {
            while (views.find()) {
                columns(statement, views.group(1)).forEach(meanings::putIfAbsent);
            }
            return new Explanation(query, user, newestRelease(statement), meanings);
        }
    }

    private static String newestRelease(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("SELECT coalesce(CAST(max(release) AS varchar), '') FROM views.releases")) {
            row.next();
            return row.getString(1);
        }
    }

    /** None where the name is not a view's, but one that the question itself gives. */
    private static Map<String, String> columns(Statement statement, String view) {
        Map<String, String> columns = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery("SHOW COLUMNS FROM " + view)) {
            while (rows.next()) {
                columns.put(rows.getString("Column"), rows.getString("Comment"));
            }
        } catch (SQLException unknown) {
            return Map.of();
        }
        return columns;
    }
}
