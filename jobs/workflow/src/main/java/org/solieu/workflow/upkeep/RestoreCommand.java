package org.solieu.workflow.upkeep;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.CatalogRebuild;
import org.solieu.warehouse.Restore;
import org.solieu.warehouse.Settings;
import org.solieu.workflow.engines.Engines;
import org.solieu.workflow.work.Call;
import org.solieu.workflow.work.Consent;
import org.solieu.workflow.work.Work;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Restores a backup, or a catalog that was lost. */
@Command(
        name = "restore",
        footer = {
            "%n${bundle:examples}",
            "  solieu restore /mnt/backups/solieu-2024-11-06.zip",
            "  solieu restore --catalog"
        })
public final class RestoreCommand implements Runnable {
    private final Call call;

    @Mixin
    private Consent consent = new Consent();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    public RestoreCommand(Call call) {
        this.call = call;
    }

    /** What is restored: one of two. */
    private static final class What {
        @Parameters(paramLabel = "FILE", descriptionKey = "solieu.restore.file")
        private @Nullable Path file;

        @Option(names = "--catalog", descriptionKey = "solieu.restore.catalog")
        private boolean catalog;
    }

    @Override
    public void run() {
        Settings settings = call.settings();
        try (Work work = Work.of(settings, "restore")) {
            Path file = what.file;
            if (what.catalog) {
                rebuild(work);
            } else if (file != null && isWanted(file)) {
                work.progress()
                        .tells(Restore.into(settings, work.lock()).from(file).toString());
                work.progress().tells("'./solieu up' makes the views anew and shows them");
            }
        }
    }

    private void rebuild(Work work) {
        CatalogRebuild rebuild = CatalogRebuild.of(work.settings(), work.lock());
        List<String> lost = rebuild.lost();
        lost.forEach(loss -> work.progress().tells("Lost of " + loss));
        if (!lost.isEmpty()
                && !consent.isGivenTo("The catalog will show %s, without what is lost".formatted(rebuild.release()))) {
            return;
        }
        work.progress().tells(rebuild.execute().toString());
        if (!lost.isEmpty()) {
            throw new Fault.OfInfrastructure(
                    "The catalog shows %s, but not all of %d tables is left, as told above; './solieu restore FILE' brings back a backup, './solieu load --day …' what a day's documents say"
                            .formatted(rebuild.release(), lost.size()));
        }
        work.progress().tells("The catalog shows %s; every file it leads to is there".formatted(rebuild.release()));
    }

    private boolean isWanted(Path file) {
        Settings settings = call.settings();
        new Engines(settings).requireNone("restore into " + settings.home());
        return consent.isGivenTo(
                "%s will become the state of %s; what is there now is set aside beside it, in names ending in '.before-…'"
                        .formatted(file, settings.home()));
    }
}
