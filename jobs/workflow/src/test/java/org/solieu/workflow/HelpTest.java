package org.solieu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every command explains itself. */
class HelpTest {
    @Test
    void everyCommandSaysWhatItDoesAndHowItEnds() {
        List<String> headers = new ArrayList<>();
        Solieu.commandLine().getSubcommands().forEach((name, command) -> {
            String usage = command.getUsageMessage();
            assertThat(usage).contains("Usage: solieu " + name, "--help", "Exit codes:", "the infrastructure failed");
            headers.add(usage.lines().findFirst().orElseThrow());
        });
        assertThat(headers).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void everyOptionIsDescribed() {
        for (CommandLine command : Solieu.commandLine().getSubcommands().values()) {
            assertThat(command.getCommandSpec().args())
                    .allSatisfy(argument -> assertThat(argument.description())
                            .as("%s %s", command.getCommandName(), argument)
                            .isNotEmpty());
        }
    }

    @Test
    void whatIsSaidInEnglishIsSaidInVietnamese() {
        ResourceBundle english = ResourceBundle.getBundle("org.solieu.workflow.Messages", Locale.ROOT);
        ResourceBundle vietnamese = ResourceBundle.getBundle("org.solieu.workflow.Messages", Locale.of("vi"));
        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(vietnamese.getString(key)).isNotEqualTo(english.getString(key)));
    }

    @Test
    void anUnknownCommandEndsWithTwo() {
        StringWriter err = new StringWriter();
        CommandLine line = Solieu.commandLine().setErr(new PrintWriter(err));
        assertThat(line.execute("figures")).isEqualTo(2);
        assertThat(err.toString()).contains("'figures'", "see 'solieu --help'");
    }
}
