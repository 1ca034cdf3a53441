package org.solieu.workflow.corrections;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Unit;
import org.solieu.vocabulary.Words;

/**
 * A number as a person writes it: {@code 312.900 tỷ đồng}, {@code 10,2 %}, {@code 9312000000000}.
 *
 * @param vietnamese what it is where a point parts thousands
 * @param english what it is where a comma does
 * @param unit words behind it; empty for none
 */
public record WrittenNumber(String text, Optional<BigDecimal> vietnamese, Optional<BigDecimal> english, String unit) {
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([+-]?\\d+(?:[.,\\h]\\d+)*)\\h*(\\D*)");
    private static final Pattern GROUPED = Pattern.compile("[+-]?(?:\\d+|[1-9]\\d{0,2}(?:g\\d{3})+)(?:d\\d+)?");
    private static final Pattern BLANKS = Pattern.compile("\\h+");
    private static final int MOST_SPELLINGS = 5;

    /** Reads what a person has written, without knowing yet which unit is meant. */
    public static Optional<WrittenNumber> parse(String text) {
        Matcher parts = NUMBER_AND_UNIT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String digits = BLANKS.matcher(parts.group(1)).replaceAll(" ");
        Optional<BigDecimal> vietnamese = number(digits, '.', ',').or(() -> number(digits, ' ', ','));
        Optional<BigDecimal> english = number(digits, ',', '.').or(() -> number(digits, ' ', '.'));
        return vietnamese.isEmpty() && english.isEmpty()
                ? Optional.empty()
                : Optional.of(new WrittenNumber(
                        text.strip(), vietnamese, english, parts.group(2).strip()));
    }

    private static Optional<BigDecimal> number(String digits, char group, char decimal) {
        // the pattern is written with g for what parts thousands and d for the decimal mark
        String form = digits.replace(group, 'g').replace(decimal, 'd');
        return GROUPED.matcher(form).matches()
                ? Optional.of(new BigDecimal(form.replace("g", "").replace('d', '.')))
                : Optional.empty();
    }

    /**
     * The value in the unit a figure is stored in.
     *
     * @param code unit of the figure
     * @throws Fault.OfSource where two sizes can be meant, or the unit is none of the figure's
     */
    BigDecimal in(String code, Map<String, Unit> units) {
        List<Unit.Spelling> spellings =
                units.containsKey(code) ? units.get(code).spellings() : List.of();
        if (unit.isEmpty() || unit.equals(code)) {
            return oneSize(code, spellings);
        }
        BigDecimal factor = spellings.stream()
                .filter(spelling -> plain(spelling.text()).equals(plain(unit)))
                .map(Unit.Spelling::factor)
                .findFirst()
                .orElseThrow(() -> new Fault.OfSource("Invalid unit: '%s', the figure is in %s; write it as %s"
                        .formatted(unit, code, some(code, spellings))));
        return vietnamese.or(() -> english).orElseThrow().multiply(factor);
    }

    /** The number itself, such as a factor. */
    BigDecimal alone() {
        if (!unit.isEmpty()) {
            throw new Fault.OfSource(
                    "Invalid number: '%s', must be a number alone, such as 1000 or 0.001".formatted(text));
        }
        return oneSize("", List.of());
    }

    private BigDecimal oneSize(String code, List<Unit.Spelling> spellings) {
        List<BigDecimal> sizes = Stream.of(vietnamese, english)
                .flatMap(Optional::stream)
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .toList();
        if (sizes.size() > 1) {
            String way = spellings.isEmpty() ? "" : "its unit behind it (%s), or ".formatted(some(code, spellings));
            throw new Fault.OfSource("Invalid number: '%s' can be %s or %s; write %sno mark between thousands"
                    .formatted(text, amount(sizes.getFirst(), code), amount(sizes.getLast(), code), way));
        }
        return sizes.getFirst();
    }

    private static String some(String code, List<Unit.Spelling> spellings) {
        return spellings.isEmpty()
                ? code
                : spellings.stream()
                        .filter(spelling -> !spelling.text().equals(code))
                        .limit(MOST_SPELLINGS)
                        .map(Unit.Spelling::text)
                        .collect(Collectors.joining(", "));
    }

    private static String plain(String words) {
        return BLANKS.matcher(Words.nfc(words).toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    private static String amount(BigDecimal number, String code) {
        return (grouped(number) + " " + code).strip();
    }

    /** A number with its thousands apart, for whoever compares sizes. */
    static String grouped(BigDecimal number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(number);
    }
}
