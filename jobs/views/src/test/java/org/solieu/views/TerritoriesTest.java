package org.solieu.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.solieu.vocabulary.Names;
import org.solieu.vocabulary.Place;
import org.solieu.vocabulary.Place.Change;
import org.solieu.vocabulary.Place.Successor;
import org.solieu.vocabulary.Vocabulary;

/** Which of today's places are whole former ones together. */
class TerritoriesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Test
    void theOldHungYenAndThaiBinhAreHungYenTogether() {
        Vocabulary vocabulary = Vocabulary.load(Project.SCHEMAS.resolve("vocabulary"));
        Territories territories = new Territories(vocabulary.places());
        Place hungYen = Objects.requireNonNull(vocabulary.places().get("33-2025"));
        assertThat(territories.former(hungYen)).extracting(Place::code).containsExactly("33", "34");
        assertThat(territories.today(Objects.requireNonNull(vocabulary.places().get("34"))))
                .contains(hungYen);
        assertThat(territories.today(hungYen)).contains(hungYen);
    }

    @Test
    void aPlaceThatWasMergedTwiceIsTheLastOne() {
        Territories territories = of(
                place("a", merged("b")),
                place("x", merged("b")),
                place("b", merged("c")),
                place("y", merged("c")),
                place("c"));
        assertThat(territories.today(known(territories, "a"))).map(Place::code).contains("c");
        assertThat(territories.former(known(territories, "c")))
                .extracting(Place::code)
                .containsExactly("a", "b", "x", "y");
    }

    @Test
    void aPlaceThatWasDividedIsNoneOfTodays() {
        Territories territories = of(place("a", divided("b"), divided("c")), place("b"), place("c"));
        assertThat(territories.today(known(territories, "a"))).isEmpty();
    }

    @Test
    void aPlaceThatAlsoGotAPartOfAnotherIsNotMadeOfWholeOnes() {
        Territories territories =
                of(place("a", merged("c")), place("b", divided("c"), divided("d")), place("c"), place("d"));
        assertThat(territories.former(known(territories, "c"))).isEmpty();
    }

    private static Place known(Territories territories, String code) {
        return Objects.requireNonNull(territories.places().get(code));
    }

    private static Territories of(Place... places) {
        return new Territories(Arrays.stream(places).collect(Collectors.toMap(Place::code, Function.identity())));
    }

    private static Place place(String code, Successor... successors) {
        LocalDate end = successors.length == 0 ? null : DAY.minusDays(1);
        return new Place(code, new Names(code, code), Place.Level.PROVINCE, null, null, end, List.of(successors));
    }

    private static Successor merged(String into) {
        return new Successor(into, Change.MERGED, DAY);
    }

    private static Successor divided(String into) {
        return new Successor(into, Change.DIVIDED, DAY);
    }
}
