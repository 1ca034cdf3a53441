package org.solieu.claims.tables.words;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.vocabulary.Unit;

/**
 * Units as tables write them: by code, by spelling, and as a size before a unit ("1.000 đồng", "nghìn đ"). The sizes are
 * those of the spellings of the vocabulary: "tỷ" is what "tỷ đồng" is more than "đồng".
 */
public final class UnitWords {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:đvt|đơn vị(?: tính)?|unit)\\s*:?\\s*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern IN_BRACKETS = Pattern.compile("^\\((.*)\\)$");
    private static final Pattern POWER_OF_TEN = Pattern.compile("(1(?:[.,]?000)+)\\s*(\\D.*)");

    private final Map<String, List<TableWords.Written>> bySpelling = new HashMap<>();
    private final Map<String, BigDecimal> sizes = new HashMap<>();

    public UnitWords(Collection<Unit> units) {
        for (Unit unit : units) {
            add(unit, unit.code(), BigDecimal.ONE);
            unit.spellings().forEach(spelling -> add(unit, spelling.text(), spelling.factor()));
        }
        for (Unit unit : units) {
            unit.spellings().forEach(spelling -> addSize(unit, spelling));
        }
    }

    private void add(Unit unit, String text, BigDecimal factor) {
        bySpelling
                .computeIfAbsent(TableText.folded(text), key -> new ArrayList<>())
                .add(new TableWords.Written(unit, factor, text));
    }

    private void addSize(Unit unit, Unit.Spelling spelling) {
        String text = TableText.folded(spelling.text());
        int blank = text.lastIndexOf(' ');
        boolean isPower = spelling.factor().stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
        if (blank > 0 && isPower && unit.kind() == Unit.Kind.MONEY) {
            TableWords.Written base = one(text.substring(blank + 1), unit);
            if (base != null && base.factor().compareTo(BigDecimal.ONE) == 0) {
                sizes.putIfAbsent(text.substring(0, blank), spelling.factor());
            }
        }
    }

    /** The unit so written, null where there is none; where several are, the expected one. */
    public TableWords.@Nullable Written find(String words, @Nullable Unit expected) {
        String text = words.strip();
        TableWords.Written found = whole(text, expected);
        if (found == null) {
            String bare = LABEL.matcher(
                            IN_BRACKETS.matcher(text).replaceFirst("$1").strip())
                    .replaceFirst("")
                    .replaceFirst("[.:;,]+$", "")
                    .strip();
            found = bare.isEmpty() ? null : whole(bare, expected);
        }
        return found;
    }

    private TableWords.@Nullable Written whole(String words, @Nullable Unit expected) {
        String folded = TableText.folded(words);
        TableWords.Written found = one(folded, expected);
        return found == null ? sized(words, folded, expected) : found;
    }

    private TableWords.@Nullable Written one(String folded, @Nullable Unit expected) {
        List<TableWords.Written> all = bySpelling.getOrDefault(folded, List.of());
        return all.stream()
                .filter(unit -> unit.unit().equals(expected))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
    }

    /** A size and a unit, as "1.000 đồng". */
    private TableWords.@Nullable Written sized(String words, String folded, @Nullable Unit expected) {
        Matcher number = POWER_OF_TEN.matcher(folded);
        if (number.matches()) {
            BigDecimal size = new BigDecimal(number.group(1).replaceAll("[.,]", ""));
            return times(size, one(number.group(2), expected), words);
        }
        for (int blank = folded.lastIndexOf(' '); blank > 0; blank = folded.lastIndexOf(' ', blank - 1)) {
            BigDecimal size = sizes.get(folded.substring(0, blank));
            TableWords.Written unit = size == null ? null : one(folded.substring(blank + 1), expected);
            if (size != null && unit != null) {
                return times(size, unit, words);
            }
        }
        return null;
    }

    private static TableWords.@Nullable Written times(
            BigDecimal size, TableWords.@Nullable Written unit, String words) {
        return unit == null
                ? null
                : new TableWords.Written(unit.unit(), unit.factor().multiply(size), TableText.clean(words));
    }
}
