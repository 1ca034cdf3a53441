package org.solieu.workflow.work;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Settings.Setting;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** One call of the command line: the settings that it was given, and all that hold for it. */
public final class Call {
    @Option(names = "--set", paramLabel = "SETTING=VALUE", descriptionKey = "set", scope = ScopeType.INHERIT)
    private final Map<String, String> arguments = new LinkedHashMap<>();

    private @Nullable Settings settings;

    /** The settings of this call; its log goes to their home. */
    public Settings settings() {
        if (settings == null) {
            settings = Settings.ofProcess(given());
            Logs.send(settings);
        }
        return settings;
    }

    /** The settings that this call was given on the command line. */
    public Map<Setting, String> given() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        arguments.forEach((key, value) -> given.put(Setting.of(key), value));
        return given;
    }
}
