package org.solieu.workflow.installation;

import org.solieu.warehouse.Settings.Setting;
import org.solieu.workflow.work.Call;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints every setting: what it is now, how to change it, what it is for. */
@Command(name = "settings")
public final class SettingsCommand implements Runnable {
    private final Call call;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    public SettingsCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        for (Setting setting : Setting.values()) {
            String value = setting == Setting.CATALOG_PASSWORD
                    ? "(not shown)"
                    : call.settings().get(setting);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%-17s %s%n%17s   %s; default '%s', environment %s%n",
                            setting.key(), value, "", setting.purpose(), setting.defaultValue(), setting.variable());
        }
    }
}
