package org.solieu.workflow.corrections;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.FoundClaim;
import org.solieu.observations.CorrectionTrial;
import org.solieu.vocabulary.Correction;
import org.solieu.vocabulary.Unit;
import org.solieu.workflow.work.Call;
import org.solieu.workflow.work.Consent;
import org.solieu.workflow.work.Work;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a figure right. */
@Command(
        name = "correct",
        footer = {
            "%n${bundle:examples}",
            "  solieu correct 3f9a01c2 --value \"9.312 tỷ đồng\" --reason \"the printed bulletin says 9.312\"",
            "  solieu correct 3f9a01c2 --factor 1000 --reason \"the table is in millions\"",
            "  solieu correct 3f9a01c2 --assign place=34 --assign period=2023 --reason \"it is the province's\"",
            "  solieu correct 3f9a01c2 --as-it-is --reason \"the bank was merged with another\"",
            "  solieu correct 3f9a01c2 --drop --reason \"a misprint\""
        })
public final class CorrectCommand implements Runnable {
    private final Call call;

    @Mixin
    private Consent consent = new Consent();

    @Mixin
    private Signature signature = new Signature();

    @ArgGroup(multiplicity = "1")
    private How how = new How();

    @Parameters(paramLabel = "FIGURE", descriptionKey = "solieu.correct.figure")
    private String figure = "";

    public CorrectCommand(Call call) {
        this.call = call;
    }

    /** What is done, one of five. */
    private static final class How {
        @Option(names = "--value", paramLabel = "NUMBER", descriptionKey = "solieu.correct.value")
        private @Nullable WrittenNumber value;

        @Option(names = "--factor", paramLabel = "NUMBER", descriptionKey = "solieu.correct.factor")
        private @Nullable WrittenNumber factor;

        @Option(names = "--assign", paramLabel = "FIELD=CODE", descriptionKey = "solieu.correct.assign")
        private Map<String, String> to = new LinkedHashMap<>();

        @Option(names = "--as-it-is", descriptionKey = "solieu.correct.as-it-is")
        private boolean asItIs;

        @Option(names = "--drop", descriptionKey = "solieu.correct.drop")
        private boolean drop;

        Correction.Action action(String unit, Map<String, Unit> units) {
            if (value != null) {
                return new Correction.Action.Replace(value.in(unit, units));
            }
            if (factor != null) {
                return new Correction.Action.Rescale(factor.alone());
            }
            if (asItIs) {
                return new Correction.Action.AsItIs();
            }
            return drop ? new Correction.Action.Drop() : new Correction.Action.Reassign(to);
        }
    }

    @Override
    public void run() {
        try (Work work = Work.of(call.settings(), "correction of " + figure)) {
            FoundClaim claim = FoundClaim.find(work.warehouse(), figure);
            Correction.Locate locate =
                    new Correction.Locate(claim.document(), claim.name(), claim.loadedOn(), claim.id());
            Correction signed = signature.sign(
                    locate,
                    how.action(claim.unit(), work.vocabulary().units()),
                    new Correction.Expect(claim.value(), claim.quote()));
            new CorrectionTrial(work.warehouse(), work.vocabulary()).require(signed);
            claim.repetitions(work.warehouse()).stream()
                    .map(CorrectCommand::warning)
                    .forEach(work.progress()::tells);
            Optional<Correction> standing = work.corrections().standing(signed);
            if (consent.isGivenTo(announcement(claim, signed, standing))) {
                // a correction that says the same was written by a command that was killed
                Correction correction = standing.filter(signed::saysTheSameAs).orElse(signed);
                new Remaking(work, locate).with(correction, "correction");
            }
        }
    }

    private static String warning(FoundClaim repetition) {
        return "The document says the same at %s, '%s': correct %s as well, or it contradicts itself and another source is shown"
                .formatted(
                        repetition.locator(),
                        repetition.quote(),
                        repetition.id().substring(0, 12));
    }

    /** What a number will be and in which unit, and how many times the number read so far: a slip of size is seen there. */
    private static String size(FoundClaim claim, Correction.Action action) {
        return switch (action) {
            case Correction.Action.Replace(BigDecimal value) -> size(claim.value(), value, claim.unit());
            case Correction.Action.Rescale(BigDecimal factor) ->
                size(claim.value(), claim.value().multiply(factor), claim.unit());
            default -> "";
        };
    }

    static String size(BigDecimal before, BigDecimal after, String unit) {
        String times = before.signum() == 0
                ? ""
                : ", %s times what was read".formatted(WrittenNumber.grouped(after.divide(before, new MathContext(3))));
        return " (%s %s%s)".formatted(WrittenNumber.grouped(after), unit, times);
    }

    private static String announcement(FoundClaim claim, Correction signed, Optional<Correction> standing) {
        String instead = standing.filter(other -> !signed.saysTheSameAs(other))
                .map(other -> "; this takes the place of correction %s of %s, %s"
                        .formatted(other.id(), other.who(), other.action().description()))
                .orElse("");
        return "'%s' at %s of '%s', read as %s %s, will from now on be %s, because: %s%s"
                .formatted(
                        claim.quote(),
                        claim.locator(),
                        claim.name(),
                        claim.value().stripTrailingZeros().toPlainString(),
                        claim.unit(),
                        signed.action().description() + size(claim, signed.action()),
                        signed.reason(),
                        instead);
    }
}
