package org.solieu.views.superset;

import java.util.Locale;

/** What Superset shows figures with, each after what it is made of. */
enum AssetKind {
    DATABASE,
    DATASET,
    CHART,
    DASHBOARD;

    /** Its folder in what Superset exports and imports. */
    String folder() {
        return word() + "s";
    }

    /** Its word in addresses of Superset's API. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
