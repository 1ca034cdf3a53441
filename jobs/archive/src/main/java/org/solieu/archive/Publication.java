package org.solieu.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Source;

/** The day a document was published, and how it is known: its side-car declares it, or a table's name holds it. */
record Publication(LocalDate day, PublishedOnBasis basis) {

    /** @throws NotArchived where nothing says the day, or it lies after the day of the load */
    static Publication of(InboxFile file, Sidecar sidecar, Source source, LocalDate loadedOn) {
        LocalDate declared = sidecar.publishedOn();
        Publication publication =
                declared == null ? inName(file, source) : new Publication(declared, PublishedOnBasis.DECLARED);
        if (publication.day().isAfter(loadedOn)) {
            throw new NotArchived(
                    RejectionRule.PUBLICATION_DAY_AFTER_LOAD,
                    "Cannot archive '%s': published on %s, after the day of the load %s; correct the day, or load it with --day %s"
                            .formatted(file.name(), publication.day(), loadedOn, publication.day()));
        }
        return publication;
    }

    private static Publication inName(InboxFile file, Source source) {
        String pattern = source.contract() == null
                ? ""
                : source.contract().path("published_on").asText();
        Matcher day = Pattern.compile(pattern).matcher(file.name());
        if (pattern.isEmpty() || !day.find()) {
            throw new NotArchived(
                    RejectionRule.PUBLICATION_DAY_MISSING,
                    "Cannot archive '%s': nothing says when it was published, write 'published_on: YYYY-MM-DD' into '%s%s'"
                            .formatted(file.name(), file.name(), InboxFile.SIDECAR));
        }
        try {
            LocalDate found = LocalDate.of(number(day, "year"), number(day, "month"), number(day, "day"));
            return new Publication(found, PublishedOnBasis.INFERRED);
        } catch (DateTimeException e) {
            throw new NotArchived(
                    RejectionRule.PUBLICATION_DAY_MISSING,
                    "Cannot archive '%s': '%s' in its name is no day (%s), rename it or write a side-car"
                            .formatted(file.name(), day.group(), e.getMessage()));
        }
    }

    private static int number(Matcher day, String group) {
        return Integer.parseInt(day.group(group));
    }
}
