package org.solieu.claims.tables.contracts;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.cells.TableText;

/**
 * One column of a table as its contract promises it, or several that are alike.
 *
 * @param header its text in the header; the rows of a header are joined by " / "
 * @param like pattern of the headers of one or more columns that stand side by side; its groups, named period, place,
 *     indicator, scenario, status, measure, unit or breakdown, give what the header says of the column's values
 * @param gives what its cells give
 * @param of what holds for the values of a value column
 * @param formats how its periods are written, the first that fits is taken
 * @param periodAs what the periods of the column stand for, where not for themselves
 * @param dimension dimension of a breakdown column
 * @param values words of the document and what they mean
 * @param carried whether an empty cell means what the cell above it says, as under a merged one
 * @param isBeside whether it stands beside the columns of the file, for what a title or a group says of many rows
 * @param periodWords words for the period in the header of a column that is like others
 */
public record Column(
        String header,
        @Nullable Pattern like,
        Contract.Gives gives,
        Terms of,
        List<PeriodFormat> formats,
        @Nullable PeriodAs periodAs,
        @Nullable String dimension,
        Map<String, Meaning> values,
        boolean carried,
        boolean isBeside,
        @Nullable String periodWords) {
    private static final String PERIOD = "period";
    private static final Set<String> GROUPS =
            Set.of(PERIOD, "place", "indicator", "scenario", "status", "measure", "unit", "breakdown");

    @JsonCreator
    static Column of(
            @JsonProperty("header") @Nullable String header,
            @JsonProperty("like") @Nullable Pattern like,
            @JsonProperty("gives") Contract.@Nullable Gives gives,
            @JsonProperty("of") @Nullable Terms of,
            @JsonProperty("formats") @Nullable List<PeriodFormat> formats,
            @JsonProperty("period_as") @Nullable PeriodAs periodAs,
            @JsonProperty("dimension") @Nullable String dimension,
            @JsonProperty("values") @Nullable Map<String, Meaning> values,
            @JsonProperty("carried") @Nullable Boolean carried) {
        if ((header == null) == (like == null) || gives == null) {
            throw new IllegalArgumentException(
                    "a column with header '%s', like '%s' and gives %s, must have header or like, and gives"
                            .formatted(header, like, gives));
        }
        if (like != null && !GROUPS.containsAll(like.namedGroups().keySet())) {
            throw new IllegalArgumentException("like '%s', its groups must be named as in %s"
                    .formatted(like, GROUPS.stream().sorted().toList()));
        }
        return new Column(
                header == null ? "like " + like : TableText.clean(header),
                like,
                gives,
                requireNonNullElse(of, Terms.NONE),
                requireNonNullElse(formats, List.of(PeriodFormat.ISO)),
                periodAs,
                dimension,
                cleaned(values),
                Boolean.TRUE.equals(carried),
                false,
                null);
    }

    public Column {
        if (gives == Contract.Gives.BREAKDOWN && dimension == null) {
            throw new IllegalArgumentException(
                    "column '%s' gives a breakdown without dimension, must name it".formatted(header));
        }
    }

    private static Map<String, Meaning> cleaned(@Nullable Map<String, Meaning> values) {
        return requireNonNullElse(values, Map.<String, Meaning>of()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(word -> TableText.clean(word.getKey()), Map.Entry::getValue));
    }

    /** A column that stands beside those of the file, and whose cells the reader fills. */
    static Column beside(String name, Contract.Gives gives) {
        // without dimension until it is told how it is read
        return new Column(
                name, null, gives, Terms.NONE, List.of(PeriodFormat.ISO), null, "", Map.of(), false, true, null);
    }

    Column reading(
            @Nullable List<PeriodFormat> how,
            @Nullable PeriodAs as,
            @Nullable String ofDimension,
            @Nullable Map<String, Meaning> meanings) {
        return new Column(
                header,
                like,
                gives,
                of,
                requireNonNullElse(how, formats),
                as,
                ofDimension,
                cleaned(meanings),
                carried,
                isBeside,
                null);
    }

    /** Whether a word in it may say more than one thing. */
    public boolean describes() {
        return values.values().stream().anyMatch(meaning -> !meaning.says().equals(Terms.NONE));
    }

    /** Whether a header is one this column promises. */
    public boolean promises(String found) {
        return like == null ? header.equals(found) : like.matcher(found).matches();
    }

    /** The column of one header: what the groups of the pattern say of it holds for its values. */
    public Column named(String found) {
        Matcher matcher = like == null ? null : like.matcher(found);
        if (matcher == null || !matcher.matches()) {
            return this;
        }
        Terms terms = of;
        String words = null;
        for (String group : matcher.namedGroups().keySet()) {
            String word = matcher.group(group) == null ? "" : TableText.clean(matcher.group(group));
            Meaning meaning = values.getOrDefault(word, new Meaning(word, Terms.NONE));
            Contract.Gives given = Contract.Gives.valueOf(group.toUpperCase(java.util.Locale.ROOT));
            String said = meaning.of(given, word);
            if (given == Contract.Gives.PERIOD) {
                words = said.isEmpty() ? null : said;
            } else if (!said.isEmpty()) {
                terms = terms.or(meaning.says())
                        .or(Terms.of(
                                given,
                                dimension == null
                                        ? said
                                        : given == Contract.Gives.BREAKDOWN ? dimension + "=" + said : said));
            }
        }
        return new Column(found, null, gives, terms, formats, periodAs, dimension, values, carried, isBeside, words);
    }
}
