package org.solieu.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Source;

/**
 * Gets the documents of sources that say where they are found: in a folder of their own, or at an HTTPS address whose
 * document is kept under {@code $SOLIEU_HOME/fetched} and asked for again only when it has changed.
 *
 * <p>A source that cannot be reached stops nothing: what was fetched earlier is used, and the fault is reported at the end.
 */
public final class FetchSources {
    private static final String HTTPS = "https://";

    private final Collection<Source> sources;
    private final Path kept;
    private final Supplier<Download> download;

    private FetchSources(Collection<Source> sources, Path kept, Supplier<Download> download) {
        this.sources = sources;
        this.kept = kept;
        this.download = download;
    }

    /**
     * Fetches for a load.
     *
     * @param home {@code $SOLIEU_HOME}
     */
    public static FetchSources of(Collection<Source> sources, Path home) {
        return of(sources, home, Download::overTheInternet);
    }

    static FetchSources of(Collection<Source> sources, Path home, Supplier<Download> download) {
        return new FetchSources(sources, home.resolve("fetched"), download);
    }

    /** Runs the stage's first step: every source that says where it is found. */
    public Fetched execute() {
        List<Path> folders = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Source source : sources) {
            String from = source.from();
            if (from != null) {
                Path folder = from.contains("://") ? kept.resolve(source.code()) : Path.of(from);
                try {
                    fetch(source, from, folder);
                } catch (Fault.OfSource | Fault.OfInfrastructure fault) {
                    faults.add(fault);
                }
                if (Files.isDirectory(folder)) {
                    folders.add(folder);
                }
            }
        }
        return new Fetched(List.copyOf(folders), List.copyOf(faults));
    }

    private void fetch(Source source, String from, Path folder) {
        if (from.startsWith(HTTPS)) {
            download.get().get(source, from, folder);
        } else if (from.contains("://")) {
            throw new Fault.OfSource("Cannot fetch source %s: '%s' must be a folder or begin with %s"
                    .formatted(source.code(), from, HTTPS));
        } else if (!Files.isDirectory(folder)) {
            throw new Fault.OfInfrastructure("Cannot fetch source %s: there is no folder '%s', mount or create it"
                    .formatted(source.code(), from));
        }
    }
}
