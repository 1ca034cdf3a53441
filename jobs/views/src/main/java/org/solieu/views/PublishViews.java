package org.solieu.views;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.StageResult;

/**
 * Makes everything readers see: the views that every vocabulary has, and one per subject. A view that is as it should be
 * is left alone; one that no definition asks for any more goes.
 */
public final class PublishViews {
    private final List<ViewDefinition> definitions;
    private final Supplier<Trino> server;
    private final Supplier<Explanations> catalog;

    PublishViews(List<ViewDefinition> definitions, Supplier<Trino> server, Supplier<Explanations> catalog) {
        this.definitions = definitions;
        this.server = server;
        this.catalog = catalog;
    }

    /** Of one installation, with the words of one vocabulary. */
    public static PublishViews of(Settings settings, Vocabulary vocabulary) {
        return new PublishViews(
                definitions(settings.schemas(), vocabulary),
                () -> Trino.connect(settings),
                () -> Explanations.in(settings));
    }

    /** What to make, that which others read first. */
    static List<ViewDefinition> definitions(Path schemas, Vocabulary vocabulary) {
        Path views = schemas.resolve("views");
        VocabularyViews words = new VocabularyViews(vocabulary);
        List<ViewDefinition> figures = new ArrayList<>(new FixedViews(views).definitions());
        ViewFolder template = ViewFolder.read(views.resolve("subject"));
        vocabulary.subjects().values().stream()
                .map(subject -> SubjectView.of(template, vocabulary, subject))
                .filter(SubjectView::hasIndicators)
                .map(SubjectView::definition)
                .forEach(figures::add);
        return Stream.concat(words.definitions().stream(), words.fill(figures).stream())
                .toList();
    }

    /** Makes, replaces and drops views, and says how many; Trino is asked only where one must change. */
    public StageResult execute() {
        try (Explanations explanations = catalog.get()) {
            SortedMap<String, String> comments = explanations.comments();
            List<ViewDefinition> changed = definitions.stream()
                    .filter(view -> !view.comment().equals(comments.get(view.name())))
                    .toList();
            List<String> dropped = unwanted(comments);
            if (!changed.isEmpty() || !dropped.isEmpty()) {
                change(explanations, changed, dropped);
            }
            return StageResult.of("views")
                    .with("made", changed.size())
                    .with("unchanged", definitions.size() - changed.size())
                    .with("dropped", dropped.size());
        }
    }

    private List<String> unwanted(SortedMap<String, String> comments) {
        Set<String> wanted = definitions.stream().map(ViewDefinition::name).collect(Collectors.toSet());
        return comments.entrySet().stream()
                .filter(view -> ViewDefinition.made(view.getValue()) && !wanted.contains(view.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The mark of a finished view comes last: a run that dies on the way leaves a view that the next one makes again. */
    private void change(Explanations explanations, List<ViewDefinition> changed, List<String> dropped) {
        try (Trino trino = server.get()) {
            trino.run("make schema vocabulary", "CREATE SCHEMA IF NOT EXISTS vocabulary");
            trino.run("make schema views", "CREATE SCHEMA IF NOT EXISTS views");
            for (ViewDefinition view : changed) {
                trino.run(
                        "make view " + view.name(),
                        "CREATE OR REPLACE VIEW %s COMMENT %s SECURITY DEFINER AS%n%s"
                                .formatted(view.name(), literal(view.unfinishedComment()), view.query()));
                explanations.write(view);
            }
            dropped.forEach(name -> trino.run("drop view " + name, "DROP VIEW " + name));
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
