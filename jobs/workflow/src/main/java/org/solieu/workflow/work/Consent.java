package org.solieu.workflow.work;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;
import picocli.CommandLine.Option;

/** Asks before something is done that readers notice. */
public final class Consent {
    private static final Set<String> YES = Set.of("y", "yes", "c", "có");

    @Option(names = "--yes", descriptionKey = "yes")
    private boolean yes;

    /** Tells what will happen; answers whether it may. */
    public boolean isGivenTo(String announcement) {
        System.err.println(announcement + ".");
        if (yes) {
            return true;
        }
        System.err.print("Go on? [y/N] ");
        System.err.flush();
        @Nullable String answer = answer();
        if (answer == null) {
            throw new Fault.OfSource("Cannot go on: nobody answers; give --yes");
        }
        return YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String answer() {
        try {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot read the answer: " + e.getMessage(), e);
        }
    }
}
