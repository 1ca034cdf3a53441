package org.solieu.whole;

/** The same with dashboards. */
final class RunningDashboards extends RunningInstallation {
    RunningDashboards() {
        super("trino,superset");
    }
}
