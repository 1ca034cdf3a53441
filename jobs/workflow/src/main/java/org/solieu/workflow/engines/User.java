package org.solieu.workflow.engines;

import java.util.Locale;

/** Who may log in to Trino; {@code engines/trino/etc/rules.json} says what each may do. */
public enum User {
    /** Owns the views and sees everything; commands use it, people do not. */
    SOLIEU,
    ECONOMIST,
    LEADER,
    PARTY,
    /** Dashboards, which show each reader what that reader may see. */
    SUPERSET;

    /** The name to log in with. */
    public String login() {
        return name().toLowerCase(Locale.ROOT);
    }
}
