package org.solieu.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.solieu.vocabulary.Fault;

/**
 * What came of fetching.
 *
 * @param folders where the documents lie
 * @param faults why sources could not be reached
 */
public record Fetched(List<Path> folders, List<Fault> faults) {
    /** Nothing was fetched, and nothing had to be. */
    public static final Fetched NOTHING = new Fetched(List.of(), List.of());

    /**
     * To be called once everything else is done.
     *
     * @throws Fault naming every source that could not be reached: of the infrastructure where trying again may help
     */
    public void requireAll() {
        if (faults.isEmpty()) {
            return;
        }
        String all = "Everything else is done, but: "
                + faults.stream().map(Throwable::getMessage).collect(Collectors.joining("; "));
        if (faults.stream().anyMatch(Fault.OfInfrastructure.class::isInstance)) {
            throw new Fault.OfInfrastructure(all, faults.getFirst());
        }
        throw new Fault.OfSource(all);
    }
}
