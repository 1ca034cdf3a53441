package org.solieu.vocabulary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a vocabulary as they stand on disk.
 *
 * @param contents bytes of every YAML and CSV file by its path from the folder, with {@code /} between names
 */
record VocabularyFiles(SortedMap<String, byte[]> contents) {

    static VocabularyFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Fault.OfSource(
                    "Cannot read the vocabulary: '%s' is no folder, must be the schemas/vocabulary of the project"
                            .formatted(folder));
        }
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (path.endsWith(".yaml") || path.endsWith(".csv")) {
                    contents.put(path, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot read the vocabulary in %s: %s".formatted(folder, e.getMessage()), e);
        }
        return new VocabularyFiles(contents);
    }

    /** What stands below a folder, by its path from there. */
    static <T> SortedMap<String, T> below(String folder, SortedMap<String, T> files) {
        SortedMap<String, T> below = new TreeMap<>();
        files.forEach((path, file) -> {
            if (path.startsWith(folder + "/")) {
                below.put(path.substring(folder.length() + 1), file);
            }
        });
        return below;
    }

    /** SHA-256 over every path and content, in the order of paths. */
    String fingerprint() {
        MessageDigest digest = Sha256.digest();
        contents.forEach((path, bytes) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Sha256.digest().digest(bytes));
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
