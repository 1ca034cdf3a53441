package org.solieu.views.superset;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A database, dataset, chart or dashboard in the shape that Superset imports.
 *
 * @param name under which it is declared, with its language: {@code overview.vi}
 */
record Asset(AssetKind kind, String name, ObjectNode content) {

    String uuid() {
        return content.path("uuid").asText();
    }

    /** Its file in what Superset imports. */
    String file() {
        return kind.folder() + "/" + name + ".yaml";
    }
}
