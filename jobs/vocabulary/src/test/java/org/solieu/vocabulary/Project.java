package org.solieu.vocabulary;

import java.nio.file.Path;

/** The project the tests run in. */
final class Project {
    static final Path SCHEMAS = Path.of(System.getProperty("solieu.project"), "schemas");
    static final Path VOCABULARY = SCHEMAS.resolve("vocabulary");

    private Project() {}
}
