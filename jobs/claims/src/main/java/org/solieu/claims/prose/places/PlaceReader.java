package org.solieu.claims.prose.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Document;
import org.solieu.claims.prose.text.Effort;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.PhraseTrie;
import org.solieu.vocabulary.Place;

/** Finds the words for places in a sentence: "xã An Thái (Quỳnh Phụ)", "Huyện ủy Hưng Hà", "Hà Nội", "toàn huyện". */
public final class PlaceReader {
    /** Words of a name that stands for a place without its rung. */
    private static final int SHORTEST_NAME = 2;
    /** Words for rungs that may stand before one name. */
    private static final int MOST_RUNGS = 4;

    private final PlaceBook book;
    private final Cues cues;
    private final Tokens tokens;
    private final PlaceNames names;
    private final LocalDate publishedOn;
    private final boolean inCity;
    private final Map<String, PlaceMention> introduced = new HashMap<>();

    /** A reader of one document. */
    public PlaceReader(PlaceBook book, Cues cues, Tokens tokens, Document document) {
        String declared = document.place();
        this.publishedOn = document.publishedOn();
        this.inCity = declared != null && book.isCentralCity(book.bare(declared), publishedOn);
        this.book = book;
        this.cues = cues;
        this.tokens = tokens;
        this.names = new PlaceNames(book, tokens, publishedOn);
    }

    /** The places of each sentence; a district's name stands for it before the text has said that it is one, as in a headline. */
    public List<List<PlaceMention>> read(List<Sentence> sentences, Effort effort) {
        sentences.stream().filter(effort::allows).forEach(this::read);
        introduced.values().removeIf(place -> place.level() != Place.Level.DISTRICT);
        return sentences.stream()
                .map(sentence -> effort.allows(sentence) ? read(sentence) : List.<PlaceMention>of())
                .toList();
    }

    /** The places of a sentence, in order. */
    public List<PlaceMention> read(Sentence sentence) {
        List<PlaceMention> found = new ArrayList<>();
        int at = sentence.from();
        while (at < sentence.to()) {
            PlaceMention next = tokens.isWord(at) ? at(at, sentence) : null;
            if (next != null && !isOtherParty(next, sentence) && !isBesideRegion(next, sentence)) {
                found.add(told(next, sentence));
            }
            at = next == null ? at + 1 : next.to();
        }
        return found;
    }

    /** "tỉnh Hưng Yên cũ" left its name to a later place, "tỉnh Hưng Yên mới" is that place. */
    private PlaceMention told(PlaceMention place, Sentence sentence) {
        int at = tokens.isMark(place.to(), '(') ? place.to() + 1 : place.to();
        if (place.name() == null || place.level() != Place.Level.PROVINCE) {
            return place;
        }
        if (cues.end(Cue.FORMER, tokens, at, sentence.to()) > at) {
            return place.former();
        }
        int end = cues.end(Cue.PRESENT, tokens, at, sentence.to());
        boolean ends = end > at + 1 || end == sentence.to() || tokens.kind(end) == Tokens.Kind.MARK;
        return end > at && ends ? place.present() : place;
    }

    /** The place that another is compared with. */
    private boolean isOtherParty(PlaceMention place, Sentence sentence) {
        return follows(Cue.OTHER_PARTY_BEFORE, place.from(), sentence);
    }

    private @Nullable PlaceMention at(int at, Sentence sentence) {
        int limit = sentence.to();
        PlaceMention wide = wide(at, sentence);
        if (wide != null) {
            return wide;
        }
        PhraseTrie.Match<Place.Level> rung = book.rung(tokens, at, limit);
        if (rung == null && at == sentence.from()) {
            PlaceMention headed = headed(at, limit);
            if (headed != null) {
                return headed;
            }
        }
        if (rung != null) {
            return cues.start(Cue.WORD_WITH_RUNG_BEFORE, tokens, at, sentence.from()) < at
                    ? null
                    : ranked(at, rung, sentence, MOST_RUNGS);
        }
        PhraseTrie.Match<String> alias = book.alias(tokens, at, limit);
        if (alias != null && tokens.isCapitalised(at)) {
            return province(at, alias);
        }
        return tokens.isCapitalised(at) && !book.isPerson(tokens, at, limit) ? bare(at, limit) : null;
    }

    /** "huyện Tiên Du", "Thành ủy TP Huế", with so many words for rungs at most; the initials of "Ảnh: T.H" are none. */
    private @Nullable PlaceMention ranked(int at, PhraseTrie.Match<Place.Level> rung, Sentence sentence, int most) {
        int limit = sentence.to();
        int name = names.name(rung);
        if (names.isInitial(at) && (name == rung.to() || names.isInitial(name) || tokens.isMark(at - 1, ':'))) {
            return null;
        }
        PhraseTrie.Match<String> alias = book.alias(tokens, name, limit);
        if (alias != null) {
            return province(at, alias);
        }
        PhraseTrie.Match<Place.Level> inner = most == 1 ? null : book.rung(tokens, name, limit);
        if (inner != null && (!tokens.isCapitalised(name) || book.isShort(tokens, name))) {
            PlaceMention meant = ranked(name, inner, sentence, most - 1);
            return meant == null || meant.name() == null ? again(at, rung, sentence) : meant.from(at);
        }
        int end = names.nameEnd(name, rung.values(), limit);
        return end > name ? named(at, name, end, rung, limit) : again(at, rung, sentence);
    }

    /** "Tiên Du (Bắc Ninh): …" at the head of a text. */
    private @Nullable PlaceMention headed(int at, int limit) {
        int end = names.capitalsEnd(at, limit);
        PhraseTrie.Match<Place> around = tokens.isMark(end, '(') ? book.bareName(tokens, end + 1, limit) : null;
        boolean closed = around != null && tokens.isMark(around.to(), ')') && tokens.isMark(around.to() + 1, ':');
        if (around == null || !closed || end == at || book.rung(tokens, at, limit) != null) {
            return null;
        }
        String parent = names.spelled(end + 1, around.to());
        PlaceMention mention =
                new PlaceMention(at, around.to() + 1, Place.Level.DISTRICT, tokens.written(at, end), List.of(parent));
        introduced.put(tokens.written(at, end), mention);
        return mention;
    }

    private static PlaceMention province(int at, PhraseTrie.Match<String> match) {
        return new PlaceMention(
                at, match.to(), Place.Level.PROVINCE, match.values().getFirst(), List.of());
    }

    /** "Tính chung cả nước, …", "khu vực Tây Nguyên", but not "cao nhất cả nước". */
    private @Nullable PlaceMention wide(int at, Sentence sentence) {
        PhraseTrie.Match<String> nation = book.nation(tokens, at, sentence.to());
        if (nation != null) {
            boolean opens = !tokens.isWord(at - 1) && !tokens.isMark(at - 1, '(');
            return opens || follows(Cue.NATION_BEFORE, at, sentence) ? province(at, nation) : null;
        }
        PhraseTrie.Match<String> region = book.region(tokens, at, sentence.to());
        return region == null ? null : province(at, region);
    }

    /** "thấp hơn bình quân chung cả nước", "thứ ba trong các tỉnh Tây Nguyên": what others are compared with. */
    private boolean isBesideRegion(PlaceMention place, Sentence sentence) {
        boolean wide = place.name() != null && book.isWide(place.name());
        return wide && follows(Cue.BESIDE_REGION, place.from(), sentence);
    }

    private boolean follows(Cue cue, int at, Sentence sentence) {
        return cues.start(cue, tokens, at, sentence.from()) < at;
    }

    private @Nullable PlaceMention named(int at, int name, int end, PhraseTrie.Match<Place.Level> rung, int limit) {
        String words = names.spelled(name, end);
        Place.Level level = names.level(rung.values(), words);
        boolean number = tokens.isNumber(name);
        String full =
                number ? PlaceNames.capitalised(tokens.written(at, end)) : names.full(words, level, rung.values());
        PlaceMention mention = withParents(new PlaceMention(at, end, level, full, List.of()), limit);
        if (level != Place.Level.PROVINCE && !number) {
            introduced.put(tokens.written(name, end), mention);
        }
        return mention;
    }

    /** "(Quỳnh Phụ)", ", huyện Quỳnh Phụ", "tỉnh Thái Bình" behind a smaller place. */
    private PlaceMention withParents(PlaceMention mention, int limit) {
        boolean open = tokens.isMark(mention.to(), '(');
        boolean mark = open || tokens.isMark(mention.to(), ',') || tokens.isMark(mention.to(), '-');
        int at = mark ? mention.to() + 1 : mention.to();
        PhraseTrie.Match<Place.Level> rung = book.rung(tokens, at, limit);
        if (!mark && rung == null) {
            return mention;
        }
        int name = rung == null ? at : names.name(rung);
        PhraseTrie.Match<String> alias = book.alias(tokens, name, limit);
        int end = alias != null
                ? alias.to()
                : rung == null ? names.capitalsEnd(name, limit) : names.nameEnd(name, rung.values(), limit);
        boolean closed = open && tokens.isMark(end, ')');
        String parent =
                alias == null ? names.spelled(name, end) : alias.values().getFirst();
        Place.Level level =
                alias != null ? Place.Level.PROVINCE : rung == null ? null : names.level(rung.values(), parent);
        boolean larger = level != null && level.compareTo(mention.level()) < 0;
        if (end == name || !(closed || (!open && larger))) {
            return mention;
        }
        List<String> parents = new ArrayList<>(
                List.of(rung == null || level == null ? parent : names.full(parent, level, rung.values())));
        PlaceMention outer = withParents(
                new PlaceMention(at, closed ? end + 1 : end, mention.level(), parents.getFirst(), List.of()), limit);
        parents.addAll(outer.parents());
        return mention.within(parents, outer.to());
    }

    /** A place named by its rung alone. */
    private @Nullable PlaceMention again(int at, PhraseTrie.Match<Place.Level> rung, Sentence sentence) {
        boolean many = cues.start(Cue.MANY_BEFORE, tokens, at, sentence.from()) < at || isInRow(at, rung);
        boolean opens = at == sentence.from();
        boolean before = cues.start(Cue.SAME_PLACE_BEFORE, tokens, at, sentence.from()) < at;
        boolean after = cues.end(Cue.SAME_PLACE_AFTER, tokens, rung.to(), sentence.to()) > rung.to()
                || tokens.isMark(rung.to(), ':');
        boolean meant = before || ((opens || tokens.isMark(at - 1, ',') || tokens.isMark(at - 1, ':')) && after);
        return many || !meant || (tokens.isMark(rung.to(), ',') && !before)
                ? null
                : new PlaceMention(at, rung.to(), meant(rung.values()), null, List.of());
    }

    /** "đảng bộ quận, huyện, thị xã": places of some rungs, none named before. */
    private boolean isInRow(int at, PhraseTrie.Match<Place.Level> rung) {
        boolean ahead = tokens.isMark(rung.to(), ',') && book.rung(tokens, rung.to() + 1, tokens.size()) != null;
        boolean behind = tokens.isMark(at - 1, ',') && at > 1 && book.endsRung(tokens, at - 1);
        return ahead || behind;
    }

    /** "Thành ủy", "thành phố" without a name: the province itself where that is a city. */
    private Place.Level meant(List<Place.Level> rungs) {
        return inCity && rungs.contains(Place.Level.PROVINCE) ? Place.Level.PROVINCE : Collections.max(rungs);
    }

    private @Nullable PlaceMention bare(int at, int limit) {
        PlaceMention province = knownProvince(at, limit);
        int end = province == null ? names.capitalsEnd(at, limit) : at;
        PlaceMention before = end - at < SHORTEST_NAME ? null : introduced.get(tokens.written(at, end));
        return before == null ? province : new PlaceMention(at, end, before.level(), before.name(), before.parents());
    }

    private @Nullable PlaceMention knownProvince(int at, int limit) {
        PhraseTrie.Match<Place> match = book.name(tokens, at, limit);
        if (match == null || !names.allCapitalised(at, match.to()) || tokens.isCapitalised(match.to())) {
            return null;
        }
        return match.values().stream()
                .filter(place -> place.level() == Place.Level.PROVINCE && PlaceBook.hasBegun(place, publishedOn))
                .findFirst()
                .map(place -> new PlaceMention(
                        at, match.to(), place.level(), place.names().vi(), List.of()))
                .orElse(null);
    }
}
