package org.solieu.vocabulary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The lists of places: one line per place and shape, with the columns code, name_vi, name_en, level, parent, valid_from,
 * valid_to and successors, the last as {@code 33-2025 merged 2025-07-01; …}.
 */
final class PlacesFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private PlacesFile() {}

    static SortedMap<String, Place> read(SortedMap<String, byte[]> files) {
        SortedMap<String, Place> places = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (!name.endsWith(".csv")) {
                return;
            }
            for (CSVRecord line : lines(name, bytes)) {
                Place place = place(name, line);
                if (places.put(place.code(), place) != null) {
                    throw invalid(name, line, "the code '%s' stands twice; keep one line".formatted(place.code()));
                }
            }
        });
        return places;
    }

    /** The lines below the header. */
    static List<CSVRecord> lines(String name, byte[] bytes) {
        InputStreamReader reader = new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
        try (CSVParser parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new Fault.OfSource("Cannot read places/%s: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static Place place(String file, CSVRecord line) {
        try {
            return new Place(
                    line.get("code"),
                    new Names(Words.nfc(line.get("name_vi")), line.get("name_en")),
                    Place.Level.parse(line.get("level")),
                    emptyToNull(line.get("parent")),
                    dayOrNull(line.get("valid_from")),
                    dayOrNull(line.get("valid_to")),
                    successors(line.get("successors")));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw invalid(file, line, String.valueOf(e.getMessage()));
        }
    }

    private static List<Place.Successor> successors(String text) {
        List<Place.Successor> successors = new ArrayList<>();
        for (String successor : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            String[] words = successor.strip().split(" ", -1);
            if (words.length != 3) {
                throw new IllegalArgumentException(
                        "Invalid successor: '%s', must be like 33-2025 merged 2025-07-01".formatted(successor));
            }
            successors.add(new Place.Successor(words[0], Place.Change.parse(words[1]), LocalDate.parse(words[2])));
        }
        return List.copyOf(successors);
    }

    private static @Nullable LocalDate dayOrNull(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Fault.OfSource invalid(String file, CSVRecord line, String problem) {
        return new Fault.OfSource(
                "Cannot read places/%s, line %d: %s".formatted(file, line.getRecordNumber() + 1, problem));
    }
}
