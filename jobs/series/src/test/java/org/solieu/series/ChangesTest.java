package org.solieu.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.solieu.series.Examples.REVENUE;
import static org.solieu.series.Examples.vintage;

import java.util.List;
import org.junit.jupiter.api.Test;
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
    void aSampleYieldsToEverySource() {
        Vintage sample = vintage(REVENUE, "9400", "c", "2024-03-01", How.STATED, -1);
        Vintage implied = vintage(REVENUE, "9300", "d", "2024-01-01", How.IMPLIED, 0);

        assertThat(Changes.prevailing(List.of(sample, implied))).containsValue(implied);
    }
}
