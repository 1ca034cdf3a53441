package org.solieu.series;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.solieu.vocabulary.FigureKey;
import org.solieu.warehouse.Warehouse;

/**
 * Which documents take the place of which, as {@code replaces} in their side-cars declares: of a figure that both state the
 * later version prevails, and the earlier stays known. What a document in between replaced is replaced too. Documents that
 * replace each other, or themselves, replace nothing. It depends on what is archived and not on the order of loads.
 *
 * @param byReplaced ids of documents, with the ids of those that replace them
 */
public record Replacements(Map<String, Set<String>> byReplaced) implements Serializable {

    static Replacements of(Collection<DeclaredVersion> documents) {
        Map<String, Set<String>> byReplaced = new LinkedHashMap<>();
        Map<String, Set<String>> direct = direct(documents);
        direct.keySet().forEach(id -> {
            Set<String> earlier = reached(direct, id);
            if (!earlier.contains(id)) {
                earlier.forEach(one -> byReplaced
                        .computeIfAbsent(one, replaced -> new LinkedHashSet<>())
                        .add(id));
            }
        });
        return new Replacements(byReplaced);
    }

    /** What became of what the documents of a day declare, and of what others declare of them. */
    public static List<ReplacementTold> toldOf(Warehouse warehouse, LocalDate day) {
        return told(DeclaredVersion.all(warehouse), day);
    }

    static List<ReplacementTold> told(Collection<DeclaredVersion> documents, LocalDate day) {
        Replacements replacements = of(documents);
        List<ReplacementTold> told = new ArrayList<>();
        for (DeclaredVersion document : documents) {
            List<DeclaredVersion> replaced = documents.stream()
                    .filter(document::replaces)
                    .filter(other -> replacements.isReplaced(other.id(), document.id()))
                    .toList();
            if (document.replaces() != null && document.loadedOn().equals(day) && replaced.isEmpty()) {
                boolean isKnown = documents.stream().anyMatch(document::names);
                told.add(ReplacementTold.nothing(document.name(), document.replaces(), isKnown));
            }
            replaced.stream()
                    .filter(other ->
                            document.loadedOn().equals(day) || other.loadedOn().equals(day))
                    .forEach(other -> told.add(ReplacementTold.of(document.name(), other.name())));
        }
        return told;
    }

    private boolean isReplaced(String earlier, String later) {
        return byReplaced.getOrDefault(earlier, Set.of()).contains(later);
    }

    private static Map<String, Set<String>> direct(Collection<DeclaredVersion> documents) {
        Map<String, Set<String>> direct = new LinkedHashMap<>();
        documents.stream()
                .filter(document -> document.replaces() != null)
                .forEach(document -> direct.put(
                        document.id(),
                        documents.stream()
                                .filter(document::replaces)
                                .map(DeclaredVersion::id)
                                .collect(Collectors.toSet())));
        return direct;
    }

    /** All that a document replaces, directly or by what it replaces. */
    private static Set<String> reached(Map<String, Set<String>> direct, String from) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(direct.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(direct.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    /** The same vintages, each with the first published document that replaces its own and states the same figure. */
    List<Vintage> mark(List<Vintage> vintages) {
        Map<FigureKey, List<Vintage>> byKey =
                byReplaced.isEmpty() ? Map.of() : vintages.stream().collect(Collectors.groupingBy(Vintage::key));
        return vintages.stream()
                .map(vintage -> vintage.replacedBy(replacing(vintage, byKey.getOrDefault(vintage.key(), List.of()))
                        .orElse(null)))
                .toList();
    }

    private Optional<String> replacing(Vintage vintage, List<Vintage> same) {
        return same.stream()
                .filter(other -> isReplaced(vintage.document(), other.document()) && other.standsFor(vintage))
                .min(Comparator.<Vintage, LocalDate>comparing(
                                other -> other.observation().provenance().publishedOn())
                        .thenComparing(other -> other.observation().provenance().name())
                        .thenComparing(Vintage::loadedOn))
                .map(Vintage::document);
    }
}
