package org.solieu.claims.prose.places;

import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.vocabulary.Place;

/** The places that headings, paragraphs and sentences have named for what stands under or behind them. */
public final class PlaceFrames {
    private static final int HEAD = 3;

    private final Cues cues;
    private @Nullable String document;
    private @Nullable String section;
    private @Nullable String paragraphPlace;
    private @Nullable String spokenOf;
    private @Nullable String next;
    private boolean heading;
    private int paragraph = -1;

    PlaceFrames(Cues cues) {
        this.cues = cues;
    }

    /** Turns to the next sentence. */
    void enter(Sentence sentence) {
        boolean opens = sentence.paragraph() != paragraph;
        heading = opens && sentence.isHeading();
        spokenOf = opens ? null : next != null ? next : spokenOf;
        next = null;
        if (opens) {
            paragraph = sentence.paragraph();
            paragraphPlace = null;
            section = heading ? null : section;
        }
    }

    /**
     * Learns a place that the sentence names.
     *
     * @param committee whether it is named as the one that a committee leads, which acts in what follows
     */
    void learn(PlaceMention place, boolean committee, String words, Sentence sentence) {
        boolean opens = opens(place, sentence);
        if (heading && opens) {
            document = sentence.paragraph() == 0 ? words : document;
            section = words;
        }
        boolean larger = place.level() == Place.Level.PROVINCE || place.level() == Place.Level.DISTRICT;
        if (opens && larger) {
            paragraphPlace = words;
            spokenOf = null;
        }
        boolean common = !sentence.tokens().isCapitalised(place.from());
        if (common && place.level() == Place.Level.PROVINCE && paragraphPlace == null && spokenOf == null) {
            spokenOf = words;
        }
        next = (common || committee) && place.level() != Place.Level.PROVINCE && !isLocated(place, sentence)
                ? words
                : next;
    }

    /** Learns that the sentence speaks of the offices of one place only, which the next goes on with. */
    void goOn(String words) {
        next = words;
    }

    /** "Sáng 5/7, tại thành phố Huế, …": where something took place. */
    private boolean isLocated(PlaceMention place, Sentence sentence) {
        return cues.start(Cue.LOCATED_BEFORE, sentence.tokens(), place.from(), sentence.from()) < place.from();
    }

    private boolean opens(PlaceMention place, Sentence sentence) {
        return place.from() == sentence.from()
                || (place.from() <= sentence.from() + HEAD && isLocated(place, sentence));
    }

    /** The place of a figure whose own sentence names none; null where the document's holds. */
    @Nullable
    String current() {
        return spokenOf != null
                ? spokenOf
                : paragraphPlace != null ? paragraphPlace : section != null ? section : document;
    }
}
