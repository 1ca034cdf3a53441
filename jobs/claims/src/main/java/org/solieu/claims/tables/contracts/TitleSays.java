package org.solieu.claims.tables.contracts;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.TableText;

/**
 * Something that must stand around a table: above its header, in the name of its sheet or of its file. What is not found
 * there, or is found twice and differs, rejects the table.
 *
 * @param in where it stands
 * @param like pattern of it; its first group, or all that it finds, is what is given
 * @param gives what it gives to every value of the table; nothing where it is only checked
 */
public record TitleSays(
        In in,
        Pattern like,
        Contract.Gives gives,
        @Nullable List<PeriodFormat> formats,
        @JsonProperty("period_as") @Nullable PeriodAs periodAs,
        @Nullable String dimension,
        @Nullable Map<String, Meaning> values) {
    /** Where a title stands. */
    public enum In {
        /** In a cell above the header. */
        TITLE,
        /** In the name of the sheet. */
        SHEET,
        /** In the name of the file. */
        FILE;

        public String place() {
            return this == TITLE ? "title rows" : "%s's name".formatted(name().toLowerCase(Locale.ROOT));
        }
    }

    public TitleSays {
        in = requireNonNullElse(in, In.TITLE);
        gives = requireNonNullElse(gives, Contract.Gives.NOTHING);
        if (like == null) {
            throw new IllegalArgumentException("a title without 'like', must have a pattern");
        }
    }

    /** The column that gives it to every row. */
    public Column column() {
        return Column.beside("%s like '%s'".formatted(in.name().toLowerCase(Locale.ROOT), like), gives)
                .reading(formats, periodAs, dimension, values);
    }

    /** What a cell says of it, in a cell at the same place. */
    public Optional<TableCell> find(TableCell cell) {
        Matcher matcher = like.matcher(TableText.clean(cell.raw()));
        if (!matcher.find()) {
            return Optional.empty();
        }
        String words = matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
        return Optional.of(new TableCell.Written(cell.locator(), words == null ? "" : TableText.clean(words)));
    }
}
