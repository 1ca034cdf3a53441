package org.solieu.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.StageResult;
import org.solieu.warehouse.Warehouse;

/**
 * Keeps a day's documents: bytes under their SHA-256, the text of prose decoded, with when they were got and published.
 * Replaces the day in {@code archive.documents} and {@code archive.rejections}.
 *
 * <p>Bytes are only ever added. The day's documents are those accepted now, and those archived earlier that day whose
 * files have left the inbox. A file presented again is judged anew: with what its side-car says by now, or out of the
 * day if it is refused or has been replaced by other bytes.
 */
public final class ArchiveDocuments {
    /** The table of documents. */
    public static final String DOCUMENTS = "archive.documents";

    private static final String REJECTIONS = "archive.rejections";

    private final Warehouse warehouse;
    private final Vocabulary vocabulary;
    private final Run run;
    private final Inbox inbox;

    private ArchiveDocuments(Warehouse warehouse, Vocabulary vocabulary, Run run, Inbox inbox) {
        this.warehouse = warehouse;
        this.vocabulary = vocabulary;
        this.run = run;
        this.inbox = inbox;
    }

    /** A stage for one day. */
    public static ArchiveDocuments of(Warehouse warehouse, Vocabulary vocabulary, Run run, Inbox inbox) {
        return new ArchiveDocuments(warehouse, vocabulary, run, inbox);
    }

    /** Runs the stage. Counts: the day's documents, of these accepted now; files known from other days; rejections. */
    public StageResult execute() {
        List<InboxFile> files = inbox.files(run.day());
        Set<String> presented = files.stream().map(InboxFile::name).collect(Collectors.toSet());
        Archived archived = Archived.of(warehouse, run.day(), presented);
        Sources sources = new Sources(vocabulary.sources().values());
        Intake intake = new Intake(run.day(), sources, archived, warehouse.content());
        intake.takeAll(files);
        return write(intake, presented);
    }

    private StageResult write(Intake intake, Set<String> presented) {
        ArchiveRows rows = new ArchiveRows(run, warehouse.schema(DOCUMENTS), warehouse.schema(REJECTIONS));
        List<Row> documents = new ArrayList<>(earlier(presented));
        intake.accepted().forEach(document -> documents.add(rows.document(document)));
        List<Row> rejections = intake.refused().stream().map(rows::rejection).toList();
        warehouse.replaceDay(
                run,
                Map.of(
                        DOCUMENTS, warehouse.spark().createDataFrame(documents, rows.documents()),
                        REJECTIONS, warehouse.spark().createDataFrame(rejections, rows.rejections())));
        return StageResult.of("archive")
                .with("documents", documents.size())
                .with("accepted", intake.accepted().size())
                .with("of_other_days", intake.ofOtherDays())
                .with(StageResult.REJECTED, rejections.size());
    }

    /** The day's documents whose files are no longer in the inbox. */
    private List<Row> earlier(Set<String> presented) {
        return warehouse.day(DOCUMENTS, run.day()).collectAsList().stream()
                .filter(row -> !presented.contains(row.<String>getAs("name")))
                .toList();
    }
}
