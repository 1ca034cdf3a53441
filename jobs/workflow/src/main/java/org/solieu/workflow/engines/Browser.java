package org.solieu.workflow.engines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Settings;

/** Looks at dashboards as a reader does, in the browser of this machine. */
public record Browser(Settings settings, User reader) {

    /**
     * Opens dashboards and keeps a picture of each.
     *
     * @param folder where pictures go
     * @param arguments names of dashboards and options of {@code engines/superset/browser.py}
     * @return what there was to read, as JSON
     */
    public String look(Path folder, List<String> arguments) {
        Path superset = settings.project().resolve("engines/superset");
        Secrets secrets = new Secrets(settings.secrets());
        Path password = secrets.password(reader);
        if (!Files.exists(password)) {
            throw new Fault.OfInfrastructure(
                    "Cannot log in to Superset: there is no %s; './solieu up --set engines=trino,superset' makes it"
                            .formatted(password));
        }
        return Program.of(superset.resolve("target/venv/bin/python").toString())
                .with(List.of(
                        superset.resolve("browser.py").toString(),
                        new Superset(settings, secrets).address(),
                        reader.login(),
                        password.toString(),
                        folder.toString()))
                .with(arguments)
                .run();
    }
}
