package org.solieu.series;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.solieu.vocabulary.FigureKey;

/** What one document states of a group of figures, whether it is held back or not. */
final class DocumentFigures {
    private final Map<FigureKey, Vintage> figures = new HashMap<>();
    private final Map<Level.Series, KnownLevels> levels = new HashMap<>();

    void add(Vintage vintage) {
        figures.put(vintage.key(), vintage);
    }

    void add(Level level) {
        levels.computeIfAbsent(level.series(), series -> new KnownLevels()).add(level);
    }

    /** Whether it states levels only. */
    boolean isLevelsOnly() {
        return figures.isEmpty();
    }

    /** What it says of a figure. */
    Optional<Vintage> figure(FigureKey key) {
        return Optional.ofNullable(figures.get(key));
    }

    /** The levels it states of a series. */
    KnownLevels levels(Level.Series series) {
        return levels.getOrDefault(series, KnownLevels.NONE);
    }
}
