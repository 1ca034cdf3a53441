package org.solieu.claims.prose.places;

import java.util.List;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Mention;

/**
 * The places of a sentence that act for themselves, whatever authority the text spoke of before: "tỉnh Đắk Lắk thu ngân sách
 * được 1.100 tỷ đồng" is the revenue of the province and not that of its tax office.
 *
 * @param holders whom the sentence names, behind whose words a place only says of where they are
 */
public record ActingPlaces(Cues cues, Sentence sentence, List<PlaceMention> places, List<Mention> holders) {
    private static final int REACH = 4;

    /** Whether a place acts for itself between two tokens. */
    public boolean act(int from, int to) {
        return places.stream()
                .filter(place -> place.name() != null && place.from() >= from && place.to() <= to)
                .anyMatch(place -> !belongs(place) && collects(place.to(), to));
    }

    /** "Cục Thuế tỉnh Đắk Lắk", "ngành thuế của tỉnh". */
    private boolean belongs(PlaceMention place) {
        int from = place.from();
        return holders.stream().anyMatch(holder -> holder.to() == from)
                || cues.start(Cue.MODIFYING, sentence.tokens(), from, sentence.from()) < from;
    }

    /** "thu ngân sách", "dự tính số thu". */
    private boolean collects(int behind, int to) {
        Tokens tokens = sentence.tokens();
        int at = behind;
        while (at < Math.min(behind + REACH, to)
                && cues.end(Cue.COLLECTS, tokens, at, to) == at
                && cues.isWord(Cue.LIGHT, tokens, at)) {
            at++;
        }
        return cues.end(Cue.COLLECTS, tokens, at, to) > at;
    }
}
