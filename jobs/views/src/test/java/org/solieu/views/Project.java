package org.solieu.views;

import java.nio.file.Path;

/** The project the tests run in. */
final class Project {
    static final Path SCHEMAS = Path.of(System.getProperty("solieu.project"), "schemas");

    private Project() {}
}
