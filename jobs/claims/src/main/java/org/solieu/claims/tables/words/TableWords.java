package org.solieu.claims.tables.words;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.vocabulary.Indicator;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Unit;
import org.solieu.vocabulary.Vocabulary;

/** What the words of a table's cells mean: by code, by name, by spelling, whatever their case. */
public final class TableWords {
    private static final Set<String> CURRENCY_SIGNS = Set.of("₫", "đ", "$", "€", "£", "¥", "VND");

    private final Vocabulary vocabulary;
    private final UnitWords units;
    private final Map<String, Indicator> byName = new HashMap<>();
    private final Map<String, Indicator> known = new HashMap<>();
    private final Map<Spelled, Written> knownUnits = new HashMap<>();

    private final Map<Member, String> knownMembers = new HashMap<>();
    private final Map<Member, Map<String, String>> knownParts = new HashMap<>();

    /** A part of an indicator, as a cell writes it. */
    private record Member(String indicator, String dimension, String words) {}

    /** How an indicator's figures write their unit. */
    private record Spelled(String words, String ownUnit) {}

    public TableWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.units = new UnitWords(vocabulary.units().values());
        vocabulary.indicators().values().forEach(this::addPhrases);
        vocabulary.indicators().values().forEach(this::addNames);
    }

    private void addPhrases(Indicator indicator) {
        indicator.phrases().forEach(phrase -> byName.putIfAbsent(TableText.folded(phrase), indicator));
    }

    /** Codes and names go before phrases, which several indicators may share. */
    private void addNames(Indicator indicator) {
        byName.put(TableText.folded(indicator.names().en()), indicator);
        byName.put(TableText.folded(indicator.names().vi()), indicator);
        byName.put(indicator.code(), indicator);
    }

    public UnitWords units() {
        return units;
    }

    /** A unit as written, and what leads from it to the base unit. */
    public record Written(Unit unit, BigDecimal factor, String spelling) {
        public boolean isSame(Written other) {
            return unit.code().equals(other.unit().code()) && factor.compareTo(other.factor()) == 0;
        }
    }

    /**
     * Requires that words beside a number name the unit the contract gives it. A bare currency sign in the format of a
     * cell does not say thousands or millions, so it agrees with every amount of money.
     */
    public void requireSameUnit(String beside, Written unit, String raw, boolean ofFormat) {
        if (beside.isEmpty() || (beside.equals("%") && unit.unit().kind() == Unit.Kind.RATIO)) {
            return;
        }
        boolean isSign =
                ofFormat && CURRENCY_SIGNS.contains(beside) && unit.unit().kind() == Unit.Kind.MONEY;
        Written said = units.find(beside, unit.unit());
        if (isSign || (said != null && said.isSame(unit))) {
            return;
        }
        throw new Unreadable(
                said == null && !ofFormat ? RejectionRule.NUMBER_MALFORMED : RejectionRule.UNIT_DIFFERS,
                "Invalid unit: '%s' stands beside '%s', must be %s or nothing"
                        .formatted(shortened(beside), shortened(raw), unit.spelling()));
    }

    public Indicator indicator(String words) {
        Indicator found = known.get(words);
        if (found == null) {
            found = byName.get(TableText.folded(words));
            if (found == null) {
                throw new Unreadable(
                        RejectionRule.INDICATOR_UNKNOWN,
                        "Invalid indicator: '%s', must be a code, name or phrase of schemas/vocabulary/indicators"
                                .formatted(shortened(words)));
            }
            known.put(words, found);
        }
        return found;
    }

    /** The unit so written; where several are, the indicator's own. */
    public Written unit(String words, Indicator indicator) {
        Spelled spelled = new Spelled(words, indicator.unit());
        Written found = knownUnits.get(spelled);
        if (found == null) {
            found = findUnit(words, indicator);
            knownUnits.put(spelled, found);
        }
        return found;
    }

    private Written findUnit(String words, Indicator indicator) {
        Unit own = vocabulary.units().get(indicator.unit());
        Written found = units.find(words, own);
        if (found == null) {
            throw new Unreadable(
                    RejectionRule.UNIT_UNKNOWN,
                    "Invalid unit: '%s', must be a code or spelling of schemas/vocabulary/units"
                            .formatted(shortened(words)));
        }
        return found;
    }

    /** The code of a member of one of the indicator's breakdowns. */
    public String member(Indicator indicator, String dimension, String words) {
        Member member = new Member(indicator.code(), dimension, words);
        String found = knownMembers.get(member);
        if (found == null) {
            found = findMember(indicator, dimension, words);
            knownMembers.put(member, found);
        }
        return found;
    }

    /**
     * The part that the words of an indicator name, as "lệ phí trước bạ" a tax of domestic revenue; empty for the whole.
     *
     * @throws Unreadable where they name several parts
     */
    public Map<String, String> partNamed(Indicator indicator, String words) {
        return knownParts.computeIfAbsent(new Member(indicator.code(), "", words), key -> findPart(indicator, words));
    }

    private static Map<String, String> findPart(Indicator indicator, String words) {
        String folded = TableText.folded(words);
        boolean isWhole = Stream.of(
                        indicator.code(),
                        indicator.names().vi(),
                        indicator.names().en())
                .map(TableText::folded)
                .anyMatch(folded::equals);
        if (isWhole) {
            return Map.of();
        }
        Set<String> ofItself = indicator.partsOf().stream()
                .flatMap(of -> of.breakdown().members().keySet().stream())
                .collect(Collectors.toSet());
        Map<String, String> parts = new HashMap<>();
        indicator
                .breakdowns()
                .forEach((dimension, members) -> members.forEach((code, member) -> {
                    if (!ofItself.contains(dimension) && namesOf(code, member).anyMatch(folded::equals)) {
                        parts.put(dimension, code);
                    }
                }));
        if (parts.size() > 1) {
            throw new Unreadable(
                    RejectionRule.BREAKDOWN_UNKNOWN,
                    "Invalid part of %s: '%s' names several parts %s; say which under 'values' of the contract"
                            .formatted(indicator.code(), shortened(words), new TreeMap<>(parts)));
        }
        return parts;
    }

    private static String findMember(Indicator indicator, String dimension, String words) {
        Map<String, Indicator.Member> members = indicator.breakdowns().getOrDefault(dimension, Map.of());
        String folded = TableText.folded(words);
        return members.entrySet().stream()
                .filter(member -> namesOf(member.getKey(), member.getValue()).anyMatch(folded::equals))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        RejectionRule.BREAKDOWN_UNKNOWN,
                        "Invalid %s of %s: '%s', must be one of %s"
                                .formatted(
                                        dimension, indicator.code(), shortened(words), List.copyOf(members.keySet()))));
    }

    private static Stream<String> namesOf(String code, Indicator.Member member) {
        return Stream.concat(
                Stream.of(code, member.names().vi(), member.names().en()).map(TableText::folded),
                member.phrases().stream().map(TableText::folded));
    }

    /** A member of a closed list, such as a measure. */
    public static <T> T code(String words, Function<String, T> parser) {
        try {
            return parser.apply(words);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(RejectionRule.CODE_UNKNOWN, shortened(String.valueOf(e.getMessage())));
        }
    }

    public static String shortened(String words) {
        return words.length() <= 200 ? words : words.substring(0, 200) + "…";
    }
}
