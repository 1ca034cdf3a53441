package org.solieu.workflow.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.contracts.ContractFile;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.workflow.work.Call;
import picocli.CommandLine.Command;

/** Lists the sources, and checks the contract of each. */
@Command(name = "sources")
public final class SourcesCommand implements Runnable {
    private final Call call;

    public SourcesCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        Vocabulary vocabulary = Vocabulary.load(call.settings().schemas().resolve("vocabulary"));
        List<String> faults = new ArrayList<>();
        for (Source source : vocabulary.sources().values()) {
            @Nullable String fault = fault(source);
            System.out.printf(
                    "%-24s %-6s %-9s %s%n",
                    source.code(),
                    source.format().code(),
                    fault == null ? "readable" : "WRONG",
                    String.join(", ", source.files()));
            if (fault != null) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            throw new Fault.OfSource(String.join(System.lineSeparator(), faults));
        }
    }

    private static @Nullable String fault(Source source) {
        try {
            if (source.format() != Source.Format.PROSE) {
                ContractFile.of(source);
            }
            return null;
        } catch (Fault.OfSource e) {
            return e.getMessage();
        }
    }
}
