package org.solieu.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that nobody would write, of every word by which sentences are read: repeated, in turn, or thrown together. */
final class HostileTexts {
    private static final List<String> SCRAPS = List.of(
            "1",
            "82%",
            "9.300",
            "0,5",
            "1/",
            "12/2023",
            "31/12/2023",
            "2023",
            "(",
            ")",
            "-",
            "–",
            ";",
            ",",
            ".",
            ":",
            "từ ngày 1/1 đến ngày 31/12",
            "tỷ đồng",
            "triệu",
            "%",
            "\"",
            "…",
            "\n",
            "\n\n",
            "a)",
            "* ",
            "\u202e",
            "\u00ad");
    private static final List<String> BETWEEN = List.of("", " ", ", ", "; ", "\n", ". ");

    private final Random random;
    private final List<String> words;

    private HostileTexts(Random random, List<String> words) {
        this.random = random;
        this.words = words;
    }

    /** Made of the project's vocabulary and cues; the same seed makes the same texts. */
    static HostileTexts of(long seed) throws IOException {
        List<String> words = new ArrayList<>(SCRAPS);
        YAMLMapper yaml = new YAMLMapper();
        for (String folder : List.of(
                "schemas/vocabulary/indicators", "schemas/vocabulary/units", "jobs/claims/src/main/resources")) {
            try (Stream<Path> files = Files.walk(Installation.PROJECT.resolve(folder))) {
                for (Path file : files.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    collect(yaml.readTree(file.toFile()), words);
                }
            }
        }
        return new HostileTexts(new Random(seed), words);
    }

    private static void collect(JsonNode node, List<String> words) {
        if (node.isTextual()) {
            words.add(node.asText());
        }
        node.fieldNames().forEachRemaining(words::add);
        node.forEach(child -> collect(child, words));
    }

    /** The next one, of some length in characters. */
    String next(int length) {
        List<String> chosen = new ArrayList<>();
        int kinds = switch (random.nextInt(3)) {
            case 0 -> 1;
            case 1 -> 2 + random.nextInt(4);
            default -> words.size();
        };
        for (int kind = 0; kind < Math.min(kinds, 200); kind++) {
            chosen.add(random.nextInt(3) == 0 ? any(SCRAPS) : any(words));
        }
        String between = any(BETWEEN);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(kinds > 5 ? any(chosen) : chosen.get(text.length() % chosen.size()))
                    .append(between);
        }
        return text.toString();
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
