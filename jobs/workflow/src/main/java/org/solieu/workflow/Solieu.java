package org.solieu.workflow;

import java.util.List;
import org.solieu.workflow.airflow.BackfillCommand;
import org.solieu.workflow.airflow.RunsCommand;
import org.solieu.workflow.airflow.TriggerCommand;
import org.solieu.workflow.corrections.CorrectCommand;
import org.solieu.workflow.corrections.RollbackCommand;
import org.solieu.workflow.corrections.WithdrawCommand;
import org.solieu.workflow.generate.GenerateCommand;
import org.solieu.workflow.installation.DownCommand;
import org.solieu.workflow.installation.NotebookCommand;
import org.solieu.workflow.installation.PageCommand;
import org.solieu.workflow.installation.SettingsCommand;
import org.solieu.workflow.installation.StatusCommand;
import org.solieu.workflow.installation.UpCommand;
import org.solieu.workflow.load.LoadCommand;
import org.solieu.workflow.load.Stage;
import org.solieu.workflow.load.StageCommand;
import org.solieu.workflow.load.ViewsCommand;
import org.solieu.workflow.read.ProposeCommand;
import org.solieu.workflow.read.ReadCommand;
import org.solieu.workflow.read.SourcesCommand;
import org.solieu.workflow.review.ReviewCommand;
import org.solieu.workflow.score.LearnCommand;
import org.solieu.workflow.score.ScoreCommand;
import org.solieu.workflow.sql.DiffCommand;
import org.solieu.workflow.sql.SqlCommand;
import org.solieu.workflow.upkeep.BackupCommand;
import org.solieu.workflow.upkeep.MaintenanceCommand;
import org.solieu.workflow.upkeep.MoveCommand;
import org.solieu.workflow.upkeep.RestoreCommand;
import org.solieu.workflow.upkeep.VerifyCommand;
import org.solieu.workflow.work.Call;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command line: every command is a class, every stage one too. */
@Command(
        name = "solieu",
        resourceBundle = "org.solieu.workflow.Messages",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        exitCodeOnInvalidInput = 2,
        exitCodeOnExecutionException = 3)
public final class Solieu implements Runnable {
    @Mixin
    private final Call call = new Call();

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and gives its exit code. */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    public static CommandLine commandLine() {
        Solieu solieu = new Solieu();
        Call call = solieu.call;
        CommandLine line = new CommandLine(solieu)
                .addSubcommand(new UpCommand(call))
                .addSubcommand(new DownCommand(call))
                .addSubcommand(new StatusCommand(call))
                .addSubcommand("load", new LoadCommand(call, List.of(Stage.values())));
        for (Stage stage : Stage.values()) {
            Runnable command = switch (stage) {
                case ARCHIVE -> new LoadCommand(call, List.of(stage));
                case CLAIMS, OBSERVATIONS, SERIES -> new StageCommand(call, stage);
                case VIEWS -> new ViewsCommand(call);
            };
            line.addSubcommand(stage.word(), command);
        }
        line.addSubcommand(new ReadCommand(call))
                .addSubcommand(new CommandLine(new SourcesCommand(call)).addSubcommand(new ProposeCommand(call)))
                .addSubcommand(new ScoreCommand(call))
                .addSubcommand(new LearnCommand(call))
                .addSubcommand(new GenerateCommand(call))
                .addSubcommand(new SqlCommand(call))
                .addSubcommand(new DiffCommand(call))
                .addSubcommand(new RollbackCommand(call))
                .addSubcommand(new WithdrawCommand(call))
                .addSubcommand(new CorrectCommand(call))
                .addSubcommand(new ReviewCommand(call))
                .addSubcommand(new RunsCommand(call))
                .addSubcommand(new TriggerCommand(call))
                .addSubcommand(new BackfillCommand(call))
                .addSubcommand(new NotebookCommand(call))
                .addSubcommand(new VerifyCommand(call))
                .addSubcommand(new BackupCommand(call))
                .addSubcommand(new RestoreCommand(call))
                .addSubcommand(new MoveCommand(call))
                .addSubcommand(new MaintenanceCommand(call))
                .addSubcommand(new PageCommand(call))
                .addSubcommand(new SettingsCommand(call));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        Slips.readNumbers(line);
        return line.setParameterExceptionHandler(Solieu::refuse).setExecutionExceptionHandler(new Failures(call));
    }

    private static int refuse(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr()
                .println("%s; see '%s --help'"
                        .formatted(Slips.told(wrong), command.getCommandSpec().qualifiedName()));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
