package org.solieu.warehouse;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A part of an installation that cannot be made again, by the name it has in a backup. */
enum BackupPart {
    WAREHOUSE("warehouse"),
    CORRECTIONS("corrections"),
    REVIEWS("reviews"),
    INBOX("inbox"),
    SECRETS("secrets"),
    SETTINGS("settings.properties"),
    SUPERSET("superset.db"),
    AIRFLOW("airflow.db");

    private final String word;

    BackupPart(String word) {
        this.word = word;
    }

    /** Its name in a backup: that of a file, or of a folder. */
    String word() {
        return word;
    }

    /** The part that an entry of a backup belongs to. */
    static Optional<BackupPart> of(String entry) {
        return Arrays.stream(values())
                .filter(part -> entry.equals(part.word) || entry.startsWith(part.word + "/"))
                .findFirst();
    }

    boolean isDatabase() {
        return this == SUPERSET || this == AIRFLOW;
    }

    /** Where it lies in an installation; nowhere where a server keeps it. */
    Optional<Path> place(Settings settings) {
        return switch (this) {
            case WAREHOUSE -> Optional.of(LocalWarehouse.folder(settings));
            case CORRECTIONS -> Optional.of(settings.corrections());
            case REVIEWS -> Optional.of(settings.reviews());
            case INBOX -> Optional.of(settings.home().resolve("inbox"));
            case SECRETS -> Optional.of(settings.secrets());
            case SETTINGS -> Optional.of(settings.file());
            case SUPERSET -> Optional.of(settings.home().resolve("engines/superset/superset.db"));
            case AIRFLOW ->
                SqliteFile.of(settings.get(Settings.Setting.AIRFLOW_DATABASE)).map(SqliteFile::path);
        };
    }
}
