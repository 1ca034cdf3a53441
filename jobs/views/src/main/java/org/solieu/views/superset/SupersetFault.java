package org.solieu.views.superset;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import org.solieu.vocabulary.Fault;

/** Every way in which Superset fails us, and who must act. */
final class SupersetFault {
    private static final int LONGEST_ANSWER = 500;

    private SupersetFault() {}

    /** Nobody answers, or not in time: start it, or wait. */
    static Fault unreachable(String purpose, URI address, IOException cause) {
        boolean slow = cause instanceof HttpTimeoutException && !"HTTP connect timed out".equals(cause.getMessage());
        return new Fault.OfInfrastructure(
                slow
                        ? "Cannot %s: Superset at %s does not answer in time; see logs/superset.log and run the command again"
                                .formatted(purpose, address)
                        : "Cannot %s: Superset at %s is not reachable; './solieu up' starts it"
                                .formatted(purpose, address),
                cause);
    }

    /** The login or the rights are not accepted: whoever changed the password in Superset must act. */
    static Fault refused(String purpose, URI address, int status) {
        return new Fault.OfInfrastructure(
                "Cannot %s: Superset at %s refuses its user (%d); the password in secrets/superset.password is not that of the user 'superset', './solieu down' and './solieu up' set it"
                        .formatted(purpose, address, status));
    }

    /** What is there stands against what is wanted: a user's asset of the same name, or a definition that Superset rejects. */
    static Fault conflict(String purpose, int status, String answer) {
        return new Fault.OfInfrastructure(
                "Cannot %s: Superset rejects it (%d): %s; rename what has that name there, or mend schemas/views/dashboards"
                        .formatted(purpose, status, shortened(answer)));
    }

    /** Superset itself fails. */
    static Fault broken(String purpose, int status, String answer) {
        return new Fault.OfInfrastructure(
                "Cannot %s: Superset failed (%d): %s; see logs/superset.log and run the command again"
                        .formatted(purpose, status, shortened(answer)));
    }

    private static String shortened(String answer) {
        String line = answer.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER) + "…";
    }
}
