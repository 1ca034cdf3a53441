package org.solieu.workflow;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Settings.Setting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command line: every command is a class, every stage one too. */
@Command(
        name = "solieu",
        resourceBundle = "org.solieu.workflow.Messages",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        exitCodeOnInvalidInput = 2,
        exitCodeOnExecutionException = 3)
public final class Solieu implements Runnable {
    @Option(names = "--set", paramLabel = "SETTING=VALUE", descriptionKey = "set", scope = ScopeType.INHERIT)
    private final Map<String, String> arguments = new LinkedHashMap<>();

    private @Nullable Settings settings;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and gives its exit code. */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        Solieu solieu = new Solieu();
        CommandLine line = new CommandLine(solieu)
                .addSubcommand(new UpCommand(solieu))
                .addSubcommand(new DownCommand(solieu))
                .addSubcommand(new StatusCommand(solieu))
                .addSubcommand("load", new LoadCommand(solieu, List.of(Stage.values())));
        for (Stage stage : Stage.values()) {
            Runnable command = switch (stage) {
                case ARCHIVE -> new LoadCommand(solieu, List.of(stage));
                case CLAIMS, OBSERVATIONS, SERIES -> new StageCommand(solieu, stage);
                case VIEWS -> new ViewsCommand(solieu);
            };
            line.addSubcommand(stage.word(), command);
        }
        line.addSubcommand(new ReadCommand(solieu))
                .addSubcommand(new CommandLine(new SourcesCommand(solieu)).addSubcommand(new ProposeCommand(solieu)))
                .addSubcommand(new ScoreCommand(solieu))
                .addSubcommand(new LearnCommand(solieu))
                .addSubcommand(new GenerateCommand(solieu))
                .addSubcommand(new SqlCommand(solieu))
                .addSubcommand(new DiffCommand(solieu))
                .addSubcommand(new RollbackCommand(solieu))
                .addSubcommand(new WithdrawCommand(solieu))
                .addSubcommand(new CorrectCommand(solieu))
                .addSubcommand(new ReviewCommand(solieu))
                .addSubcommand(new RunsCommand(solieu))
                .addSubcommand(new TriggerCommand(solieu))
                .addSubcommand(new BackfillCommand(solieu))
                .addSubcommand(new NotebookCommand(solieu))
                .addSubcommand(new VerifyCommand(solieu))
                .addSubcommand(new BackupCommand(solieu))
                .addSubcommand(new RestoreCommand(solieu))
                .addSubcommand(new MoveCommand(solieu))
                .addSubcommand(new MaintenanceCommand(solieu))
                .addSubcommand(new PageCommand(solieu))
                .addSubcommand(new SettingsCommand(solieu));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        Slips.readNumbers(line);
        return line.setParameterExceptionHandler(Solieu::refuse).setExecutionExceptionHandler(new Failures(solieu));
    }

    private static int refuse(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr()
                .println("%s; see '%s --help'"
                        .formatted(Slips.told(wrong), command.getCommandSpec().qualifiedName()));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** The settings of this call; its log goes to their home. */
    Settings settings() {
        if (settings == null) {
            settings = Settings.ofProcess(given());
            Logs.send(settings);
        }
        return settings;
    }

    /** The settings that this call was given on the command line. */
    Map<Setting, String> given() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        arguments.forEach((key, value) -> given.put(Setting.of(key), value));
        return given;
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
