package org.solieu.claims.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.solieu.claims.Item;
import org.solieu.vocabulary.Locator;

/** Nothing in a table is lost, and nothing is read twice, whatever happened to the file. */
class TableConservationTest {
    private static final TableReader READER = Tables.csv("""
            numbers: vi
            delimiter: ";"
            fixed: {unit: tỷ đồng}
            columns:
              - {header: Địa bàn, gives: place}
              - {header: Năm, gives: period, formats: [yyyy]}
              - {header: Dự toán, gives: value, of: {indicator: domestic_revenue, scenario: plan}}
              - {header: Thực hiện, gives: value, of: {indicator: domestic_revenue}}
            """);

    private static final String HEADER = "Địa bàn;Năm;Dự toán;Thực hiện";
    private static final List<String> FIELDS = List.of(
            "Thái Bình", "2023", "13/2023", "1.234,5", "1,234.5", "9.300", "…", "", "NaN", "5\u00a0000", "-7", "(5)");

    @Property(tries = 200)
    void everyNonEmptyCellAndEveryUnsplittableLineIsOneItem(
            @ForAll @Size(max = 20) List<@Size(min = 1, max = 6) List<@IntRange(min = 0, max = 11) Integer>> lines) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        int expected = 0;
        for (List<Integer> line : lines) {
            List<String> fields = line.stream().map(FIELDS::get).toList();
            text.append(String.join(";", fields)).append('\n');
            expected += items(fields);
        }
        List<Item> items = Tables.read(READER, text.toString());
        assertThat(items).hasSize(expected);
        assertThat(placesOf(items)).hasSize(expected);
    }

    private static int items(List<String> fields) {
        if (fields.size() != 4) {
            return fields.size() == 1 && fields.getFirst().isBlank() ? 0 : 1;
        }
        return (int) fields.subList(2, 4).stream().filter(f -> !f.isEmpty()).count();
    }

    @Property(tries = 200)
    void cutsFlippedBytesAndMovedLinesNeverCrash(
            @ForAll @IntRange(max = 250) int cut, @ForAll byte flip, @ForAll @IntRange(max = 1000) int seed) {
        List<String> lines =
                new ArrayList<>(List.of(HEADER, "Thái Bình;2023;1;2", "Hưng Yên;2023;\"3\";4", "a;2024;5;6"));
        Collections.shuffle(lines, new java.util.Random(seed));
        byte[] bytes = String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] mutated = java.util.Arrays.copyOf(bytes, Math.min(bytes.length, cut));
        if (mutated.length > 0) {
            mutated[seed % mutated.length] ^= flip;
        }
        // a cut right behind the header leaves a table of no lines, which says nothing
        Assume.that(!new String(mutated, java.nio.charset.StandardCharsets.UTF_8)
                .strip()
                .equals(HEADER));
        List<Item> items = Tables.read(READER, mutated);
        assertThat(items).isNotEmpty();
        assertThat(placesOf(items)).hasSameSizeAs(items);
    }

    private static Set<Locator> placesOf(List<Item> items) {
        Set<Locator> places = new HashSet<>();
        items.forEach(item -> places.add(item.locator()));
        return places;
    }
}
