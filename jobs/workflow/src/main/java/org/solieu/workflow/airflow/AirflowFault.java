package org.solieu.workflow.airflow;

import java.net.ConnectException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.solieu.workflow.airflow.generated.ApiException;
import picocli.CommandLine.IExitCodeGenerator;

/** Why Airflow did not do what it was asked for, and what to do; each kind has an exit code of its own. */
public final class AirflowFault extends RuntimeException implements IExitCodeGenerator {
    /** What may go wrong between a command and Airflow. */
    public enum Kind {
        /** It did not like what it was asked. */
        REJECTED(2),
        /** It failed in a way of its own. */
        BROKEN(4),
        /** It does not know the user's password or token. */
        REFUSED(5),
        /** It has no such DAG or run. */
        UNKNOWN(6),
        /** Nothing answers. */
        UNREACHABLE(7),
        /** It has too many requests. */
        BUSY(8),
        /** It cannot answer just now. */
        UNAVAILABLE(9);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    /** The status of an answer that says that the thing to be made is there already. */
    private static final int CONFLICT = 409;

    private final Kind kind;
    private final boolean conflict;
    private final boolean untouched;
    private final @Nullable Duration retryAfter;

    private AirflowFault(Kind kind, String message, ApiException cause) {
        super(message, cause);
        this.kind = kind;
        this.conflict = cause.getCode() == CONFLICT;
        this.untouched = kind == Kind.BUSY || cause.getCause() instanceof ConnectException;
        this.retryAfter = retryAfter(cause);
    }

    static AirflowFault of(ApiException failure, String address, String what) {
        Kind kind = kind(failure.getCode());
        String reason = switch (kind) {
            case REJECTED, BROKEN -> "it answers %d: %s".formatted(failure.getCode(), failure.getResponseBody());
            case REFUSED ->
                "it refuses the password in secrets/airflow.password or the token it gave for it; './solieu down' and"
                        + " './solieu up' make them agree";
            case UNKNOWN ->
                "it does not know it; './solieu runs' lists runs, $SOLIEU_HOME/logs tells whether a DAG failed to load";
            case UNREACHABLE ->
                "nothing answers; './solieu up --set engines=trino,airflow' starts it, './solieu status' tells what"
                        + " runs";
            case BUSY -> "it has too many requests (429); try again later";
            case UNAVAILABLE ->
                "it cannot answer just now (%d); its logs are in $SOLIEU_HOME/logs".formatted(failure.getCode());
        };
        return new AirflowFault(kind, "Cannot %s in Airflow at %s: %s".formatted(what, address, reason), failure);
    }

    /** For what Airflow was asked for and answers that it has none. */
    static AirflowFault unknown(String message) {
        return new AirflowFault(Kind.UNKNOWN, message, new ApiException(message));
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 0 -> Kind.UNREACHABLE;
            case 401, 403 -> Kind.REFUSED;
            case 404 -> Kind.UNKNOWN;
            case 429 -> Kind.BUSY;
            case 502, 503, 504 -> Kind.UNAVAILABLE;
            default -> status < 500 ? Kind.REJECTED : Kind.BROKEN;
        };
    }

    private static @Nullable Duration retryAfter(ApiException failure) {
        if (failure.getResponseHeaders() == null) {
            return null;
        }
        return failure.getResponseHeaders()
                .firstValue("Retry-After")
                .map(AirflowFault::duration)
                .orElse(null);
    }

    /** A number of seconds or an instant, as HTTP writes it. */
    private static @Nullable Duration duration(String text) {
        if (text.matches("\\d{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            return Duration.between(
                    ZonedDateTime.now(ZoneOffset.UTC), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** Whether what was to be made is there already. */
    boolean isConflict() {
        return conflict;
    }

    /** Whether the same request may succeed later. */
    boolean mayPass() {
        return kind == Kind.UNREACHABLE || kind == Kind.BUSY || kind == Kind.UNAVAILABLE;
    }

    /** Whether Airflow certainly did nothing of what it was asked. */
    boolean leftEverythingAsItWas() {
        return untouched;
    }

    /** How long Airflow asks to be left alone, if it does. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public int getExitCode() {
        return kind.exitCode;
    }
}
