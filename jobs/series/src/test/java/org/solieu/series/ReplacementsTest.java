package org.solieu.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.solieu.series.Examples.REVENUE;
import static org.solieu.series.Examples.vintage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.solieu.series.ReplacementTold.WhyNot;
import org.solieu.vocabulary.How;

class ReplacementsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 2);
    private static final String PUBLISHED = "2024-01-01";

    @Test
    void whatADocumentReplacesYieldsToItWhateverSourceHashAndOrder() {
        Vintage earlier = vintage(REVENUE, "9300", "z", PUBLISHED, How.STATED, 60);
        Vintage later = vintage(REVENUE, "9350", "a", PUBLISHED, How.STATED, 10);
        Replacements replacements = Replacements.of(List.of(document("a", "z.txt"), document("z", null)));

        assertThat(Changes.prevailing(List.of(earlier, later))).containsValue(earlier);
        assertThat(Changes.prevailing(replacements.mark(List.of(earlier, later))))
                .containsValue(later);
        assertThat(Changes.prevailing(replacements.mark(List.of(later, earlier))))
                .containsValue(later);
    }

    @Test
    void aFigureThatTheLaterVersionLeavesOutStaysThatOfTheEarlier() {
        Vintage earlier = vintage(REVENUE, "9300", "z", PUBLISHED);
        Vintage implied = vintage(REVENUE, "9350", "a", PUBLISHED, How.IMPLIED, 60);
        Replacements replacements = Replacements.of(List.of(document("a", "z.txt"), document("z", null)));

        assertThat(replacements.mark(List.of(earlier))).containsExactly(earlier);
        assertThat(Changes.prevailing(replacements.mark(List.of(earlier, implied))))
                .containsValue(earlier);
    }

    @Test
    void whatADocumentInBetweenReplacedIsReplacedToo() {
        Vintage first = vintage(REVENUE, "9300", "z", PUBLISHED);
        Vintage third = vintage(REVENUE, "9350", "a", PUBLISHED);
        Replacements replacements =
                Replacements.of(List.of(document("z", null), document("m", "z.txt"), document("a", "m.txt")));

        assertThat(Changes.prevailing(replacements.mark(List.of(first, third)))).containsValue(third);
    }

    @Test
    void aHeldSlipReplacesNothing() {
        Vintage earlier = vintage(REVENUE, "9300", "z", PUBLISHED);
        Vintage slip = vintage(REVENUE, "93500", "a", PUBLISHED).held("ten times its past");
        Replacements replacements = Replacements.of(List.of(document("a", "z.txt"), document("z", null)));

        assertThat(Changes.prevailing(replacements.mark(List.of(earlier, slip))))
                .containsValue(earlier);
    }

    @Test
    void anAddressNamesADocumentToo() {
        DeclaredVersion earlier = new DeclaredVersion("z", "z.txt", "https://so.example/z", DAY, DAY, null);

        assertThat(Replacements.of(List.of(document("a", "https://so.example/z"), earlier))
                        .byReplaced())
                .isEmpty();
        assertThat(Replacements.of(List.of(published("a", "https://so.example/z", DAY), earlier))
                        .byReplaced())
                .containsOnlyKeys("z");
    }

    @Test
    void ofOneNameTheFileOfAnEarlierLoadIsReplacedAndNotThatOfALater() {
        DeclaredVersion first = new DeclaredVersion("1", "thu.csv", null, DAY, DAY, null);
        DeclaredVersion second = new DeclaredVersion("2", "thu.csv", null, DAY, DAY.plusDays(1), "thu.csv");
        DeclaredVersion third = new DeclaredVersion("3", "thu.csv", null, DAY, DAY.plusDays(2), null);

        assertThat(Replacements.of(List.of(third, second, first)).byReplaced()).containsOnlyKeys("1");
    }

    @Test
    void documentsThatReplaceEachOtherOrThemselvesReplaceNothingAndItIsTold() {
        List<DeclaredVersion> documents =
                List.of(document("a", "b.txt"), document("b", "a.txt"), document("c", "c.txt"));

        assertThat(Replacements.of(documents).byReplaced()).isEmpty();
        assertThat(Replacements.told(documents, DAY))
                .containsExactly(
                        new ReplacementTold("a.txt", "b.txt", WhyNot.NOT_EARLIER),
                        new ReplacementTold("b.txt", "a.txt", WhyNot.NOT_EARLIER),
                        new ReplacementTold("c.txt", "c.txt", WhyNot.NOT_EARLIER));
    }

    @Test
    void aNameThatIsUnknownIsToldUntilItsDocumentArrivesThenThatItIsReplaced() {
        DeclaredVersion later = document("a", "z.txt");
        DeclaredVersion earlier =
                new DeclaredVersion("z", "z.txt", null, LocalDate.parse(PUBLISHED), DAY.plusDays(5), null);

        assertThat(Replacements.told(List.of(later), DAY))
                .containsExactly(new ReplacementTold("a.txt", "z.txt", WhyNot.UNKNOWN));
        assertThat(Replacements.told(List.of(later, earlier), DAY.plusDays(5)))
                .containsExactly(new ReplacementTold("a.txt", "z.txt", null));
        assertThat(Replacements.told(List.of(later, earlier), DAY.plusDays(6))).isEmpty();
    }

    private static DeclaredVersion document(String id, @Nullable String replaces) {
        return published(id, replaces, LocalDate.parse(PUBLISHED));
    }

    private static DeclaredVersion published(String id, @Nullable String replaces, LocalDate day) {
        return new DeclaredVersion(id, id + ".txt", null, day, DAY, replaces);
    }
}
