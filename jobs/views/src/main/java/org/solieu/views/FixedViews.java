package org.solieu.views;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The views that are the same whatever the vocabulary: one folder of {@code schemas/views} each.
 *
 * @param folder {@code schemas/views}
 */
record FixedViews(Path folder) {
    private static final String QUERY = "view.sql";

    List<ViewDefinition> definitions() {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(view -> Files.exists(view.resolve(QUERY)))
                    .sorted()
                    .map(view -> definition(ViewFolder.read(view)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list views of " + folder, e);
        }
    }

    private static ViewDefinition definition(ViewFolder view) {
        return new ViewDefinition(
                "views." + view.name(),
                new ViewParts(view.folder().resolveSibling("parts")).fill(view.file(QUERY)),
                ViewDefinition.bothLanguages(view.answers()),
                view.columns("columns"));
    }
}
