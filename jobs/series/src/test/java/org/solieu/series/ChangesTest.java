package org.solieu.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.solieu.series.Examples.REVENUE;
import static org.solieu.series.Examples.vintage;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solieu.vocabulary.FigureStatus;
import org.solieu.vocabulary.How;

class ChangesTest {
    private static final Vintage EARLIER = vintage(REVENUE, "9300", "a", "2024-01-01");
    private static final Vintage LATER = vintage(REVENUE, "9350", "b", "2024-02-01");

    @Test
    void aNewVintageIsShownFromItsRelease() {
        assertThat(Changes.between(List.of(), List.of(EARLIER), 1))
                .containsExactly(new Change.Insert(new FigureRow(EARLIER, 1, FigureRow.OPEN)));
    }

    @Test
    void nothingNewChangesNothing() {
        List<FigureRow> known = List.of(new FigureRow(EARLIER, 1, 2), new FigureRow(LATER, 2, FigureRow.OPEN));

        assertThat(Changes.between(known, List.of(EARLIER, LATER), 3)).isEmpty();
    }

    @Test
    void aLaterVintageClosesTheEarlierOne() {
        FigureRow shown = new FigureRow(EARLIER, 1, FigureRow.OPEN);

        assertThat(Changes.between(List.of(shown), List.of(EARLIER, LATER), 2))
                .containsExactlyInAnyOrder(
                        new Change.Close(shown), new Change.Insert(new FigureRow(LATER, 2, FigureRow.OPEN)));
    }

    @Test
    void aVintageThatArrivesSupersededIsKnownAndNeverShown() {
        FigureRow shown = new FigureRow(LATER, 1, FigureRow.OPEN);

        assertThat(Changes.between(List.of(shown), List.of(LATER, EARLIER), 2))
                .containsExactly(new Change.Insert(new FigureRow(EARLIER, 2, 2)));
    }

    @Test
    void whatNoDocumentStatesAnyLongerIsWithdrawnAndTheEarlierVintageShownAgain() {
        FigureRow earlier = new FigureRow(EARLIER, 1, 2);
        FigureRow later = new FigureRow(LATER, 2, FigureRow.OPEN);

        assertThat(Changes.between(List.of(earlier, later), List.of(EARLIER), 3))
                .containsExactlyInAnyOrder(
                        new Change.Withdraw(later), new Change.Insert(new FigureRow(EARLIER, 3, FigureRow.OPEN)));
    }

    @Test
    void aStatementReadAnewReplacesItsFormerReading() {
        Vintage corrected = vintage(REVENUE, "9310", "a", "2024-01-01");
        FigureRow shown = new FigureRow(EARLIER, 1, FigureRow.OPEN);

        assertThat(Changes.between(List.of(shown), List.of(corrected), 2))
                .containsExactlyInAnyOrder(
                        new Change.Withdraw(shown), new Change.Insert(new FigureRow(corrected, 2, FigureRow.OPEN)));
    }

    @Test
    void whatIsStatedPrevailsOverWhatIsImpliedLater() {
        Vintage implied = vintage(REVENUE, "9400", "c", "2024-03-01", How.IMPLIED, 1);

        assertThat(Changes.prevailing(List.of(implied, EARLIER))).containsValue(EARLIER);
    }

    @Test
    void whatIsOnlySaidMoreVaguelyLaterDoesNotReplaceTheExactValue() {
        Vintage exact = vintage(REVENUE, "9312", "a", "2024-01-01", How.STATED, 60);
        Vintage vague = Examples.within(vintage(REVENUE, "9300", "b", "2024-02-01", How.STATED, 10), "9300", "9400");
        Vintage elsewhere =
                Examples.within(vintage(REVENUE, "9400", "c", "2024-02-02", How.STATED, 10), "9400", "9500");

        assertThat(Changes.prevailing(List.of(exact, vague))).containsValue(exact);
        assertThat(Changes.prevailing(List.of(vague, exact))).containsValue(exact);
        assertThat(Changes.prevailing(List.of(exact, elsewhere))).containsValue(elsewhere);
    }

    @Test
    void aLesserSourcesExactValueDoesNotStandAgainstALaterBetterOne() {
        Vintage exact = vintage(REVENUE, "9312", "a", "2024-01-01", How.STATED, 10);
        Vintage better = Examples.within(vintage(REVENUE, "9300", "b", "2024-02-01", How.STATED, 60), "9300", "9400");

        assertThat(Changes.prevailing(List.of(exact, better))).containsValue(better);
    }

    @Test
    void whatADocumentGivesAsReplacedYieldsToEverythingElseThatIsStated() {
        Vintage plan = vintage(REVENUE, "9800", "a", "2024-01-01");
        Vintage replaced = Examples.settled(vintage(REVENUE, "9801", "b", "2024-07-01"), FigureStatus.SUPERSEDED);
        Vintage forecast = Examples.settled(vintage(REVENUE, "9900", "c", "2024-07-02"), FigureStatus.FORECAST);

        assertThat(Changes.prevailing(List.of(replaced, forecast))).containsValue(forecast);
        assertThat(Changes.prevailing(List.of(replaced, forecast, plan))).containsValue(plan);
    }

    @Test
    void aSampleYieldsToEverySource() {
        Vintage sample = vintage(REVENUE, "9400", "c", "2024-03-01", How.STATED, -1);
        Vintage implied = vintage(REVENUE, "9300", "d", "2024-01-01", How.IMPLIED, 0);

        assertThat(Changes.prevailing(List.of(sample, implied))).containsValue(implied);
    }

    /** Names of two documents of one day, the later version last; hashes that would decide otherwise. */
    @ParameterizedTest
    @CsvSource({
        "thu_2022-07-05.csv, thu_2022-07-05_dinhchinh.csv",
        "thu_2022-08-05.csv, thu_2022-08-05a_dinh_chinh.csv",
        "thu.csv, Thu - Đính chính.csv",
        "thu_dinhchinh1.txt, thu_dinhchinh2.txt",
        "thu_9.csv, thu_10.csv",
        "thu_v1.csv, thu_v2.csv"
    })
    void theLaterVersionOfADocumentPrevailsWhateverItsHash(String first, String later) {
        for (String hash : List.of("0", "f")) {
            Vintage corrected = Examples.named(later, "9350", hash, LocalDate.of(2024, 1, 2));
            Vintage published = Examples.named(first, "9300", hash.equals("0") ? "f" : "0", LocalDate.of(2024, 1, 2));

            assertThat(Changes.prevailing(List.of(corrected, published))).containsValue(corrected);
        }
    }

    @Test
    void ofTwoFilesOfOneNameTheLaterPrevails() {
        Vintage published = Examples.named("thu.csv", "9300", "f", LocalDate.of(2024, 1, 2));
        Vintage again = Examples.named("thu.csv", "9350", "0", LocalDate.of(2024, 1, 3));

        assertThat(Changes.prevailing(List.of(again, published))).containsValue(again);
    }
}
