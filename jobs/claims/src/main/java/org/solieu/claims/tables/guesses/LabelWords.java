package org.solieu.claims.tables.guesses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Vocabulary;

/** Guesses the indicator, or the part of one, that a label of a table names. */
public final class LabelWords {
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)");
    private static final Pattern LANGUAGES = Pattern.compile("\\s+[-–/]\\s+|\\R");

    private final Map<String, Named> byName = new HashMap<>();
    private final GuessWords words;

    /**
     * What a label names.
     *
     * @param breakdown the part as {@code depositor=household}, empty for the whole
     * @param by the name or phrase of the vocabulary that it is
     */
    public record Named(String indicator, String breakdown, String by) {}

    LabelWords(Vocabulary vocabulary, GuessWords words) {
        this.words = words;
        vocabulary.indicators().values().forEach(this::addPhrases);
        vocabulary.indicators().values().forEach(this::addNames);
        Map<String, List<Named>> members = new HashMap<>();
        vocabulary.indicators().values().forEach(indicator -> addMembers(indicator, members));
        members.forEach(this::putMember);
    }

    private void addPhrases(Indicator indicator) {
        indicator.phrases().stream()
                .filter(phrase -> phrase.codePoints().noneMatch(sign -> "!()[]|…".indexOf(sign) >= 0))
                .forEach(phrase ->
                        byName.putIfAbsent(TableText.folded(phrase), new Named(indicator.code(), "", phrase)));
    }

    private void addNames(Indicator indicator) {
        for (String name : List.of(indicator.names().vi(), indicator.names().en())) {
            for (String form : forms(name)) {
                byName.put(TableText.folded(form), new Named(indicator.code(), "", name));
            }
        }
        byName.put(indicator.code(), new Named(indicator.code(), "", indicator.code()));
    }

    /** Phrases of a part that say its indicator too; a bare name of a part, as "dân cư", says none. */
    private static void addMembers(Indicator indicator, Map<String, List<Named>> members) {
        List<String> own = indicator.phrases().stream()
                .map(phrase -> " " + TableText.folded(phrase) + " ")
                .toList();
        indicator
                .breakdowns()
                .forEach((dimension, ofDimension) -> ofDimension.forEach((code, member) -> {
                    for (String phrase : member.phrases()) {
                        String folded = TableText.folded(phrase);
                        if (own.stream().anyMatch((" " + folded + " ")::contains)) {
                            members.computeIfAbsent(folded, key -> new ArrayList<>())
                                    .add(new Named(indicator.code(), dimension + "=" + code, phrase));
                        }
                    }
                }));
    }

    /** A phrase that names a part names no whole; one that names several parts names nothing. */
    private void putMember(String phrase, List<Named> parts) {
        if (parts.stream().distinct().count() == 1) {
            byName.put(phrase, parts.getFirst());
        } else {
            byName.remove(phrase);
        }
    }

    /** What a label names as a whole, with nothing left over but its number, its unit and its other language. */
    public Optional<Named> find(String label) {
        String bare = GuessWords.insensitive(words.parts())
                .matcher(GuessWords.insensitive(words.beforeLabels())
                        .matcher(label)
                        .replaceFirst(""))
                .replaceFirst("");
        for (String form : forms(bare)) {
            Named found = byName.get(TableText.folded(form));
            found = found == null ? byName.get(TableText.folded(spelledOut(form))) : found;
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** A name in full, without brackets, with brackets opened, and in each of its languages. */
    private static Set<String> forms(String name) {
        Set<String> forms = new LinkedHashSet<>();
        for (String one : List.of(name, BRACKETS.matcher(name).replaceAll(""), name.replaceAll("[()]", ""))) {
            forms.add(one.strip());
        }
        for (String language : LANGUAGES.split(name, -1)) {
            forms.add(language.strip());
            forms.add(BRACKETS.matcher(language).replaceAll("").strip());
        }
        forms.remove("");
        return forms;
    }

    private String spelledOut(String label) {
        String full = label.replace(", ", " ");
        for (Map.Entry<String, String> form : words.shortForms().entrySet()) {
            full = full.replaceAll("(?<!\\p{L})" + form.getKey() + "(?!\\p{L})", form.getValue());
        }
        return full;
    }
}
