package org.solieu.workflow.engines;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.solieu.vocabulary.Fault;

/** Asks again, twice a second, until the answer is yes or patience ends. */
final class Patience {
    private static final long PAUSE_IN_MILLISECONDS = 500;

    private Patience() {}

    /** Whether the answer was yes in time; what the question throws ends the waiting. */
    static boolean lasts(Duration patience, BooleanSupplier question) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            // the handle is of no use: the clock ends with this call
            Object unused = clock.scheduleWithFixedDelay(
                    () -> ask(question, answer), 0, PAUSE_IN_MILLISECONDS, TimeUnit.MILLISECONDS);
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new Fault.OfOurs("Cannot wait", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault.OfInfrastructure("Cannot wait: interrupted", e);
        } finally {
            clock.shutdownNow();
        }
    }

    private static void ask(BooleanSupplier question, CompletableFuture<Boolean> answer) {
        try {
            if (question.getAsBoolean()) {
                answer.complete(true);
            }
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }
}
