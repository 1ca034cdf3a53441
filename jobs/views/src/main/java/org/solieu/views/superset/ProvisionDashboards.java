package org.solieu.views.superset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.solieu.views.Trino;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Settings.Setting;
import org.solieu.warehouse.StageResult;

/**
 * Makes the dashboards that {@code schemas/views/dashboards} declares. What is as declared is left alone, what is ours and
 * declared no more goes, and what a user made is not looked at.
 */
public final class ProvisionDashboards {
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Settings settings;
    private final URI address;
    private final Duration patience;

    ProvisionDashboards(Settings settings, URI address, Duration patience) {
        this.settings = settings;
        this.address = address;
        this.patience = patience;
    }

    /** Of one installation. */
    public static ProvisionDashboards of(Settings settings) {
        URI address = URI.create("http://127.0.0.1:%d/".formatted(settings.port(Setting.SUPERSET_PORT)));
        return new ProvisionDashboards(settings, address, PATIENCE);
    }

    /** Tells what {@link #execute} would do. */
    public List<String> difference() {
        try (Superset superset = login();
                Trino trino = Trino.ofDashboards(settings)) {
            Difference difference =
                    Difference.between(Declared.read(settings).assets(trino.release()), superset.exported());
            List<String> lines = new ArrayList<>();
            difference.made().forEach(asset -> lines.add("would make " + asset.file()));
            difference.changed().forEach(asset -> lines.add("would change " + asset.file()));
            difference.stamped().forEach(asset -> lines.add("would stamp " + asset.file()));
            difference.dropped().forEach(uuid -> lines.add("would drop " + uuid));
            return lines;
        }
    }

    /** Makes, changes and drops, and says how many. */
    public StageResult execute() {
        try (Superset superset = login();
                Trino trino = Trino.ofDashboards(settings)) {
            Declared declared = Declared.read(settings);
            long release = trino.release();
            List<Asset> assets = declared.assets(release);
            Difference difference = Difference.between(assets, superset.exported());
            if (difference.isOfDefinitions()) {
                new Proof(trino).of(declared);
                superset.importAll(assets);
            } else if (!difference.stamped().isEmpty()) {
                superset.importAll(declared.stamped(release));
            }
            prune(superset, difference.dropped());
            int made = difference.made().size();
            int changed = difference.changed().size();
            int stamped = difference.stamped().size();
            return StageResult.of("dashboards")
                    .with("made", made)
                    .with("changed", changed)
                    .with("stamped", stamped)
                    .with("unchanged", assets.size() - made - changed - stamped)
                    .with("dropped", difference.dropped().size());
        }
    }

    /**
     * Stamps datasets with the newest release, so that no answer kept from an older one is shown. Where dashboards are not
     * as declared, that is left to {@link #execute}, which proves what it makes.
     */
    public void stamp() {
        try (Superset superset = login();
                Trino trino = Trino.ofDashboards(settings)) {
            Declared declared = Declared.read(settings);
            long release = trino.release();
            Difference difference = Difference.between(declared.assets(release), superset.exported());
            if (!difference.isOfDefinitions() && !difference.stamped().isEmpty()) {
                superset.importAll(declared.stamped(release));
            }
        }
    }

    private static void prune(Superset superset, Set<String> uuids) {
        if (uuids.isEmpty()) {
            return;
        }
        for (AssetKind kind : List.of(AssetKind.DASHBOARD, AssetKind.CHART, AssetKind.DATASET)) {
            for (JsonNode asset : superset.list(kind)) {
                if (uuids.contains(asset.path("uuid").asText())) {
                    superset.delete(kind, asset.path("id").asInt());
                }
            }
        }
    }

    private Superset login() {
        Path file = settings.secrets().resolve("superset.password");
        try {
            return Superset.login(address, Files.readString(file).strip(), patience);
        } catch (IOException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot read %s: %s, './solieu up' makes it".formatted(file, Reason.of(e)));
        }
    }
}
