package org.solieu.archive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.solieu.archive.Answer.Outcome;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Limits;

/**
 * A process that takes the text out of documents, and ends where one of them needs more time or memory than a file may
 * take: nothing that a document does to its reader is done to the load.
 */
final class TextProcess implements AutoCloseable {
    private static final Limits LIMITS = Limits.OF_A_FILE;
    /** How often is looked what it took, and how long is waited for it at most. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private static final Duration TO_WAIT = Duration.ofMinutes(1);
    private static final int OUT_OF_MEMORY = 3;
    /** What a process ends with when somebody else ends it: 128 and the signal's number. */
    private static final Set<Integer> ENDED_BY_OTHERS = Set.of(129, 130, 137, 143);

    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;

    private TextProcess(Process process) {
        this.process = process;
        this.questions = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(process.getInputStream());
    }

    /** Starts the process and waits until it is ready, so that no document pays for its start. */
    static TextProcess start() {
        try {
            TextProcess started = new TextProcess(new ProcessBuilder(command())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
            Answer ready = started.within(TO_WAIT, () -> Answer.read(started.answers));
            if (ready.outcome() == Outcome.TEXT) {
                return started;
            }
            throw new Fault.OfInfrastructure(
                    "Cannot start the process that reads documents: %s".formatted(ready.text()));
        } catch (IOException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot start the process that reads documents: %s".formatted(e.getMessage()), e);
        }
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx%d".formatted(LIMITS.memory()),
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                TextServer.class.getName());
    }

    /** Takes the text out of a document. */
    Answer ask(Markup markup, byte[] bytes) {
        return within(LIMITS.time(), () -> {
            questions.writeUTF(markup.name());
            questions.writeInt(bytes.length);
            questions.write(bytes);
            questions.flush();
            return Answer.read(answers);
        });
    }

    private Answer within(Duration most, Callable<Answer> exchange) {
        FutureTask<Answer> task = new FutureTask<>(exchange);
        Thread.ofPlatform().daemon().start(task);
        Duration before = processorTime();
        try {
            for (Duration waited = Duration.ZERO; waited.compareTo(TO_WAIT) < 0; waited = waited.plus(LOOK)) {
                if (processorTime().minus(before).compareTo(most) > 0) {
                    break;
                }
                Answer answer = answer(task);
                if (answer != null) {
                    return answer;
                }
            }
            close();
            return new Answer(Outcome.TOO_SLOW, "it takes more than %d seconds".formatted(most.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault.OfInfrastructure("Cannot read documents: interrupted", e);
        }
    }

    /** What the process took so far, whatever else runs beside it. */
    private Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The answer, or how the process ended; null where it is still at work. */
    private @Nullable Answer answer(FutureTask<Answer> task) throws InterruptedException {
        try {
            return task.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (ExecutionException e) {
            return ended(process.onExit().join().exitValue());
        }
    }

    private static Answer ended(int code) {
        if (ENDED_BY_OTHERS.contains(code)) {
            throw new Fault.OfInfrastructure(
                    "Cannot read documents: the process that does was ended by others (%d), try again".formatted(code));
        }
        return new Answer(
                code == OUT_OF_MEMORY ? Outcome.TOO_LARGE : Outcome.DAMAGED,
                "its reader ended with %d".formatted(code));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
