package org.solieu.workflow.read;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.proposal.Proposal;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.workflow.work.Call;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a first contract for a table that nobody has described, each guess marked. */
@Command(
        name = "propose",
        footer = {
            "%n${bundle:examples}",
            "  solieu sources propose bank_2024.xlsx",
            "  solieu sources propose bank_2024.xlsx \\",
            "      --into schemas/vocabulary/sources/bank.yaml"
        })
public final class ProposeCommand implements Runnable {
    private final Call call;

    @Parameters(paramLabel = "FILE", descriptionKey = "propose.file")
    private Path file = Path.of("");

    @Option(names = "--into", paramLabel = "YAML", descriptionKey = "propose.into")
    private @Nullable Path into;

    public ProposeCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        Vocabulary vocabulary = Vocabulary.load(call.settings().schemas().resolve("vocabulary"));
        String yaml = Proposal.of(String.valueOf(file.getFileName()), bytes(), vocabulary, Locale.getDefault());
        if (into == null) {
            PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            out.print(yaml);
            out.flush();
        } else {
            write(yaml, into);
        }
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Fault.OfSource(
                    "Cannot read '%s': %s; name a table: csv, xlsx, xls, ods, html, json, xml of SDMX or px"
                            .formatted(file, Reason.of(e)));
        }
    }

    private static void write(String yaml, Path into) {
        if (Files.exists(into)) {
            throw new Fault.OfSource(
                    "Cannot write '%s': it exists; name another file, or remove it first".formatted(into));
        }
        try {
            Files.writeString(into, yaml);
        } catch (IOException e) {
            throw new Fault.OfSource(
                    "Cannot write '%s': %s; name a file in a folder that exists".formatted(into, Reason.of(e)));
        }
    }
}
