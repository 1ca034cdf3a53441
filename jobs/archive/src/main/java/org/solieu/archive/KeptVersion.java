package org.solieu.archive;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.solieu.warehouse.Run;

/**
 * Which version of a fetched document is kept, as its server named it: its ETag and when it was last modified. Kept beside the
 * document, in a file whose name begins with a dot.
 *
 * @param headers what to tell the server, so that it answers only if the document has changed
 */
record KeptVersion(Map<String, String> headers) {
    private static final Map<String, String> TOLD_AND_ASKED =
            Map.of("etag", "If-None-Match", "last-modified", "If-Modified-Since");

    /** The version of a file, none where the file is gone. */
    static KeptVersion of(Path file) throws IOException {
        Properties told = new Properties();
        if (Files.exists(file) && Files.exists(version(file))) {
            try (Reader reader = Files.newBufferedReader(version(file))) {
                told.load(reader);
            }
        }
        Map<String, String> headers = new TreeMap<>();
        TOLD_AND_ASKED.forEach((header, asked) -> {
            String value = told.getProperty(header);
            if (value != null) {
                headers.put(asked, value);
            }
        });
        return new KeptVersion(headers);
    }

    static void keep(Path file, HttpHeaders headers) throws IOException {
        Properties told = new Properties();
        TOLD_AND_ASKED
                .keySet()
                .forEach(header -> headers.firstValue(header).ifPresent(value -> told.setProperty(header, value)));
        try (Writer writer = Files.newBufferedWriter(version(file))) {
            told.store(writer, null);
        }
    }

    /** The day in Hanoi on which the server says the document was last modified; null where it says none. */
    static @Nullable LocalDate modifiedOn(HttpHeaders headers) {
        String told = headers.firstValue("last-modified").orElse("");
        try {
            return ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .withZoneSameInstant(Run.HANOI)
                    .toLocalDate();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Path version(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".version");
    }
}
