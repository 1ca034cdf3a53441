package org.solieu.claims.tables.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.claims.tables.contracts.Column;
import org.solieu.claims.tables.contracts.Contract;
import org.solieu.claims.tables.contracts.Terms;
import org.solieu.claims.tables.words.TableWords;
import org.solieu.claims.tables.words.UnitWords;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.RejectionRule;

/**
 * Holds what a contract says of every value against what stands above the header: a title "Đơn vị: tỷ đồng" over a
 * contract in triệu đồng, or "quý IV" over one of nine months, is drift, whether the contract reads titles or not.
 */
public final class TitleCheck {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    public static final Pattern UNIT =
            Pattern.compile("(?:^|\\P{L})(?:đvt|đơn vị(?: tính)?|units?(?:\\([^)]*\\))?)\\s*:\\s*(.+)", FLAGS);
    private static final Pattern QUARTER =
            Pattern.compile("quý\\s+(IV|III|II|I|[1-4])(?:\\s*năm\\s*|\\s*[/-]\\s*|\\s+)(\\d{4})", FLAGS);
    private static final Pattern MONTH = Pattern.compile(
            "(?<!ngày\\s{1,2}\\d{1,2}\\s{1,2})tháng\\s+(\\d{1,2})(?:\\s*năm\\s*|\\s*[/-]\\s*|\\s+)(\\d{4})", FLAGS);
    private static final Pattern MONTHS =
            Pattern.compile("(\\d{1,2})\\s+tháng(?:\\s+đầu)?(?:\\s*năm\\s*|\\s*[/-]\\s*|\\s+)(\\d{4})", FLAGS);
    private static final Map<String, Integer> ROMAN = Map.of("I", 1, "II", 2, "III", 3, "IV", 4);

    private final UnitWords units;

    public TitleCheck(UnitWords units) {
        this.units = units;
    }

    /** @throws Unreadable where a title says another unit or period than the contract */
    void check(Contract contract, List<TableCell> titles) {
        List<String> texts =
                titles.stream().map(title -> TableText.clean(title.raw())).toList();
        checkUnit(contract, texts);
        checkPeriod(contract, texts);
    }

    private void checkUnit(Contract contract, List<String> titles) {
        List<String> declared = Stream.concat(
                        Stream.of(contract.fixed()), contract.columns().stream().map(Column::of))
                .map(Terms::unit)
                .filter(Objects::nonNull)
                .toList();
        boolean isRead = contract.titles().stream().anyMatch(title -> title.gives() == Contract.Gives.UNIT)
                || contract.columns().stream()
                        .anyMatch(column -> column.gives() == Contract.Gives.UNIT || column.describes());
        for (String title : titles) {
            Matcher matcher = UNIT.matcher(title);
            if (!isRead && !declared.isEmpty() && matcher.find()) {
                requireOne(units(matcher.group(1)), declared, title);
            }
        }
    }

    /** Whether a text says a unit, as "Đơn vị tính: tỷ đồng". */
    public static boolean saysUnit(String text) {
        return UNIT.matcher(text).find();
    }

    private List<TableWords.Written> units(String words) {
        List<TableWords.Written> said = new ArrayList<>();
        for (String part : words.split("[,;–-]|\\s/\\s|\\bvà\\b", -1)) {
            TableWords.Written unit = units.find(part, null);
            if (unit != null) {
                said.add(unit);
            }
        }
        return said;
    }

    private void requireOne(List<TableWords.Written> said, List<String> declared, String title) {
        boolean agrees = said.isEmpty()
                || said.stream()
                        .anyMatch(unit -> declared.stream()
                                .map(words -> units.find(words, unit.unit()))
                                .filter(Objects::nonNull)
                                .anyMatch(unit::isSame));
        if (!agrees) {
            throw differs(
                    title,
                    "the unit "
                            + String.join(" or ", declared.stream().distinct().toList()));
        }
    }

    private static void checkPeriod(Contract contract, List<String> titles) {
        String fixed = contract.fixed().period();
        boolean isRead = contract.titles().stream().anyMatch(title -> title.gives() == Contract.Gives.PERIOD);
        if (fixed == null || isRead) {
            return;
        }
        Period declared = Period.parse(fixed);
        List<Period> said =
                titles.stream().flatMap(title -> periods(title).stream()).toList();
        boolean agrees =
                said.isEmpty() || said.stream().anyMatch(period -> period.end().equals(declared.end()));
        if (!agrees) {
            throw differs(
                    titles.stream()
                            .filter(title -> !periods(title).isEmpty())
                            .findFirst()
                            .orElse(""),
                    "the period " + fixed);
        }
    }

    private static List<Period> periods(String title) {
        List<Period> said = new ArrayList<>();
        for (Matcher quarter = QUARTER.matcher(title); quarter.find(); ) {
            String written = quarter.group(1).toUpperCase(Locale.ROOT);
            int number = ROMAN.containsKey(written) ? ROMAN.get(written) : Integer.parseInt(written);
            said.add(Period.quarter(Integer.parseInt(quarter.group(2)), number));
        }
        for (Pattern pattern : List.of(MONTH, MONTHS)) {
            for (Matcher month = pattern.matcher(title); month.find(); ) {
                int number = Integer.parseInt(month.group(1));
                if (number >= 1 && number <= 12) {
                    said.add(Period.month(Integer.parseInt(month.group(2)), number));
                }
            }
        }
        return said;
    }

    private static Unreadable differs(String title, String declared) {
        return new Unreadable(
                RejectionRule.HEADER_DIFFERS,
                "Cannot read the table: its title says '%s', the contract says %s; let the contract read it under 'titles', or add a version"
                        .formatted(TableWords.shortened(title), declared));
    }
}
