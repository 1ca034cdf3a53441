package org.solieu.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Dimension;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Names;
import org.solieu.vocabulary.Place;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.RejectionText;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Subject;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.vocabulary.Words;

/**
 * The words of the vocabulary for queries. Where rows of it are shown, they are views in schema {@code vocabulary}, which
 * readers do not reach; where a figure's codes are named, a query says {@code ${LIST.COLUMN}} for a map from code to that
 * column.
 */
record VocabularyViews(Vocabulary vocabulary) {
    private static final Pattern MAP = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)}");

    List<ViewDefinition> definitions() {
        return Stream.of(indicators(), places(), rejections(), sources())
                .map(VocabularyList::view)
                .toList();
    }

    /** The same views, their queries filled with the maps that they name. */
    List<ViewDefinition> fill(List<ViewDefinition> views) {
        Map<String, VocabularyList> lists = Stream.of(
                        indicators(), members(), places(), rejections(), sources(), subjects(), units())
                .collect(Collectors.toMap(VocabularyList::name, list -> list, (a, b) -> a, TreeMap::new));
        return views.stream()
                .map(view -> view.withQuery(MAP.matcher(view.query())
                        .replaceAll(match -> Matcher.quoteReplacement(map(lists, match, view.name())))))
                .toList();
    }

    private static String map(Map<String, VocabularyList> lists, MatchResult match, String view) {
        VocabularyList list = lists.get(match.group(1));
        if (list == null) {
            throw new Fault.OfOurs("Cannot fill %s in the query of %s: the lists are %s"
                    .formatted(match.group(), view, String.join(", ", lists.keySet())));
        }
        if (!list.columns().contains(match.group(2))) {
            throw new Fault.OfOurs("Cannot fill %s in the query of %s: the columns of %s are %s"
                    .formatted(match.group(), view, list.name(), String.join(", ", list.columns())));
        }
        return list.map(match.group(2));
    }

    private VocabularyList indicators() {
        VocabularyList list = new VocabularyList(
                "indicators",
                "code",
                "name_vi",
                "name_en",
                "definition_vi",
                "definition_en",
                "unit",
                "subject",
                "kind",
                "over_places",
                "over_time",
                "ratios",
                "measures",
                "breakdowns",
                "responsible_vi",
                "responsible_en",
                "national_code");
        for (Indicator i : vocabulary.indicators().values()) {
            Names responsible = i.responsible();
            list.add(
                    i.code(),
                    i.names().vi(),
                    i.names().en(),
                    i.definition().vi(),
                    i.definition().en(),
                    i.unit(),
                    i.subject(),
                    i.kind().code(),
                    i.overPlaces().code(),
                    i.overTime().code(),
                    ratios(i),
                    i.measures().stream().sorted().map(Measure::code).collect(Collectors.joining(", ")),
                    breakdowns(i),
                    responsible == null ? null : responsible.vi(),
                    responsible == null ? null : responsible.en(),
                    i.nationalCode());
        }
        return list;
    }

    /** What it is the numerator of, each with its denominator: {@code bad_debt_ratio/outstanding_loans}. */
    private String ratios(Indicator numerator) {
        return vocabulary.indicators().values().stream()
                .filter(ratio ->
                        ratio.ratio() != null && ratio.ratio().numerator().equals(numerator.code()))
                .map(ratio -> ratio.code() + "/"
                        + Objects.requireNonNull(ratio.ratio()).denominator())
                .collect(Collectors.joining(" "));
    }

    /** Its dimensions with their members; of one that whole subjects share, the name. */
    private String breakdowns(Indicator indicator) {
        return indicator.breakdowns().entrySet().stream()
                .map(dimension -> isShared(dimension.getKey(), dimension.getValue())
                        ? dimension.getKey()
                        : "%s=%s"
                                .formatted(
                                        dimension.getKey(),
                                        String.join("|", dimension.getValue().keySet())))
                .collect(Collectors.joining("; "));
    }

    private boolean isShared(String dimension, Map<String, Indicator.Member> members) {
        Dimension shared = vocabulary.dimensions().get(dimension);
        return shared != null && shared.members().equals(members);
    }

    private VocabularyList subjects() {
        VocabularyList list = new VocabularyList("subjects", "code", "name_vi", "name_en", "words");
        for (Subject subject : vocabulary.subjects().values()) {
            Names names = subject.names();
            list.add(subject.code(), names.vi(), names.en(), words(subject));
        }
        return list;
    }

    /** A pattern for a text in lower case that speaks of a subject; none of a subject that is told to everybody. */
    private static @Nullable String words(Subject subject) {
        String words = subject.words().stream()
                .flatMap(word -> word.contains(" ") ? Stream.of(word, Words.withoutAccents(word)) : Stream.of(word))
                .distinct()
                .map(word -> word.replace(" ", "[\\s_.-]+"))
                .collect(Collectors.joining("|"));
        return words.isEmpty() ? null : "(?<!\\p{L})(" + words + ")(?!\\p{L})";
    }

    private VocabularyList units() {
        VocabularyList list = VocabularyList.ofNames("units");
        vocabulary.units().values().forEach(unit -> list.addNames(unit.code(), unit.names()));
        return list;
    }

    /** Members of breakdowns: of shared dimensions by dimension and member, those of one indicator by its code too. */
    private VocabularyList members() {
        VocabularyList list = VocabularyList.ofNames("members");
        for (Dimension dimension : vocabulary.dimensions().values()) {
            dimension
                    .members()
                    .forEach((member, words) ->
                            list.addNames("%s=%s".formatted(dimension.code(), member), words.names()));
        }
        for (Indicator indicator : vocabulary.indicators().values()) {
            indicator
                    .breakdowns()
                    .forEach((dimension, members) -> members.forEach((member, words) -> {
                        Dimension shared = vocabulary.dimensions().get(dimension);
                        if (shared == null || !words.equals(shared.members().get(member))) {
                            list.addNames("%s %s=%s".formatted(indicator.code(), dimension, member), words.names());
                        }
                    }));
        }
        return list;
    }

    private VocabularyList places() {
        VocabularyList list = new VocabularyList(
                "places",
                "code",
                "name_vi",
                "name_en",
                "name_plain",
                "level",
                "parents",
                "parents_vi",
                "valid_from",
                "valid_to",
                "successors",
                "today",
                "former",
                "below");
        PlaceNames names = new PlaceNames(vocabulary.places().values());
        Territories territories = new Territories(vocabulary.places());
        for (Place place : vocabulary.places().values()) {
            List<Place> parents = parents(place);
            list.add(
                    place.code(),
                    names.of(place).vi(),
                    names.of(place).en(),
                    Words.withoutAccents(place.names().vi()),
                    place.level().code(),
                    parents.stream().map(Place::code).collect(Collectors.joining(", ")),
                    parents.stream().map(parent -> names.of(parent).vi()).collect(Collectors.joining(", ")),
                    place.validFrom(),
                    place.validTo(),
                    successors(place),
                    territories.today(place).map(Place::code).orElse(null),
                    former(territories.former(place)),
                    place.level().compareTo(Place.Level.PROVINCE) <= 0
                            ? null
                            : Words.lower(place.names().vi()));
        }
        return list;
    }

    private List<Place> parents(Place place) {
        List<Place> parents = new ArrayList<>();
        Place child = place;
        while (child.parent() != null) {
            child = Objects.requireNonNull(vocabulary.places().get(child.parent()), "a parent is a place");
            parents.add(child);
        }
        return parents;
    }

    private static String successors(Place place) {
        return place.successors().stream()
                .map(successor -> "%s %s %s"
                        .formatted(successor.place(), successor.change().code(), successor.on()))
                .collect(Collectors.joining("; "));
    }

    /** Each with its first and last day, {@code 33//2025-06-30}; none where nothing was merged into the place. */
    private static @Nullable String former(List<Place> former) {
        return former.isEmpty()
                ? null
                : former.stream()
                        .map(place -> "%s/%s/%s".formatted(place.code(), day(place.validFrom()), day(place.validTo())))
                        .collect(Collectors.joining(" "));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private VocabularyList rejections() {
        VocabularyList list =
                new VocabularyList("rejections", "code", "problem_vi", "problem_en", "advice_vi", "advice_en");
        for (RejectionRule rule : RejectionRule.values()) {
            RejectionText text = Objects.requireNonNull(vocabulary.rejections().get(rule), "every rule has a text");
            list.add(
                    rule.code(),
                    text.problem().vi(),
                    text.problem().en(),
                    text.advice().vi(),
                    text.advice().en());
        }
        return list;
    }

    private VocabularyList sources() {
        VocabularyList list = new VocabularyList(
                "sources", "code", "name_vi", "name_en", "source_rank", "format", "publisher", "place", "indicators");
        for (Source source : vocabulary.sources().values()) {
            list.add(
                    source.code(),
                    source.names().vi(),
                    source.names().en(),
                    source.rank(),
                    source.format().code(),
                    source.publisher(),
                    source.place(),
                    indicators(source));
        }
        return list;
    }

    /** The indicators that a table's columns are of; none of prose, nor of a table whose rows name theirs. */
    private static @Nullable String indicators(Source source) {
        return source.contract() == null
                ? null
                : source.contract().findValuesAsText("indicator").stream()
                        .distinct()
                        .collect(Collectors.joining(" "));
    }
}
