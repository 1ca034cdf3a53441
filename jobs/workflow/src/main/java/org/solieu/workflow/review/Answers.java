package org.solieu.workflow.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solieu.observations.ReviewedDocument;
import org.solieu.observations.ReviewedFigure;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.CorrectionFile;
import org.solieu.vocabulary.Corrections;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;
import org.solieu.vocabulary.Words;
import org.solieu.warehouse.PrivateFiles;
import org.solieu.warehouse.Run;

/** What people have answered: a private file for each figure, in {@code $SOLIEU_HOME/reviews}, obeyed by every later load. */
public final class Answers {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
    private static final int DIGITS = 12;

    private final Path folder;
    private final Map<String, Correction> byClaim = new HashMap<>();

    /**
     * Reads the answers of a folder.
     *
     * @throws Fault.OfSource naming file and field where one cannot be read
     */
    public Answers(Path folder) {
        this.folder = folder;
        Corrections.in(folder).inForce().forEach(answer -> byClaim.put(claim(answer), answer));
    }

    private static String claim(Correction answer) {
        return String.valueOf(answer.locate().claim());
    }

    /** The ids of documents with answers. */
    public synchronized List<String> documents() {
        return byClaim.values().stream()
                .map(answer -> answer.locate().document())
                .distinct()
                .toList();
    }

    /** The answer about a figure, where it is about what is read there today. */
    public synchronized Optional<Correction> of(ReviewedFigure figure) {
        return Optional.ofNullable(byClaim.get(figure.id())).filter(answer -> fits(answer, figure));
    }

    private static boolean fits(Correction answer, ReviewedFigure figure) {
        Correction.@Nullable Expect expected = answer.expect();
        return expected == null
                || (expected.value().compareTo(figure.value()) == 0
                        && Words.nfc(expected.quote()).equals(Words.nfc(figure.quote())));
    }

    /** How many figures of a document are answered. */
    public long count(Collection<ReviewedFigure> figures) {
        return figures.stream().filter(figure -> of(figure).isPresent()).count();
    }

    /** The files of answers that are about none of these figures, as where a text has been replaced. */
    public synchronized List<String> stale(Collection<ReviewedFigure> figures) {
        Set<String> fitting = figures.stream()
                .filter(figure -> of(figure).isPresent())
                .map(ReviewedFigure::id)
                .collect(Collectors.toSet());
        return byClaim.values().stream()
                .filter(answer -> !fitting.contains(claim(answer)))
                .map(CorrectionFile::name)
                .sorted()
                .toList();
    }

    /** An answer, signed today and not yet kept. */
    public static Correction sign(
            ReviewedDocument document, ReviewedFigure figure, Correction.Action.Answer action, String who) {
        String id = "%s-%s-%s"
                .formatted(
                        LocalDateTime.now(Run.HANOI).format(INSTANT),
                        action.word(),
                        figure.id().substring(0, Math.min(DIGITS, figure.id().length())));
        return new Correction(
                id,
                "",
                document.locate(figure),
                action,
                figure.expect(),
                reason(figure, action),
                who,
                LocalDate.now(Run.HANOI));
    }

    private static String reason(ReviewedFigure figure, Correction.Action.Answer action) {
        return switch (action) {
            case Correction.Action.Accept accept -> "it was read right";
            case Correction.Action.NotAFigure none -> "it is no figure";
            case Correction.Action.Mend(Map<String, String> to) -> "it was read as " + differences(figure, to);
        };
    }

    private static Map<String, String> differences(ReviewedFigure figure, Map<String, String> to) {
        Map<String, String> read = new TreeMap<>();
        to.forEach((field, value) -> {
            String before = figure.reading().getOrDefault(field, "nothing");
            if (!before.equals(value)) {
                read.put(field, before.isEmpty() ? "the whole" : before);
            }
        });
        return read;
    }

    /** Keeps an answer, in the place of an earlier one about the same figure. */
    public synchronized void keep(Correction answer) {
        Path file = file(answer);
        try {
            PrivateFiles.write(file, CorrectionFile.text(answer));
            Correction earlier = byClaim.put(claim(answer), answer);
            if (earlier != null && !earlier.id().equals(answer.id())) {
                Files.deleteIfExists(file(earlier));
            }
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot write %s: %s".formatted(file, Reason.of(e)), e);
        }
    }

    /** Takes the answer about a figure back. */
    public synchronized void takeBack(ReviewedFigure figure) {
        Correction answer = byClaim.get(figure.id());
        if (answer == null) {
            return;
        }
        try {
            Files.deleteIfExists(file(answer));
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot remove %s: %s".formatted(file(answer), Reason.of(e)), e);
        }
        byClaim.remove(figure.id());
    }

    private Path file(Correction answer) {
        return folder.resolve(CorrectionFile.name(answer));
    }
}
