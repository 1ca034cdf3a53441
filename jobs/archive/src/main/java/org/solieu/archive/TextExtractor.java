package org.solieu.archive;

import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.RejectionRule;

/** Takes the text out of HTML, PDF and Word: by a process beside this one, started for the first of them. */
final class TextExtractor implements AutoCloseable {
    private static final Limits LIMITS = Limits.OF_A_FILE;

    private @Nullable TextProcess process;

    /**
     * The text of a document.
     *
     * @param bytes the document; HTML in UTF-8
     * @throws NotArchived where it is damaged, or passes a limit
     */
    String text(InboxFile file, Markup markup, byte[] bytes) {
        TextProcess asked = process == null || !process.isAlive() ? TextProcess.start() : process;
        process = asked;
        Answer answer = asked.ask(markup, bytes);
        return switch (answer.outcome()) {
            case TEXT -> answer.text();
            case DAMAGED ->
                throw new NotArchived(
                        RejectionRule.DOCUMENT_UNREADABLE,
                        "Cannot read '%s': it is damaged (%s); open it with its usual program, or ask for it again"
                                .formatted(file.name(), answer.text()));
            case TOO_LONG -> throw tooMuch(file, "it has more than %d characters", LIMITS.characters());
            case TOO_SLOW ->
                throw tooMuch(
                        file, "it takes more than %d seconds", LIMITS.time().toSeconds());
            case TOO_LARGE -> throw tooMuch(file, "it takes more than %d MB of memory", LIMITS.memory() >> 20);
        };
    }

    private static NotArchived tooMuch(InboxFile file, String what, long most) {
        return new NotArchived(
                RejectionRule.LIMIT_PASSED,
                "Cannot read '%s': %s; save it again with its usual program, or split it"
                        .formatted(file.name(), what.formatted(most)));
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
