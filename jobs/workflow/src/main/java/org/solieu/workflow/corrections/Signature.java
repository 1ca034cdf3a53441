package org.solieu.workflow.corrections;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Correction;
import org.solieu.warehouse.Run;
import org.solieu.workflow.work.Work;
import picocli.CommandLine.Option;

/** Why something is put right, and who answers for it. */
public final class Signature {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    @Option(names = "--reason", paramLabel = "WORDS", required = true, descriptionKey = "reason")
    private String reason = "";

    @Option(names = "--who", paramLabel = "NAME", defaultValue = "${sys:user.name}", descriptionKey = "who")
    private String who = "";

    /** A correction, signed today. */
    Correction sign(Correction.Locate locate, Correction.Action action, Correction.@Nullable Expect expect) {
        String id = "%s-%s".formatted(LocalDateTime.now(Run.HANOI).format(INSTANT), action.word());
        return new Correction(id, "", locate, action, expect, reason, who, Work.today());
    }
}
