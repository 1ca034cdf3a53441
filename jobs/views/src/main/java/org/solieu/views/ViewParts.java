package org.solieu.views;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.solieu.vocabulary.Fault;

/**
 * What several views ask in the same way, such as which figures who asks may see: one file each, for which a query says
 * {@code ${NAME}}. A part may name others.
 *
 * @param folder {@code schemas/views/parts}
 */
record ViewParts(Path folder) {
    private static final Pattern NAME = Pattern.compile("\\$\\{(\\w+)}");

    /** A query with its parts in it. */
    String fill(String query) {
        return NAME.matcher(query).replaceAll(match -> Matcher.quoteReplacement(part(match)));
    }

    private String part(MatchResult match) {
        Path file = folder.resolve(match.group(1) + ".sql");
        try {
            return fill(Files.readString(file));
        } catch (IOException e) {
            throw new Fault.OfOurs("Cannot fill %s in a view: %s cannot be read".formatted(match.group(), file), e);
        }
    }
}
