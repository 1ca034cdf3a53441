package org.solieu.claims.prose.wording;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Document;
import org.solieu.claims.prose.clauses.Mentions;
import org.solieu.claims.prose.numbers.Dictionary;
import org.solieu.claims.prose.numbers.Units;
import org.solieu.claims.prose.places.PlaceBook;
import org.solieu.claims.prose.places.PlaceMention;
import org.solieu.claims.prose.places.PlaceReader;
import org.solieu.claims.prose.places.PlaceResolver;
import org.solieu.claims.prose.text.NormalText;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.times.Calendar;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.times.TimeExpression.Use;
import org.solieu.claims.prose.times.TimeReader;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.PhraseTrie;
import org.solieu.vocabulary.Unit;

/** Reads what the words of a cell, a head or a title say, and which of them it does not know. */
public final class WordingReader implements Serializable {
    private static final int LONGEST_TIME = 16;
    /** Words and marks of a head or a title; what is longer is none. */
    private static final int LONGEST_HEAD = 200;

    private static final int SHOWN = 40;
    private static final int LONGEST = 2_000;

    private final Dictionary dictionary;
    private final HeadWords heads;
    private final Cues cues;
    private final PlaceBook places;

    public WordingReader(Dictionary dictionary, PlaceBook places) {
        this.dictionary = dictionary;
        this.heads = new HeadWords(dictionary.lexicon());
        this.cues = dictionary.cues();
        this.places = places;
    }

    /** Splits words as a text of their own. */
    Sentence sentence(String words) {
        Tokens tokens = dictionary.lexicon().tokenize(NormalText.of(words));
        return new Sentence(tokens, 0, tokens.size(), 0);
    }

    /**
     * Reads some words.
     *
     * @param beside the day beside which months without a year are placed
     */
    public Wording read(String words, LocalDate beside, Document document) {
        if (words.length() > LONGEST) {
            return strange(words);
        }
        Sentence sentence = sentence(words);
        if (sentence.to() == 0 || sentence.to() > LONGEST_HEAD) {
            return sentence.to() == 0 ? Wording.NONE : strange(words);
        }
        return new Scan(sentence, new Calendar(beside)).wording(words, document);
    }

    /** Words too many to be a head. */
    private static Wording strange(String words) {
        List<String> first = List.of(words.substring(0, Math.min(SHOWN, words.length())));
        return new Wording(words, List.of(), List.of(), null, List.of(), List.of(), null, 0, first);
    }

    /** The unit that a cell says and nothing else; null if it says none. */
    public Wording.@Nullable SaidUnit unit(String words) {
        Sentence sentence = sentence(words);
        Units.Found found = sentence.to() == 0 ? null : dictionary.spelled().at(sentence.tokens(), 0, sentence.to());
        return found == null || found.unit() == null || found.to() != sentence.to()
                ? null
                : new Wording.SaidUnit(words.strip(), found, false);
    }

    /** One reading of a sentence from left to right. */
    private final class Scan {
        private final Sentence sentence;
        private final Tokens tokens;
        private final Calendar calendar;
        private final BitSet known = new BitSet();
        private final List<Wording.Role> roles = new ArrayList<>();
        private final List<TimeExpression> times = new ArrayList<>();
        private Wording.@Nullable SaidUnit unit;

        Scan(Sentence sentence, Calendar calendar) {
            this.sentence = sentence;
            this.tokens = sentence.tokens();
            this.calendar = calendar;
        }

        Wording wording(String words, Document document) {
            int at = 0;
            while (at < sentence.to()) {
                at = Math.max(at + 1, step(at));
            }
            Mentions mentions = new Mentions(dictionary.book(), cues, sentence, times);
            List<PlaceMention> placed = new PlaceReader(places, cues, tokens, document).read(sentence);
            mentions.topics().forEach(mention -> known.set(mention.from(), mention.to()));
            mentions.members().forEach(mention -> known.set(mention.from(), mention.to()));
            placed.forEach(place -> known.set(place.from(), place.to()));
            String place = new PlaceResolver(places, cues, tokens, document).alone(sentence, placed);
            return new Wording(
                    words, roles, times, unit, mentions.topics(), mentions.members(), place, placed.size(), strange());
        }

        /** Takes the longest of what begins at a token; returns where it ends. */
        private int step(int at) {
            TimeExpression time = time(at);
            PhraseTrie.Match<HeadRole> role = heads.at(tokens, at, sentence.to());
            Units.Found found = dictionary.spelled().at(tokens, at, sentence.to());
            int roleEnd = role == null ? at : role.to();
            int timeEnd = time == null ? at : time.to();
            if (found != null && found.to() > Math.max(roleEnd, timeEnd) && isUnit(at, found)) {
                unit = unit == null
                        ? new Wording.SaidUnit(tokens.written(at, found.to()), found, isBracketed(at, found))
                        : unit;
                known.set(at, found.to());
                return found.to();
            }
            if (time != null && timeEnd > roleEnd) {
                times.add(time);
                known.set(at, timeEnd);
                return timeEnd;
            }
            if (role == null && at > 0 && isNumberOfTitle(at)) {
                known.set(at);
            }
            if (role != null) {
                roles.add(new Wording.Role(at, EnumSet.copyOf(role.values())));
                known.set(at, roleEnd);
            }
            return roleEnd;
        }

        /** A sign of per cent, an amount of money, or what stands in brackets or behind "đơn vị" is a unit. */
        private boolean isUnit(int at, Units.Found found) {
            boolean told = at > 0 && !roles.isEmpty() && roles.getLast().roles().contains(HeadRole.UNIT);
            Unit of = found.unit();
            boolean amount = of != null && of.kind() == Unit.Kind.MONEY && found.to() - at > 1;
            return of != null && (of.kind() == Unit.Kind.RATIO || amount || isBracketed(at, found) || told);
        }

        private boolean isBracketed(int at, Units.Found found) {
            return tokens.isMark(at - 1, '(') && tokens.isMark(found.to(), ')');
        }

        /** "Bảng 1", "Phụ lục 2". */
        private boolean isNumberOfTitle(int at) {
            boolean follows = !roles.isEmpty() && roles.getLast().roles().contains(HeadRole.TITLE);
            return follows && tokens.integer(at) >= 0 && known.get(at - 1);
        }

        /** A time that begins at a token, perhaps with "đến", as if the words before it were not there. */
        private @Nullable TimeExpression time(int at) {
            boolean may = tokens.isNumber(at) || tokens.word(at) != 0;
            if (!may) {
                return null;
            }
            Sentence rest = sentence(tokens.written(at, Math.min(sentence.to(), at + LONGEST_TIME)));
            List<TimeExpression> found = new TimeReader(dictionary, calendar, rest.tokens()).read(rest);
            TimeExpression first = found.isEmpty() ? null : found.getFirst();
            boolean opens = first != null
                    && (first.from() == 0 || cues.end(Cue.UNTIL, rest.tokens(), 0, first.from()) == first.from());
            return first == null || !opens || first.use() == Use.LATELY
                    ? null
                    : new TimeExpression(at, at + first.to(), first.period(), first.until(), first.use());
        }

        private List<String> strange() {
            List<String> strange = new ArrayList<>();
            for (int i = 0; i < sentence.to(); i++) {
                if (!known.get(i) && (tokens.isWord(i) || tokens.isNumber(i))) {
                    strange.add(tokens.written(i));
                }
            }
            return strange;
        }
    }
}
