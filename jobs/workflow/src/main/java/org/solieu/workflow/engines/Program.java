package org.solieu.workflow.engines;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.solieu.vocabulary.Fault;

/** Another program, run to its end. */
record Program(List<String> command) {
    /** What it said, and whether it went well. */
    record Outcome(int exitCode, String output) {}

    static Program of(String executable) {
        return new Program(List.of(executable));
    }

    Program with(List<String> arguments) {
        return new Program(Stream.concat(command.stream(), arguments.stream()).toList());
    }

    /** Runs it, expecting it to succeed. */
    String run() {
        Outcome outcome = attempt();
        if (outcome.exitCode() != 0) {
            throw new Fault.OfInfrastructure("Cannot run %s: %s"
                    .formatted(command.getFirst(), outcome.output().strip()));
        }
        return outcome.output();
    }

    /** Runs it, expecting it to succeed, and shows what it says meanwhile. */
    void show() {
        Outcome outcome = attempt(Redirect.INHERIT);
        if (outcome.exitCode() != 0) {
            throw new Fault.OfInfrastructure("Cannot run %s: it ended with %d, see above"
                    .formatted(String.join(" ", command), outcome.exitCode()));
        }
    }

    /** Runs it, whatever comes. */
    Outcome attempt() {
        return attempt(Redirect.PIPE);
    }

    private Outcome attempt(Redirect errors) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(errors.equals(Redirect.PIPE))
                    .redirectError(errors)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot run %s: %s".formatted(command.getFirst(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault.OfInfrastructure("Cannot wait for %s: interrupted".formatted(command.getFirst()), e);
        }
    }
}
