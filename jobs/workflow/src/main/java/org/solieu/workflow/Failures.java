package org.solieu.workflow;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.Outages;
import org.solieu.workflow.airflow.AirflowFault;
import org.solieu.workflow.work.Call;
import org.solieu.workflow.work.Logs;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a failure in one line and turns it into the exit code that says who must act. */
final class Failures implements IExecutionExceptionHandler {
    private final Call call;

    Failures(Call call) {
        this.call = call;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        @Nullable Fault known = known(failure);
        @Nullable Fault fault = known == null ? Outages.of(failure) : known;
        if (fault != null) {
            command.getErr().println(fault.getMessage() + details(fault.getCause() != null, failure));
            return fault.exitCode();
        }
        if (failure instanceof AirflowFault refused) {
            command.getErr().println(refused.getMessage());
            return refused.getExitCode();
        }
        command.getErr().println("Cannot %s: %s".formatted(command.getCommandName(), failure) + details(true, failure));
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    /** The fault that a failure is, or that Spark passed on from one of its tasks. */
    private static @Nullable Fault known(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Fault fault) {
                return fault;
            }
        }
        return null;
    }

    private String details(boolean wanted, Exception failure) {
        if (!wanted) {
            return "";
        }
        try {
            return " (details: %s)".formatted(Logs.write(call.settings(), failure));
        } catch (IOException | Fault e) {
            return "";
        }
    }
}
