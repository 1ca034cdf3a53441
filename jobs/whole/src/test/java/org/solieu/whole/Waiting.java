package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.solieu.workflow.airflow.AirflowRuns;

/** Waits for what another process does in its own time. */
final class Waiting {
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private Waiting() {}

    static void await(BooleanSupplier question) {
        await(PATIENCE, question);
    }

    static void await(Duration patience, BooleanSupplier question) {
        Instant end = Instant.now().plus(patience);
        while (!question.getAsBoolean()) {
            assertThat(Instant.now()).as("patience of %s", patience).isBefore(end);
            AirflowRuns.pause(Duration.ofMillis(500));
        }
    }
}
