package org.solieu.claims.tables.guesses;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a first contract is guessed, from {@code guesses.yaml}.
 *
 * @param roles words of a header by what its column gives
 * @param measures words of a header that tell a measure, the first that fits is taken
 * @param parts what says that a label means only a part
 * @param missing how cells say that there is no figure
 */
public record GuessWords(
        List<Writing> periods,
        Map<String, String> roles,
        List<Measured> measures,
        List<Measured> scenarios,
        List<Measured> statuses,
        String cumulative,
        String compared,
        @JsonProperty("short_forms") Map<String, String> shortForms,
        @JsonProperty("before_labels") String beforeLabels,
        String parts,
        Set<String> missing) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String FILE = "guesses.yaml";
    private static final Map<String, Pattern> KNOWN = new ConcurrentHashMap<>();

    /** A way to write a period. */
    record Writing(
            String like,
            String format,
            @JsonProperty("period_as") @Nullable String periodAs,
            @JsonProperty("without_year") boolean withoutYear) {
        /** A pattern that finds it among other words. */
        Pattern pattern() {
            return insensitive("(?<![\\p{L}\\d/.-])(?:" + like + ")(?![\\p{L}\\d/])");
        }
    }

    /**
     * Words that tell how a value is measured.
     *
     * @param growth the measure where values are changes rather than percentages of the whole
     */
    record Measured(
            String words,
            @Nullable String measure,
            @Nullable String growth,
            @Nullable String unit,
            @Nullable String scenario,
            @Nullable String status) {}

    static GuessWords load() {
        try (InputStream file = GuessWords.class.getResourceAsStream(FILE)) {
            return JsonMapper.builder(new YAMLFactory())
                    .build()
                    .readValue(Objects.requireNonNull(file), GuessWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Pattern insensitive(String pattern) {
        return KNOWN.computeIfAbsent(pattern, text -> Pattern.compile(text, FLAGS));
    }

    /** Whether a header is one of a role. */
    boolean is(String role, String header) {
        return insensitive(Objects.requireNonNull(roles.get(role)))
                .matcher(header)
                .matches();
    }

    static Optional<Measured> first(List<Measured> all, String header) {
        return all.stream()
                .filter(one -> insensitive(one.words()).matcher(header).matches())
                .findFirst();
    }
}
