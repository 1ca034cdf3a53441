package org.solieu.series;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a series around one of its periods.
 *
 * @param same the same figure
 * @param season the same time of the years before, the nearest first
 * @param near other periods nearest in time
 */
record Past(Optional<Level> same, List<Level> season, List<Level> near) {
    Stream<Level> all() {
        return Stream.concat(same.stream(), Stream.concat(season.stream(), near.stream()));
    }
}
