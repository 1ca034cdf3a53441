package org.solieu.workflow;

import org.jspecify.annotations.Nullable;
import org.solieu.archive.Inbox;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.warehouse.Run;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Warehouse;

/** What the stages of one run share; the warehouse opens when the first of them needs it. */
final class Work implements AutoCloseable {
    private final Settings settings;
    private final Run run;
    private final Inbox inbox;
    private final Progress progress;
    private final Vocabulary vocabulary;
    private @Nullable Warehouse warehouse;

    Work(Settings settings, Run run, Inbox inbox, Progress progress) {
        this.settings = settings;
        this.run = run;
        this.inbox = inbox;
        this.progress = progress;
        this.vocabulary = Vocabulary.load(settings.schemas().resolve("vocabulary"));
    }

    Settings settings() {
        return settings;
    }

    Run run() {
        return run;
    }

    /** The documents to archive. */
    Inbox inbox() {
        return inbox;
    }

    Progress progress() {
        return progress;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Warehouse warehouse() {
        if (warehouse == null) {
            warehouse = Warehouse.open(settings, "load of " + run.day(), progress::tells);
        }
        return warehouse;
    }

    @Override
    public void close() {
        if (warehouse != null) {
            warehouse.close();
        }
    }
}
