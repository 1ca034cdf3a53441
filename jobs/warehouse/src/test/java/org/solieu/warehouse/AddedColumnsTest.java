package org.solieu.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.vocabulary.Fault;

/** A home whose tables an earlier or a later Solieu made. */
class AddedColumnsTest {
    private static final Path PROJECT = Path.of(System.getProperty("solieu.project"));

    @TempDir
    private Path folder;

    @Test
    void tablesMadeBeforeAColumnGetItInItsPlaceAndFilled() throws IOException {
        Path earlier = folder.resolve("earlier");
        copySchemas(earlier.resolve("schemas"));
        Path ddl = earlier.resolve("schemas/series/figures/table.sql");
        Files.writeString(
                ddl,
                Files.readString(ddl)
                        .replaceAll("(?m)^  compared_with .*\n", "")
                        .replaceAll("(?s),\n  held .*?\n\\)", "\n)"));
        Path home = folder.resolve("home");
        try (Warehouse warehouse = open(home, earlier.resolve("schemas"))) {
            Stream.of("growth_yoy", "level", "change_abs")
                    .forEach(measure -> warehouse.spark().sql(row(measure)));
        }

        try (Warehouse warehouse = open(home, PROJECT.resolve("schemas"))) {
            assertThat(warehouse.schema("series.figures").fieldNames())
                    .isEqualTo(new Tables(PROJECT.resolve("schemas"))
                            .columns("series.figures")
                            .keySet()
                            .toArray());
            assertThat(warehouse
                            .table("series.figures")
                            .orderBy("measure")
                            .select("compared_with")
                            .collectAsList())
                    .extracting(against -> against.getString(0))
                    .containsExactly("", "same_period", "");
            assertThat(warehouse
                            .table("series.figures")
                            .where("held IS NULL AND contradicts IS NULL")
                            .count())
                    .isEqualTo(3);
            assertThat(warehouse.iceberg("series.figures").properties().keySet())
                    .noneMatch(property -> property.startsWith("solieu."));
        }
    }

    @Test
    void tablesOfALaterSolieuAreRefusedWithWhatToDoAndStayAsTheyAre() throws IOException {
        Path later = folder.resolve("later");
        copySchemas(later.resolve("schemas"));
        Path ddl = later.resolve("schemas/series/figures/table.sql");
        Files.writeString(
                ddl,
                Files.readString(ddl).replaceFirst("(?m)^  value ", "  weight DOUBLE COMMENT 'how much',\n  value "));
        Path home = folder.resolve("home");
        open(home, later.resolve("schemas")).close();
        Path earlier = folder.resolve("earlier");
        copySchemas(earlier.resolve("schemas"));
        Files.writeString(
                earlier.resolve("schemas/archive/documents/table.sql"),
                Files.readString(PROJECT.resolve("schemas/archive/documents/table.sql"))
                        .replaceFirst("(?m)^  name ", "  nickname STRING COMMENT 'what it is called',\n  name "));

        assertThatThrownBy(() -> open(home, earlier.resolve("schemas")).close())
                .isInstanceOf(Fault.OfSource.class)
                .hasMessageContaining("series.figures")
                .hasMessageContaining("weight")
                .hasMessageContaining("restore FILE");
        try (Warehouse warehouse = open(home, later.resolve("schemas"))) {
            assertThat(warehouse.schema("series.figures").fieldNames()).contains("weight");
            assertThat(warehouse.schema("archive.documents").fieldNames()).doesNotContain("nickname");
        }
    }

    private String row(String measure) {
        return """
                INSERT INTO series.figures SELECT 'budget_revenue', 'domestic_revenue', '', '34', DATE '2023-01-01',
                  DATE '2023-12-31', 'year', 'actual', '%s', 1, NULL, false, NULL, false, 'percent', 'exact', NULL, 'stated',
                  'rule', DATE '2024-01-01', 'declared', 'document', 'name', 'press', 1, 'characters 0-1', 'quote', 'claim',
                  DATE '2024-01-01', 'run', 1, 2147483647, NULL
                """.formatted(measure);
    }

    private static Warehouse open(Path home, Path schemas) {
        Settings settings = Settings.of(Map.of(
                "SOLIEU_HOME", home.toString(),
                "SOLIEU_PROJECT", PROJECT.toString(),
                "SOLIEU_SCHEMAS", schemas.toString(),
                "SOLIEU_SPARK_MASTER", "local[2]"));
        return Warehouse.open(settings, "test", waiting -> {});
    }

    private static void copySchemas(Path into) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(PROJECT.resolve("schemas"), 3)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = into.resolve(PROJECT.resolve("schemas").relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }
}
