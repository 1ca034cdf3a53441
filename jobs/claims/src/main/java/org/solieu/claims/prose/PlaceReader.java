package org.solieu.claims.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Place;

/** Finds the words for places in a sentence: "xã An Thái (Quỳnh Phụ)", "Huyện ủy Hưng Hà", "Hà Nội", "toàn huyện". */
final class PlaceReader {
    private static final int LONGEST_NAME = 5;

    private final PlaceBook book;
    private final Cues cues;
    private final Tokens tokens;

    PlaceReader(PlaceBook book, Cues cues, Tokens tokens) {
        this.book = book;
        this.cues = cues;
        this.tokens = tokens;
    }

    /** The places of a sentence, in order. */
    List<PlaceMention> read(Sentence sentence) {
        List<PlaceMention> found = new ArrayList<>();
        int at = sentence.from();
        while (at < sentence.to()) {
            PlaceMention next = tokens.isWord(at) ? at(at, sentence) : null;
            if (next != null) {
                found.add(next);
            }
            at = next == null ? at + 1 : next.to();
        }
        return found;
    }

    private @Nullable PlaceMention at(int at, Sentence sentence) {
        int limit = sentence.to();
        PhraseTrie.Match<Place.Level> rung = book.rung(tokens, at, limit);
        if (rung != null) {
            int name = tokens.isMark(rung.to(), '.') ? rung.to() + 1 : rung.to();
            PhraseTrie.Match<String> alias = book.alias(tokens, name, limit);
            if (alias != null) {
                return new PlaceMention(
                        at, alias.to(), Place.Level.PROVINCE, alias.values().getFirst(), List.of());
            }
            int end = nameEnd(name, limit);
            return end > name ? named(at, name, end, rung, limit) : again(at, rung, sentence);
        }
        PhraseTrie.Match<String> alias = book.alias(tokens, at, limit);
        if (alias != null && tokens.isCapitalised(at)) {
            return new PlaceMention(
                    at, alias.to(), Place.Level.PROVINCE, alias.values().getFirst(), List.of());
        }
        return tokens.isCapitalised(at) && !book.isPerson(tokens, at, limit) ? bare(at, limit) : null;
    }

    private int nameEnd(int from, int limit) {
        int end = from;
        while (end < limit && end - from < LONGEST_NAME && tokens.isCapitalised(end)) {
            end++;
        }
        return end;
    }

    private @Nullable PlaceMention named(int at, int name, int end, PhraseTrie.Match<Place.Level> rung, int limit) {
        String words = tokens.written(name, end);
        Place.Level level = level(rung.values(), words);
        boolean city =
                rung.values().contains(Place.Level.PROVINCE) && rung.values().contains(Place.Level.DISTRICT);
        String full = city && level == Place.Level.DISTRICT ? capitalised(book.cityWord()) + " " + words : words;
        PlaceMention mention = new PlaceMention(at, end, level, full, List.of());
        return withParents(mention, limit);
    }

    /** "Thành phố Hải Phòng" is a province, "thành phố Thái Bình" lies in one. */
    private Place.Level level(List<Place.Level> levels, String name) {
        if (levels.size() == 1) {
            return levels.getFirst();
        }
        return book.isCentralCity(name) ? Place.Level.PROVINCE : Collections.max(levels);
    }

    private static String capitalised(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** "(Quỳnh Phụ)", ", huyện Quỳnh Phụ" behind a smaller place. */
    private PlaceMention withParents(PlaceMention mention, int limit) {
        int at = mention.to();
        boolean open = tokens.isMark(at, '(');
        boolean comma = tokens.isMark(at, ',') || tokens.isMark(at, '-');
        if (!open && !comma) {
            return mention;
        }
        PhraseTrie.Match<Place.Level> rung = book.rung(tokens, at + 1, limit);
        int name = rung == null ? at + 1 : rung.to();
        int end = nameEnd(name, limit);
        boolean closed = open && tokens.isMark(end, ')');
        boolean larger =
                rung != null && level(rung.values(), tokens.written(name, end)).compareTo(mention.level()) < 0;
        if (end == name || !(closed || (comma && larger))) {
            return mention;
        }
        List<String> parents = new ArrayList<>(List.of(tokens.written(name, end)));
        PlaceMention outer = withParents(
                new PlaceMention(at, closed ? end + 1 : end, mention.level(), parents.getFirst(), List.of()), limit);
        parents.addAll(outer.parents());
        return mention.within(parents, outer.to());
    }

    /** A place named by its rung alone. */
    private @Nullable PlaceMention again(int at, PhraseTrie.Match<Place.Level> rung, Sentence sentence) {
        boolean many = cues.start(Cue.MANY_BEFORE, tokens, at, sentence.from()) < at;
        boolean opens = at == sentence.from();
        boolean before = cues.start(Cue.SAME_PLACE_BEFORE, tokens, at, sentence.from()) < at;
        boolean after = cues.end(Cue.SAME_PLACE_AFTER, tokens, rung.to(), sentence.to()) > rung.to()
                || tokens.isMark(rung.to(), ':');
        boolean meant = before || ((opens || tokens.isMark(at - 1, ',') || tokens.isMark(at - 1, ':')) && after);
        return many || !meant || (tokens.isMark(rung.to(), ',') && !before)
                ? null
                : new PlaceMention(at, rung.to(), Collections.max(rung.values()), null, List.of());
    }

    private @Nullable PlaceMention bare(int at, int limit) {
        PhraseTrie.Match<Place> match = book.name(tokens, at, limit);
        if (match == null || !allCapitalised(at, match.to()) || tokens.isCapitalised(match.to())) {
            return null;
        }
        Place largest = match.values().getFirst();
        for (Place place : match.values()) {
            largest = place.level().compareTo(largest.level()) < 0 ? place : largest;
        }
        return largest.level() == Place.Level.PROVINCE
                ? new PlaceMention(
                        at, match.to(), Place.Level.PROVINCE, largest.names().vi(), List.of())
                : null;
    }

    private boolean allCapitalised(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!tokens.isCapitalised(i)) {
                return false;
            }
        }
        return true;
    }
}
