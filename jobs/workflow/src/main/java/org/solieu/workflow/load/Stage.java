package org.solieu.workflow.load;

import java.util.Locale;
import org.solieu.archive.ArchiveDocuments;
import org.solieu.claims.LoadClaims;
import org.solieu.observations.ObserveClaims;
import org.solieu.series.PublishRelease;
import org.solieu.views.PublishViews;
import org.solieu.views.superset.ProvisionDashboards;
import org.solieu.warehouse.StageResult;
import org.solieu.workflow.work.Work;

/** The way of a figure, in its order. */
public enum Stage {
    ARCHIVE,
    CLAIMS,
    OBSERVATIONS,
    SERIES,
    VIEWS;

    /** The word for it, which is also a command. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Runs it, telling that it begins and what it did. */
    StageResult run(Work work) {
        work.lock();
        work.progress().begins(word());
        StageResult result = execute(work);
        work.progress().tells(result.toString());
        if (this == SERIES) {
            work.showRelease();
        }
        return result;
    }

    /** A machine that only loads leaves the views to the one whose Trino shows them. */
    private static StageResult views(Work work) {
        if (work.settings().engines().isEmpty()) {
            return StageResult.of("views").with("changed", 0);
        }
        StageResult views = PublishViews.of(work.settings(), work.vocabulary()).execute();
        if (!work.settings().engines().contains("superset")) {
            return views;
        }
        work.progress().tells(views.toString());
        return ProvisionDashboards.of(work.settings()).execute();
    }

    private StageResult execute(Work work) {
        return switch (this) {
            case ARCHIVE ->
                ArchiveDocuments.of(work.warehouse(), work.vocabulary(), work.run(), work.inbox())
                        .execute();
            case CLAIMS ->
                LoadClaims.of(work.warehouse(), work.vocabulary(), work.run(), work.judge())
                        .execute();
            case OBSERVATIONS ->
                ObserveClaims.of(work.warehouse(), work.vocabulary(), work.corrections(), work.run())
                        .execute();
            case SERIES ->
                PublishRelease.of(work.warehouse(), work.vocabulary(), work.run())
                        .execute();
            case VIEWS -> views(work);
        };
    }
}
