package org.solieu.claims.prose;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Document;
import org.solieu.claims.Item;
import org.solieu.vocabulary.Unit;
import org.solieu.vocabulary.Vocabulary;

/** Reads every figure that a Vietnamese text states, with the characters that state it. */
public final class ProseReader implements Serializable {
    private final Lexicon lexicon = new Lexicon();
    private final Cues cues;
    private final Units spelled;
    private final PhraseBook book;
    private final Map<String, Unit> units;

    private ProseReader(Vocabulary vocabulary) {
        this.cues = Cues.load(lexicon);
        this.spelled = new Units(vocabulary.units().values(), lexicon, cues);
        this.book = new PhraseBook(vocabulary, lexicon);
        this.units = vocabulary.units();
    }

    /** A reader that knows the words of a vocabulary. It may be used by many threads at once. */
    public static ProseReader of(Vocabulary vocabulary) {
        return new ProseReader(vocabulary);
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
        String archived = document.text() == null ? "" : document.text();
        Tokens tokens = lexicon.tokenize(NormalText.of(archived));
        TimeReader timeReader = new TimeReader(cues, new Calendar(document.publishedOn()), tokens);
        QuantityReader quantities = new QuantityReader(cues, spelled, tokens, Separators.of(tokens));
        PeriodResolver periods = new PeriodResolver(document.publishedOn());
        PlaceResolver places = new PlaceResolver(document.place());
        List<Explained> explained = new ArrayList<>();
        @Nullable Topic topic = null;
        int paragraph = 0;
        List<Sentence> sentences = Sentence.split(tokens);
        for (Sentence sentence : sentences) {
            periods.learnEvents(timeReader.read(sentence));
        }
        for (Sentence sentence : sentences) {
            List<TimeExpression> times = timeReader.read(sentence);
            List<Finding> findings = quantities.read(sentence, times);
            topic = sentence.paragraph() == paragraph ? topic : null;
            paragraph = sentence.paragraph();
            if (!findings.isEmpty()) {
                topic = new SentenceReader(this, sentence, times, findings, periods, places).read(topic, explained);
            }
            periods.pass(times);
        }
        return explained;
    }

    Cues cues() {
        return cues;
    }

    PhraseBook book() {
        return book;
    }

    Map<String, Unit> units() {
        return units;
    }
}
