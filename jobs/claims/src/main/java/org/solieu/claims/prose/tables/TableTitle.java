package org.solieu.claims.prose.tables;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.wording.HeadRole;
import org.solieu.claims.prose.wording.Wording;
import org.solieu.claims.prose.words.Mention;
import org.solieu.vocabulary.Unit;

/**
 * What stands over a table.
 *
 * @param time the time that it is of; null where none is named
 * @param units the units that hold for its figures
 * @param topics the indicators it names
 * @param place the place it names; null where it names none
 * @param said its words
 * @param dateDoubts what makes it doubtful that its time is the table's
 * @param doubts what makes it doubtful that the table is of the whole of the place
 */
public record TableTitle(
        @Nullable TimeExpression time,
        List<Wording.SaidUnit> units,
        List<Mention> topics,
        @Nullable String place,
        List<Wording> said,
        List<String> dateDoubts,
        List<String> doubts) {

    /** The day beside which months without a year stand: the end of its time, or else that of publication. */
    LocalDate beside(LocalDate publishedOn) {
        return time == null ? publishedOn : time.period().end();
    }

    /** Its unit for percentages, or for what is none; null where it gives none. */
    Wording.@Nullable SaidUnit unit(boolean ratio) {
        return units.stream()
                .filter(unit -> (unit.kind() == Unit.Kind.RATIO) == ratio)
                .findFirst()
                .orElse(null);
    }

    boolean says(HeadRole role) {
        return said.stream().anyMatch(words -> words.says(role));
    }
}
