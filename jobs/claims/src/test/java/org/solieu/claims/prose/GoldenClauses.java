package org.solieu.claims.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.clauses.Figure;

/** The clauses beside this package's tests, with the figures each states. */
final class GoldenClauses {
    private GoldenClauses() {}

    /** A clause, the figures it states in order, and what of it is refused by which rule. */
    record Clause(
            String file,
            LocalDate day,
            @Nullable String place,
            String text,
            boolean heldBack,
            List<Figure> figures,
            List<String> refusals) {}

    /** A figure as labelled; what is null or absent is not compared. */
    record Figure(String number, List<String> fields) {
        String field(int i) {
            return i < fields.size() ? fields.get(i) : "";
        }
    }

    static List<Clause> all(Path folder) throws IOException {
        List<Clause> clauses = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".claims"))
                    .sorted()
                    .toList()) {
                read(file, clauses);
            }
        }
        return clauses;
    }

    private static void read(Path file, List<Clause> clauses) throws IOException {
        String[] head = {"", ""};
        StringBuilder text = new StringBuilder();
        List<Figure> figures = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("@ ,");
        for (String line : lines) {
            if (line.startsWith("=")) {
                List<String> fields = Stream.of(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList();
                figures.add(new Figure(fields.getFirst(), fields.subList(1, fields.size())));
                continue;
            }
            if (line.startsWith("! ")) {
                refusals.add(line.substring(2).strip());
                continue;
            }
            if (line.startsWith(">") || line.startsWith("@")) {
                add(clauses, file, head, text, figures, refusals);
                text.setLength(0);
                figures = new ArrayList<>();
                refusals = new ArrayList<>();
            }
            if (line.startsWith("@")) {
                head = line.substring(1).strip().split(",\\s*", 2);
            } else {
                text.append(text.isEmpty() ? "" : "\n").append(line);
            }
        }
    }

    private static void add(
            List<Clause> clauses,
            Path file,
            String[] head,
            CharSequence text,
            List<Figure> figures,
            List<String> refusals) {
        if (text.isEmpty()) {
            return;
        }
        boolean heldBack = text.toString().startsWith(">!");
        String words = text.toString().substring(heldBack ? 2 : 1).strip();
        String place = head[1].equals("-") ? null : head[1];
        clauses.add(new Clause(
                file.getFileName().toString(),
                LocalDate.parse(head[0]),
                place,
                words,
                heldBack,
                List.copyOf(figures),
                List.copyOf(refusals)));
    }
}
