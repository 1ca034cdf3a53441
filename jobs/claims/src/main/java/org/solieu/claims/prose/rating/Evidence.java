package org.solieu.claims.prose.rating;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.clauses.Figure;
import org.solieu.claims.prose.numbers.Dictionary;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.topics.ContentWords;
import org.solieu.claims.prose.topics.MemberReader;
import org.solieu.claims.prose.topics.Surroundings;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Mention;
import org.solieu.claims.prose.words.PhraseBook;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Scenario;
import org.solieu.vocabulary.Unit;

/**
 * Says what speaks for and against a reading: named features, whose effects are learned from labelled texts. Each says in
 * words what was seen: "unexplained before: 2" are two words between the start of the clause and the figure that no rule
 * understood.
 */
public final class Evidence {
    private static final int MANY = 4;

    private final Cues cues;
    private final PhraseBook book;
    private final Surroundings around;
    private final Sentence sentence;
    private final Tokens tokens;
    private final List<Mention> topics;
    private final List<Mention> members;
    private final ContentWords words;
    private final List<String> features = new ArrayList<>();

    public Evidence(Dictionary dictionary, Surroundings around) {
        this.cues = dictionary.cues();
        this.book = dictionary.book();
        this.around = around;
        this.sentence = around.sentence();
        this.tokens = sentence.tokens();
        this.topics = around.mentions().topics();
        this.members = around.mentions().members();
        this.words = new ContentWords(cues, around);
    }

    /** The features of a figure's reading. */
    public List<String> of(Figure figure, Statement read, boolean aims) {
        features.clear();
        Quantity quantity = figure.quantity();
        Clause clause = figure.clause();
        Indicator indicator = book.indicator(String.valueOf(read.indicator()));
        addReading(figure, read, indicator);
        addWords(quantity, clause);
        addTopic(figure.topic().named(), quantity);
        addTimes(quantity, clause, read);
        addPlaces(quantity, clause, read);
        add("figures before in the sentence", bucket(figuresBefore(quantity)));
        add("topics before in the sentence", bucket(count(topics, sentence.from(), quantity.from())));
        add("topics in its clause", bucket(count(topics, clause.own(), quantity.from())));
        add("topics in its words", bucket(count(topics, clause.chunk(), quantity.from())));
        add("parts in its words", bucket(count(members, clause.chunk(), quantity.from())));
        flag("aims", aims);
        flag(
                "aim in the sentence",
                read.scenario() == Scenario.ACTUAL && has(Cue.AIM, sentence.from(), quantity.from()));
        flag("of which", has(Cue.OF_WHICH, clause.chunk(), quantity.from()));
        flag("of which, whole", has(Cue.OF_WHICH, clause.chunk(), quantity.from()) && isWhole(read));
        flag("will", isSaid(Cue.WILL, clause.chunk(), quantity.from()));
        flag("noun behind a percentage", quantity.is(Unit.Kind.RATIO) && words.isContent(quantity.to()));
        flag("rest", has(Cue.REST, clause.chunk(), quantity.from()));
        flag("average", has(Cue.AVERAGE, sentence.from(), quantity.from()));
        flag("bracket", clause.own() > sentence.from() && tokens.isMark(clause.own() - 1, '('));
        flag("first paragraph", sentence.paragraph() == 0);
        flag("no end mark", !tokens.isMark(sentence.to() - 1, '.') && !tokens.isMark(sentence.to() - 2, '.'));
        flag("colon before", tokens.isMark(quantity.from() - 1, ':'));
        return List.copyOf(features);
    }

    private static boolean isWhole(Statement read) {
        return read.breakdown().members().isEmpty();
    }

    private void addReading(Figure figure, Statement read, Indicator indicator) {
        Quantity quantity = figure.quantity();
        String rule = figure.topic().rule();
        String kind = Quantity.kind(quantity.unit()).name();
        add("topic", rule);
        add("reading", read.rule());
        add("measure", read.measure().code());
        add("subject", indicator.subject());
        add("indicator", indicator.code());
        add("kind", indicator.kind().code());
        add("unit", kind);
        add("form", quantity.form().name());
        add("qualifier", quantity.qualifier().code());
        add("relation", figure.clause().relation().name());
        add("scenario", read.scenario().code());
        add("parts", String.valueOf(read.breakdown().members().size()));
        add("topic, parts", rule + ", " + read.breakdown().members().size());
        read.breakdown().members().forEach((dimension, member) -> {
            add("part", dimension);
            flag("part unnamed", member.equals(MemberReader.UNNAMED));
        });
        flag("measure not allowed", !indicator.measures().contains(read.measure()));
        flag("figure of several", figure.part() > 0);
        flag("basis", figure.basis() != null);
        add("subject, whole", indicator.subject() + ", " + isWhole(read));
        add("words of the topic", bucket(figure.topic().words().split(" ", -1).length));
    }

    /** The words that no rule understood: what they say may be what the figure is of. */
    private void addWords(Quantity quantity, Clause clause) {
        int before = unexplained(clause.own(), quantity.from(), false);
        int chunk = unexplained(clause.chunk(), quantity.from(), false);
        int names = unexplained(clause.chunk(), quantity.from(), true);
        int near = unexplained(Math.max(clause.own(), quantity.from() - MANY), quantity.from(), false);
        int behind = unexplained(quantity.after(), behind(quantity, clause), false);
        add("unexplained before", bucket(before));
        add("unexplained in its words", bucket(chunk));
        add("unexplained names", bucket(names));
        add("unexplained right before", bucket(near));
        add(quantity.counts() ? "unexplained behind a count" : "unexplained behind", bucket(behind));
    }

    /** What stands around the words of the topic: a word right before or behind may make them name something else. */
    private void addTopic(@Nullable Mention named, Quantity quantity) {
        if (named == null) {
            features.add("topic not named here");
            return;
        }
        boolean before = named.to() <= quantity.from();
        int gap = before ? quantity.from() - named.to() : Math.max(0, named.from() - quantity.to());
        add("distance", gap == 0 ? "0" : gap < 4 ? "1-3" : gap < 10 ? "4-9" : gap < 20 ? "10-19" : "20+");
        flag("word before the topic", words.isContent(named.from() - 1) && named.from() > sentence.from());
        int behind = 0;
        int i = named.to();
        while (before && i < quantity.from() && words.isContent(i)) {
            behind++;
            i++;
        }
        add("words behind the topic", bucket(behind));
        int content = 0;
        for (int at = named.to(); before && at < quantity.from(); at++) {
            content += words.isContent(at) ? 1 : 0;
        }
        add("content between", bucket(content));
        boolean other = topics.stream()
                .anyMatch(topic -> topic.from() >= named.to()
                        && topic.to() <= quantity.from()
                        && !topic.target().equals(named.target()));
        flag("other topic between", other);
        add("gaps in the topic", bucket(named.gaps()));
    }

    private int behind(Quantity quantity, Clause clause) {
        int end = quantity.after();
        int limit = Math.max(end, clause.end());
        while (end < limit && !tokens.isMark(end, ',') && !tokens.isMark(end, '.')) {
            end++;
        }
        return end;
    }

    private int unexplained(int from, int to, boolean names) {
        int count = 0;
        for (int i = from; i < to; i++) {
            Cues.Found cue = cues.at(tokens, i, to);
            if (cue != null) {
                i = cue.to() - 1;
            } else if (tokens.isWord(i) && !isExplained(i) && tokens.isCapitalised(i) == names) {
                count++;
            }
        }
        return count;
    }

    private boolean isExplained(int i) {
        return cues.isWord(Cue.LIGHT, tokens, i) || words.isNamed(i);
    }

    private void addTimes(Quantity quantity, Clause clause, Statement read) {
        add("period", read.periodBasis());
        add("period, subject", read.periodBasis() + ", " + read.measure().code());
        long before = around.times().stream()
                .filter(time -> time.to() <= quantity.from())
                .count();
        long own = around.times().stream()
                .filter(time -> time.from() >= clause.own() && time.to() <= quantity.from())
                .count();
        add("times before in the sentence", bucket((int) before));
        add("times in its clause", bucket((int) own));
        add("times in the sentence", bucket(around.times().size()));
        around.times().stream().map(TimeExpression::use).distinct().forEach(use -> add("time", use.name()));
        if (read.period() != null) {
            add("period kind", read.period().kind().code());
        }
    }

    private void addPlaces(Quantity quantity, Clause clause, Statement read) {
        long before = around.places().stream()
                .filter(place -> place.to() <= quantity.from())
                .count();
        long own = around.places().stream()
                .filter(place -> place.from() >= clause.chunk() && place.to() <= quantity.from())
                .count();
        add("places before in the sentence", bucket((int) before));
        add("places in its words", bucket((int) own));
        String place = read.place();
        add("place", place == null ? "none" : String.valueOf(place.split(",", -1).length));
        flag("holder", around.holders().of(quantity, clause) != null);
    }

    private int figuresBefore(Quantity quantity) {
        int count = 0;
        for (int i = sentence.from(); i < quantity.from(); i++) {
            count += tokens.isNumber(i) ? 1 : 0;
        }
        return count;
    }

    private static int count(List<Mention> mentions, int from, int to) {
        return (int) mentions.stream()
                .filter(mention -> mention.from() >= from && mention.to() <= to)
                .count();
    }

    private boolean isSaid(Cue cue, int from, int to) {
        for (int i = from; i < to; i++) {
            if (cues.isWord(cue, tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean has(Cue cue, int from, int to) {
        for (int i = from; i < to; i++) {
            if (cues.end(cue, tokens, i, to) > i) {
                return true;
            }
        }
        return false;
    }

    private static String bucket(int count) {
        return count >= MANY ? MANY + "+" : String.valueOf(count);
    }

    private void flag(String name, boolean holds) {
        if (holds) {
            features.add(name);
        }
    }

    private void add(String name, String value) {
        features.add(name + ": " + value);
    }
}
