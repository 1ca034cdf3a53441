package org.solieu.claims.tables;

import java.time.LocalDate;
import java.util.Locale;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Places;
import org.solieu.vocabulary.Unit;
import org.solieu.vocabulary.Vocabulary;

/** What every guess is made by: the vocabulary, the words of tables, and the language of the remarks. */
record Guessing(
        Vocabulary vocabulary, GuessWords words, LabelWords labels, UnitWords units, Places places, Remarks remarks) {
    private static final LocalDate BEFORE_MERGER = LocalDate.of(2024, 1, 1);
    private static final LocalDate AFTER_MERGER = LocalDate.of(2025, 12, 31);

    static Guessing of(Vocabulary vocabulary, Locale language) {
        GuessWords words = GuessWords.load();
        return new Guessing(
                vocabulary,
                words,
                new LabelWords(vocabulary, words),
                new UnitWords(vocabulary.units().values()),
                Places.of(vocabulary),
                new Remarks(language));
    }

    /** Whether words are a place of some year. */
    boolean isPlace(String text) {
        return !text.isEmpty()
                && !Grid.isYear(text)
                && text.length() <= 60
                && (isFound(text, BEFORE_MERGER) || isFound(text, AFTER_MERGER));
    }

    private boolean isFound(String text, LocalDate day) {
        return !text.matches("\\d+") && !(places.find(text, day) instanceof Places.Unknown);
    }

    /** How an indicator's unit is written where nothing else says it: as a percentage or a count. */
    String ownUnit(Indicator indicator) {
        Unit unit = vocabulary.units().get(indicator.unit());
        return unit == null
                        || unit.kind() == Unit.Kind.MONEY
                        || unit.kind() == Unit.Kind.PHYSICAL
                        || unit.spellings().isEmpty()
                ? ""
                : unit.spellings().getFirst().text();
    }
}
