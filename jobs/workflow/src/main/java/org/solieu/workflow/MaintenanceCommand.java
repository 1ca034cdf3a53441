package org.solieu.workflow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.solieu.warehouse.Maintenance;
import org.solieu.workflow.engines.Engines;
import org.solieu.workflow.engines.TrinoAccess;
import org.solieu.workflow.engines.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keeps the tables quick and small. */
@Command(
        name = "maintenance",
        footer = {"%nExamples:", "  solieu maintenance", "  solieu maintenance --keep-days 30"})
final class MaintenanceCommand implements Runnable {
    private final Solieu solieu;

    @Option(
            names = "--keep-days",
            paramLabel = "DAYS",
            defaultValue = "7",
            descriptionKey = "solieu.maintenance.keep-days")
    private int days = 7;

    MaintenanceCommand(Solieu solieu) {
        this.solieu = solieu;
    }

    @Override
    public void run() {
        try (Work work = Work.of(solieu.settings(), "maintenance")) {
            Maintenance.of(work.warehouse(), work.run(), Duration.ofDays(days))
                    .execute()
                    .forEach(result -> work.progress().tells(result.toString()));
            countValues(work);
        }
    }

    /** Has Trino count the values of columns, by which it plans queries: what counts them in Spark does not run on JDK 25. */
    private void countValues(Work work) {
        if (new Engines(solieu.settings()).status().isEmpty()) {
            work.progress().tells("No statistics are counted: Trino does not run; './solieu up' starts it");
            return;
        }
        try (Connection connection = TrinoAccess.of(solieu.settings()).connect(User.SOLIEU);
                Statement statement = connection.createStatement()) {
            for (String name : work.warehouse().names()) {
                statement.execute("ANALYZE \"%s\"".formatted(name.replace(".", "\".\"")));
            }
            work.progress()
                    .tells("statistics of %d tables counted"
                            .formatted(work.warehouse().names().size()));
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        }
    }
}
