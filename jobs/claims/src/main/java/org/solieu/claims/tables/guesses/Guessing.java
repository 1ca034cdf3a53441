package org.solieu.claims.tables.guesses;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.words.UnitWords;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Places;
import org.solieu.vocabulary.Unit;
import org.solieu.vocabulary.Vocabulary;

/** What every guess is made by: the vocabulary, the words of tables, and the language of the remarks. */
public record Guessing(
        Vocabulary vocabulary, GuessWords words, LabelWords labels, UnitWords units, Places places, Remarks remarks) {
    private static final LocalDate BEFORE_MERGER = LocalDate.of(2024, 1, 1);
    private static final LocalDate AFTER_MERGER = LocalDate.of(2025, 12, 31);

    public static Guessing of(Vocabulary vocabulary, Locale language) {
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
    public boolean isPlace(String text) {
        return !text.isEmpty()
                && !Grid.isYear(text)
                && text.length() <= 60
                && (isFound(text, BEFORE_MERGER) || isFound(text, AFTER_MERGER));
    }

    private boolean isFound(String text, LocalDate day) {
        return !text.matches("\\d+") && !(places.find(text, day) instanceof Places.Unknown);
    }

    /** How an indicator's unit is written where nothing else says it: as a percentage or a count. */
    public String ownUnit(Indicator indicator) {
        Unit unit = vocabulary.units().get(indicator.unit());
        return unit == null
                        || unit.kind() == Unit.Kind.MONEY
                        || unit.kind() == Unit.Kind.PHYSICAL
                        || unit.spellings().isEmpty()
                ? ""
                : unit.spellings().getFirst().text();
    }

    /** What a label names whose values are percentages: of an amount it is the one ratio that the amount is part of. */
    public Optional<LabelWords.Named> inPercent(LabelWords.Named named) {
        Unit unit =
                vocabulary.units().get(vocabulary.indicator(named.indicator()).unit());
        if (unit == null || unit.kind() == Unit.Kind.RATIO) {
            return Optional.of(named);
        }
        List<LabelWords.Named> ratios = vocabulary.indicators().values().stream()
                .filter(one -> isOver(one.ratio(), named.indicator()))
                .map(ratio -> new LabelWords.Named(ratio.code(), named.breakdown(), named.by()))
                .toList();
        return ratios.size() == 1 ? Optional.of(ratios.getFirst()) : Optional.empty();
    }

    private static boolean isOver(Indicator.@Nullable Ratio ratio, String numerator) {
        return ratio != null && ratio.numerator().equals(numerator);
    }
}
