package org.solieu.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
