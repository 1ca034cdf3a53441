package org.solieu.warehouse;

import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.exceptions.RuntimeIOException;
import org.apache.iceberg.jdbc.UncheckedSQLException;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;

/**
 * Tells, of a failure deep inside Spark, that a disk or the catalog is at fault, and what to do. A release is
 * published in one step of the catalog: whatever was lost, what readers see is whole, and the command can be run again.
 */
public final class Outages {
    /** A file that a table is made of, as Iceberg and Parquet name it. */
    private static final Pattern FILE = Pattern.compile("file:/[^\\s,;]+\\.(?:parquet|avro|json)");

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
        return damage(failure);
    }

    /** The file that is missing, cut or altered, of a failure to read; null where it is of another kind. */
    static @Nullable Fault damage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFoundException
                    || cause instanceof RuntimeIOException
                    || cause instanceof FileNotFoundException
                    || cause instanceof ChecksumException
                    || cause.getClass().getName().contains(".parquet.")) {
                Matcher file = FILE.matcher(String.valueOf(cause.getMessage()));
                String damaged = file.find() ? file.group() : "a file of the warehouse";
                return new Fault.OfInfrastructure(
                        "Cannot read %s: it is missing, cut or altered; './solieu verify' tells what else is, './solieu restore FILE' puts a backup in its place"
                                .formatted(damaged),
                        failure);
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
