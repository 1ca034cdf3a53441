package org.solieu.workflow.generate;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Vocabulary;

/**
 * A feed that is made up: month by month, a figure of every series, and here and there a row that must be refused. The same
 * seed gives the same bytes; no row is held longer than it takes to write it.
 */
public final class Feed {
    /** Keeps a file well below what the archive takes. */
    static final int ROWS_OF_A_FILE = 150_000;

    private static final String SOURCE = "generated";
    private static final LocalDate FIRST_MONTH = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);
    private static final int MONTHS = 34 * 12;
    private static final int DAYS_UNTIL_PUBLICATION = 5;

    private final List<String> columns;
    private final String head;
    private final String delimiter;
    private final GeneratedSeries series;

    private Feed(JsonNode contract, GeneratedSeries series) {
        this.series = series;
        this.delimiter = contract.path("delimiter").asText(",");
        this.columns = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        contract.path("columns").forEach(column -> {
            columns.add(column.path("gives").asText());
            headers.add(column.path("header").asText());
        });
        this.head = String.join(delimiter, headers) + "\n";
    }

    /** What was written. */
    public record Written(long files, long rows, long bad) {}

    /** A feed of the source {@code generated}, in the words of a vocabulary. */
    public static Feed of(Vocabulary vocabulary) {
        Source source = vocabulary.sources().get(SOURCE);
        if (source == null || source.contract() == null) {
            throw new Fault.OfSource(
                    "Cannot generate: the vocabulary has no source '%s', restore schemas/vocabulary/sources/%s.yaml"
                            .formatted(SOURCE, SOURCE));
        }
        return new Feed(requireNonNull(source.contract()), GeneratedSeries.of(vocabulary, FIRST_MONTH, LAST_DAY));
    }

    /** Writes rows into files of a folder, each of which appears once it is whole. */
    public Written write(long rows, long seed, Path folder) {
        SplittableRandom random = new SplittableRandom(seed);
        long bad = 0;
        long files = 0;
        try {
            Files.createDirectories(folder);
            for (long row = 0; row < rows; row += ROWS_OF_A_FILE) {
                long end = Math.min(rows, row + ROWS_OF_A_FILE);
                String name = "%s_%s_%d_%05d.csv".formatted(SOURCE, publishedOn(end - 1), seed, files);
                bad += write(row, end, random, folder, name);
                files++;
            }
        } catch (IOException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot write into %s: %s; free space or name another folder".formatted(folder, Reason.of(e)), e);
        }
        return new Written(files, rows, bad);
    }

    private long write(long from, long to, SplittableRandom random, Path folder, String name) throws IOException {
        Path unfinished = folder.resolve("." + name);
        long bad = 0;
        try (Writer out = Files.newBufferedWriter(unfinished)) {
            out.write(head);
            StringBuilder line = new StringBuilder();
            for (long row = from; row < to; row++) {
                GeneratedRow made = GeneratedRow.of(series, row, month(row), random);
                line.setLength(0);
                made.append(line, columns, delimiter);
                out.append(line.append('\n'));
                bad += made.isBad() ? 1 : 0;
            }
        }
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return bad;
    }

    /** Rows beyond the last month begin again with the first, as later publications of the same figures. */
    private LocalDate month(long row) {
        return FIRST_MONTH.plusMonths(monthsBefore(row) % MONTHS);
    }

    private LocalDate publishedOn(long row) {
        long round = monthsBefore(row) / MONTHS;
        return round == 0
                ? month(row).plusMonths(1).plusDays(DAYS_UNTIL_PUBLICATION)
                : LAST_DAY.plusMonths(1).plusDays(round);
    }

    private long monthsBefore(long row) {
        return row / series.places().size() / series.indicators().size();
    }
}
