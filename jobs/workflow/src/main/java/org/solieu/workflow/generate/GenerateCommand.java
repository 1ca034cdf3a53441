package org.solieu.workflow.generate;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.workflow.work.Call;
import org.solieu.workflow.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes up a feed for tests and benchmarks. */
@Command(
        name = "generate",
        footer = {"%n${bundle:example}", "  solieu generate --rows 1000000 --into feed", "  solieu load --inbox feed"})
public final class GenerateCommand implements Runnable {
    private final Call call;

    @Option(names = "--rows", paramLabel = "N", defaultValue = "100000", descriptionKey = "rows")
    private long rows;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", descriptionKey = "seed")
    private long seed;

    @Option(names = "--into", paramLabel = "FOLDER", required = true, descriptionKey = "into")
    private @Nullable Path into;

    public GenerateCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        if (into == null || rows < 1 || seed < 0) {
            throw new Fault.OfSource(
                    "Cannot generate: %d rows with seed %d, must be at least 1 row and a seed of at least 0"
                            .formatted(rows, seed));
        }
        Vocabulary vocabulary = Vocabulary.load(call.settings().schemas().resolve("vocabulary"));
        Feed.Written written = Feed.of(vocabulary).write(rows, seed, into);
        Progress.ofProcess()
                .tells("%d rows in %d files of %s, %d of them bad"
                        .formatted(written.rows(), written.files(), into, written.bad()));
    }
}
