package org.solieu.claims.prose;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Document;
import org.solieu.claims.Item;
import org.solieu.claims.prose.blocks.Columns;
import org.solieu.claims.prose.blocks.Gutters;
import org.solieu.claims.prose.blocks.TableFinder;
import org.solieu.claims.prose.blocks.TextTable;
import org.solieu.claims.prose.clauses.Figure;
import org.solieu.claims.prose.clauses.Mentions;
import org.solieu.claims.prose.clauses.Topic;
import org.solieu.claims.prose.measures.AimList;
import org.solieu.claims.prose.numbers.Dictionary;
import org.solieu.claims.prose.numbers.Finding;
import org.solieu.claims.prose.numbers.Lookalike;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.numbers.Separators;
import org.solieu.claims.prose.periods.PeriodResolver;
import org.solieu.claims.prose.periods.TimeFrames;
import org.solieu.claims.prose.places.PlaceBook;
import org.solieu.claims.prose.places.PlaceMention;
import org.solieu.claims.prose.places.PlaceReader;
import org.solieu.claims.prose.places.PlaceResolver;
import org.solieu.claims.prose.quantities.QuantityReader;
import org.solieu.claims.prose.rating.Judge;
import org.solieu.claims.prose.rating.Rater;
import org.solieu.claims.prose.tables.TableReader;
import org.solieu.claims.prose.text.Effort;
import org.solieu.claims.prose.text.Explained;
import org.solieu.claims.prose.text.NormalText;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.times.Calendar;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.times.TimeReader;
import org.solieu.claims.prose.topics.FigureReader;
import org.solieu.claims.prose.topics.Holders;
import org.solieu.claims.prose.topics.Surroundings;
import org.solieu.claims.prose.wording.WordingReader;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Lexicon;
import org.solieu.vocabulary.Vocabulary;

/** Reads every figure that a Vietnamese text states, with the characters that state it. */
public final class ProseReader implements Serializable {
    private final Dictionary dictionary;
    private final PlaceBook places;
    private final Rater rater;
    private final TableReader tables;

    private ProseReader(Vocabulary vocabulary, Judge judge) {
        this.rater = new Rater(judge);
        this.dictionary = Dictionary.of(vocabulary);
        this.places = new PlaceBook(vocabulary, Cues.file(), dictionary.lexicon());
        this.tables = new TableReader(new WordingReader(dictionary, places), dictionary, rater);
    }

    /** A reader that knows the words of a vocabulary. It may be used by many threads at once. */
    public static ProseReader of(Vocabulary vocabulary) {
        return of(vocabulary, Judge.load());
    }

    /** A reader that has what it reads rated by another judge. */
    public static ProseReader of(Vocabulary vocabulary, Judge judge) {
        return new ProseReader(vocabulary, judge);
    }

    /** The statements of a document and the figures refused, in the order of the text. */
    public List<Item> read(Document document) {
        return explain(document).stream()
                .map(Explained::item)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Every number of a document with what became of it, in the order of the text. */
    public List<Explained> explain(Document document) {
        Effort effort = new Effort();
        Lexicon lexicon = dictionary.lexicon();
        Cues cues = dictionary.cues();
        String archived = document.text() == null ? "" : document.text();
        List<Gutters.Block> blocks = Gutters.find(archived);
        List<TextTable> found = Columns.apart(blocks, TableFinder.find(archived));
        Tokens tokens = lexicon.tokenize(NormalText.of(archived, Columns.of(archived, blocks, found)));
        Separators separators = Separators.of(found.isEmpty() ? tokens : lexicon.tokenize(NormalText.of(archived)));
        TimeReader timeReader = new TimeReader(dictionary, new Calendar(document.publishedOn()), tokens);
        QuantityReader quantityReader = new QuantityReader(dictionary, tokens, separators);
        PlaceReader placeReader = new PlaceReader(places, cues, tokens, document);
        PlaceResolver resolver = new PlaceResolver(places, cues, tokens, document);
        List<Sentence> sentences = Sentence.split(tokens);
        List<List<TimeExpression>> allTimes = sentences.stream()
                .map(sentence -> effort.allows(sentence) ? timeReader.read(sentence) : List.<TimeExpression>of())
                .toList();
        List<List<PlaceMention>> allPlaces = placeReader.read(sentences, effort);
        TimeFrames frames = new TimeFrames(cues, document.publishedOn(), allTimes);
        PeriodResolver periods = new PeriodResolver(document.publishedOn(), frames, cues, tokens);
        List<Explained> explained = new ArrayList<>();
        AimList aims = new AimList(cues, document.publishedOn());
        Holders holders = new Holders(dictionary.book(), cues);
        Topic topic = null;
        int paragraph = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (effort.isOver()) {
                return List.of(Effort.refuse(document.name()));
            }
            if (!effort.allows(sentence)) {
                explained.add(Effort.refuse(sentence));
                topic = null;
                continue;
            }
            List<TimeExpression> times = allTimes.get(i);
            List<Finding> findings = quantityReader.read(sentence, times);
            List<PlaceMention> placed = allPlaces.get(i);
            resolver.enter(sentence, placed);
            frames.enter(sentence);
            topic = sentence.paragraph() == paragraph ? topic : null;
            paragraph = sentence.paragraph();
            aims.enter(sentence, times, findings);
            periods.aimAt(aims.time());
            Mentions mentions = new Mentions(dictionary.book(), cues, sentence, times);
            holders.enter(sentence, mentions.holders(), placed);
            if (!findings.isEmpty()) {
                Surroundings around = new Surroundings(sentence, times, placed, mentions, holders);
                StatementWriter writer =
                        new StatementWriter(dictionary, around, periods, resolver, separators, aims.holds());
                topic = explain(around, findings, topic, writer, explained);
            }
            frames.pass(times, findings.stream().anyMatch(Quantity.class::isInstance));
        }
        List<Explained> rated = new ArrayList<>(rater.rate(explained, document.publishedOn()));
        rated.addAll(tables.read(document, found, separators, effort));
        rated.sort(Comparator.comparingInt(one -> one.span().start()));
        return rated;
    }

    private @Nullable Topic explain(
            Surroundings around,
            List<Finding> findings,
            @Nullable Topic before,
            StatementWriter writer,
            List<Explained> explained) {
        List<Quantity> quantities = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding instanceof Quantity quantity) {
                quantities.add(quantity);
            }
        }
        FigureReader reader = new FigureReader(dictionary, around, quantities, before);
        Map<Quantity, List<Figure>> figures = reader.read().stream().collect(Collectors.groupingBy(Figure::quantity));
        for (Finding finding : findings) {
            switch (finding) {
                case Lookalike lookalike -> explained.add(writer.write(lookalike));
                case Quantity quantity ->
                    explained.addAll(write(quantity, figures.getOrDefault(quantity, List.of()), writer));
            }
        }
        return reader.running();
    }

    private static List<Explained> write(Quantity quantity, List<Figure> figures, StatementWriter writer) {
        List<Explained> written = figures.stream().map(writer::write).toList();
        Lookalike uncounted = new Lookalike(quantity.number(), quantity.to(), Lookalike.Reason.NOTHING_COUNTED);
        return written.isEmpty() ? List.of(writer.write(uncounted)) : written;
    }
}
