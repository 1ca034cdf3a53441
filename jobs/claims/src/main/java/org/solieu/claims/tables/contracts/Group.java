package org.solieu.claims.tables.contracts;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.cells.TableText;

/**
 * Rows that say something of the rows below them, until the next of their kind: a place, a section, an indicator. A group
 * ends those declared after it.
 *
 * @param from header of the column in which it stands
 * @param when patterns by the header of a column, all of which the row matches; where left out, a row is one whose value
 *     cells are all blank
 * @param like pattern of the words; its first group is what is given
 */
public record Group(
        String from,
        Map<String, Pattern> when,
        @Nullable Pattern like,
        Contract.Gives gives,
        @Nullable String dimension,
        @Nullable List<PeriodFormat> formats,
        @Nullable Map<String, Meaning> values) {
    public Group {
        if (from == null || gives == null) {
            throw new IllegalArgumentException(
                    "a group from '%s' that gives %s, must have both".formatted(from, gives));
        }
        from = TableText.clean(from);
        when = requireNonNullElse(when, Map.of());
    }

    /** The headers of the columns a group looks at. */
    static List<String> headers(Group group) {
        return Stream.concat(Stream.of(group.from), group.when.keySet().stream())
                .toList();
    }

    /** The column that gives it to the rows below. */
    public Column column() {
        return Column.beside("group '%s'".formatted(from), gives).reading(formats, null, dimension, values);
    }

    /** The words a group's row gives. */
    public String words(String cell) {
        Matcher matcher = like == null ? null : like.matcher(cell);
        return matcher != null && matcher.find() && matcher.groupCount() > 0 && matcher.group(1) != null
                ? TableText.clean(matcher.group(1))
                : cell;
    }
}
