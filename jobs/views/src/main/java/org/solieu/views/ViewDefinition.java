package org.solieu.views;

import java.util.List;
import org.solieu.vocabulary.Names;
import org.solieu.vocabulary.Sha256;

/**
 * What readers may query under one name, and what each of its columns means.
 *
 * @param name schema and name, such as {@code views.figures}
 * @param query what it shows, in Trino's SQL, once {@link VocabularyViews#fill} has filled in the words it names
 * @param answers the question it answers
 * @param columns its columns in order, as far as they are explained
 */
record ViewDefinition(String name, String query, String answers, List<Column> columns) {
    private static final String MARK = " (#%s)";
    private static final int FINGERPRINT_LENGTH = 12;

    /** A column, and what it means in both languages. */
    record Column(String name, String meaning) {
        static Column of(String name, Names meaning) {
            return new Column(name, bothLanguages(meaning));
        }
    }

    /** A text as comments hold it, Vietnamese first. */
    static String bothLanguages(Names names) {
        return names.vi() + " · " + names.en();
    }

    /** The same but for its query. */
    ViewDefinition withQuery(String other) {
        return new ViewDefinition(name, other, answers, columns);
    }

    /** The comment of the finished view: its end tells this definition from any other. */
    String comment() {
        return answers + MARK.formatted(fingerprint().substring(0, FINGERPRINT_LENGTH));
    }

    /** The comment while columns are still without theirs. */
    String unfinishedComment() {
        return answers + MARK.formatted("0".repeat(FINGERPRINT_LENGTH));
    }

    /** Whether a view with this comment was made from a definition, now or earlier. */
    static boolean made(String comment) {
        return comment.matches("(?s).* \\(#[0-9a-f]{%d}\\)".formatted(FINGERPRINT_LENGTH));
    }

    private String fingerprint() {
        return Sha256.of(toString());
    }
}
