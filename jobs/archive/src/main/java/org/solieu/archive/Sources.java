package org.solieu.archive;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Words;

/**
 * Finds the source of a file by its name: the one whose pattern spells out most of it, then the one of the highest rank.
 * A pattern without {@code /} speaks of the last part of the name; case does not matter.
 */
final class Sources {
    private static final Comparator<Pattern> BEST = Comparator.comparingLong(Pattern::spelledOut)
            .thenComparingInt(pattern -> pattern.source().rank())
            .thenComparing(pattern -> pattern.source().code(), Comparator.reverseOrder());

    private final List<Pattern> patterns;

    private record Pattern(Source source, String glob, PathMatcher matcher) {
        static Pattern of(Source source, String glob) {
            String lower = Words.nfc(glob).toLowerCase(Locale.ROOT);
            return new Pattern(source, lower, FileSystems.getDefault().getPathMatcher("glob:" + lower));
        }

        boolean matches(Path name) {
            return matcher.matches(glob.contains("/") ? name : name.getFileName());
        }

        long spelledOut() {
            return glob.chars().filter(c -> "*?[]{},".indexOf(c) < 0).count();
        }
    }

    Sources(Collection<Source> sources) {
        this.patterns = sources.stream()
                .flatMap(source -> source.files().stream().map(glob -> Pattern.of(source, glob)))
                .toList();
    }

    /** @throws NotArchived where no source takes the file */
    Source of(InboxFile file) {
        Path name = Path.of(file.name().toLowerCase(Locale.ROOT));
        return patterns.stream()
                .filter(pattern -> pattern.matches(name))
                .max(BEST)
                .map(Pattern::source)
                .orElseThrow(() -> new NotArchived(
                        RejectionRule.SOURCE_UNDECLARED,
                        "Cannot archive '%s': no source takes a file of this name, add its pattern to one in schemas/vocabulary/sources"
                                .formatted(file.name())));
    }
}
