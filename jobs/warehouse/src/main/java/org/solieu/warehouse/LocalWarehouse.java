package org.solieu.warehouse;

import java.nio.file.Path;
import org.solieu.vocabulary.Fault;

/** Where the warehouse lies, for what works on its files rather than on its tables. */
final class LocalWarehouse {
    private static final String SCHEME = "file:";

    private LocalWarehouse() {}

    static boolean isLocal(Settings settings) {
        return settings.get(Settings.Setting.WAREHOUSE).startsWith(SCHEME);
    }

    /**
     * Its folder.
     *
     * @throws Fault.OfSource where it does not lie in a folder of this machine
     */
    static Path folder(Settings settings) {
        String location = settings.get(Settings.Setting.WAREHOUSE);
        if (!isLocal(settings)) {
            throw new Fault.OfSource(
                    "Cannot work on the files of %s: it is no folder of this machine; use the tools of its store"
                            .formatted(location));
        }
        return path(location);
    }

    /** The path that a local location means. */
    static Path path(String location) {
        return Path.of(spelled(location).substring(SCHEME.length()));
    }

    /** One spelling of a local location, the one Hadoop writes into tables whatever it was given; others stay. */
    static String spelled(String location) {
        return location.replaceFirst("^file:/+", SCHEME + "/");
    }

    /** A path as tables hold it. */
    static String location(Path path) {
        return SCHEME + path;
    }
}
