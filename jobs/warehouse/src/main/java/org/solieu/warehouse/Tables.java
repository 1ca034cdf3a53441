package org.solieu.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.solieu.vocabulary.Fault;

/**
 * The tables of the warehouse, one folder each: {@code schemas/claims/statements} holds the DDL and the checks of
 * {@code claims.statements}.
 *
 * @param schemas folder of all of them
 */
record Tables(Path schemas) {
    private static final String DDL = "table.sql";
    private static final Pattern COLUMN = Pattern.compile("(?m)(?<=^  )([a-z_]+) +[A-Z].*?(?=,?$)");
    private static final Pattern FILL = Pattern.compile("(?s)-- ([a-z_]+): [^\n]*\n(.+)");

    /** Names of all tables, such as {@code claims.statements}. */
    List<String> names() {
        try (Stream<Path> files = Files.walk(schemas, 3)) {
            return files.filter(file -> file.getFileName().toString().equals(DDL))
                    .map(file -> schemas.relativize(file.getParent()))
                    .map(folder -> folder.getName(0) + "." + folder.getName(1))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list tables of " + schemas, e);
        }
    }

    /** The statements that make a table, in their order. */
    List<String> ddl(String table) {
        return Arrays.stream(text(table, DDL).split(";\\s*\n", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** The checks of a table, in the order of its file; none where it has no such file. */
    List<Check> checks(String table) {
        return Files.exists(file(table, "checks.sql")) ? Check.parse(table, text(table, "checks.sql")) : List.of();
    }

    /** The columns of a table in their order, each with its line of the DDL: name, type and comment. */
    Map<String, String> columns(String table) {
        Map<String, String> columns = new LinkedHashMap<>();
        Matcher line = COLUMN.matcher(text(table, DDL));
        while (line.find()) {
            columns.put(line.group(1), line.group());
        }
        return columns;
    }

    /** What fills columns in the rows of tables that were made before them: a statement by the name of its column. */
    Map<String, String> fills(String table) {
        Map<String, String> fills = new LinkedHashMap<>();
        if (Files.exists(file(table, "added.sql"))) {
            for (String part : text(table, "added.sql").split(";\\s*\n", -1)) {
                Matcher head = FILL.matcher(part.strip());
                if (head.matches()) {
                    fills.put(head.group(1), head.group(2));
                }
            }
        }
        return fills;
    }

    private String text(String table, String name) {
        try {
            return Files.readString(file(table, name));
        } catch (IOException e) {
            throw new Fault.OfOurs("Cannot read %s of table %s: %s".formatted(name, table, e.getMessage()), e);
        }
    }

    private Path file(String table, String name) {
        return schemas.resolve(table.replace('.', '/')).resolve(name);
    }
}
