package org.solieu.workflow.work;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.solieu.archive.FetchSources;
import org.solieu.archive.Fetched;
import org.solieu.archive.Inbox;
import org.solieu.claims.prose.rating.Judge;
import org.solieu.views.superset.ProvisionDashboards;
import org.solieu.vocabulary.Corrections;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Warehouse;
import org.solieu.warehouse.WriterLock;

/** What the stages of one run share; the warehouse opens when the first of them needs it. */
public final class Work implements AutoCloseable {
    private final Settings settings;
    private final String name;
    private final Run run;
    private final Progress progress;
    private final CompletableFuture<Vocabulary> vocabulary;
    private @Nullable WriterLock lock;
    private Inbox inbox;
    private @Nullable Warehouse warehouse;

    /**
     * Opens nothing yet; the vocabulary is read beside whatever comes next.
     *
     * @param name the command, for whoever waits for it
     */
    public Work(Settings settings, String name, Run run, Inbox inbox, Progress progress) {
        this.settings = settings;
        this.name = name;
        this.run = run;
        this.inbox = inbox;
        this.progress = progress;
        Path words = settings.schemas().resolve("vocabulary");
        this.vocabulary = CompletableFuture.supplyAsync(() -> Vocabulary.load(words));
    }

    /** Work of today that takes no documents in. */
    public static Work of(Settings settings, String name) {
        return new Work(settings, name, Run.of(today()), new Inbox(List.of()), Progress.ofProcess());
    }

    /** Today in Hanoi. */
    public static LocalDate today() {
        return LocalDate.now(Clock.system(Run.HANOI));
    }

    public Settings settings() {
        return settings;
    }

    public Run run() {
        return run;
    }

    /** Gets the documents of sources that say where they are found, and adds them to those to archive. */
    public Fetched fetch() {
        Fetched fetched = FetchSources.of(vocabulary().sources().values(), settings.home())
                .execute();
        fetched.faults().forEach(fault -> progress.tells(String.valueOf(fault.getMessage())));
        inbox = inbox.with(fetched.folders());
        return fetched;
    }

    /** The documents to archive. */
    public Inbox inbox() {
        return inbox;
    }

    public Progress progress() {
        return progress;
    }

    public Vocabulary vocabulary() {
        try {
            return vocabulary.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Every correction, and every answer of a review. */
    public Corrections corrections() {
        return Corrections.in(settings.corrections(), settings.reviews());
    }

    /** What this installation has learned of how sure readings are, or what the build brings along. */
    public Judge judge() {
        return Judge.of(settings.judge());
    }

    /** Waits for its turn to write; a process that waits has started nothing yet. */
    public WriterLock lock() {
        if (lock == null) {
            lock = WriterLock.take(settings, name, progress::tells);
        }
        return lock;
    }

    public Warehouse warehouse() {
        if (warehouse == null) {
            warehouse = Warehouse.open(settings, lock());
        }
        return warehouse;
    }

    /** Lets dashboards forget what earlier releases showed. Where Superset cannot be reached now, the next load does it. */
    public void showRelease() {
        if (settings.engines().contains("superset")) {
            try {
                ProvisionDashboards.of(settings).stamp();
            } catch (Fault.OfInfrastructure e) {
                progress.tells("Dashboards may show the release before, until 'solieu views': " + e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        if (warehouse != null) {
            warehouse.close();
        } else if (lock != null) {
            lock.close();
        }
    }
}
