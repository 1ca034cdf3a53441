package org.solieu.warehouse;

import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import org.apache.iceberg.jdbc.UncheckedSQLException;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;

/**
 * Tells, of a failure deep inside Spark, that a disk or the catalog is at fault, and what to do. A release is
 * published in one step of the catalog: whatever was lost, what readers see is whole, and the command can be run again.
 */
public final class Outages {
    private static final String AGAIN = "; what is published is whole, run the command again";

    private Outages() {}

    /** The outage at the bottom of a failure; null where there is none. */
    public static @Nullable Fault of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String told = told(cause);
            if (told != null) {
                return new Fault.OfInfrastructure(told + AGAIN, failure);
            }
        }
        return null;
    }

    private static @Nullable String told(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("No space left on device") || message.contains("Disk quota exceeded")) {
            return "Cannot write: the disk is full (%s), free some space".formatted(firstLine(message));
        }
        if (cause instanceof SQLException || cause instanceof UncheckedSQLException) {
            return "Cannot use the catalog: %s; see that its database runs, that its file is there and may be written"
                    .formatted(firstLine(message));
        }
        boolean denied = cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException;
        return denied || message.contains("Read-only file system") || message.contains("Permission denied")
                ? "Cannot write: %s; see that the warehouse may be written".formatted(firstLine(message))
                : null;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
