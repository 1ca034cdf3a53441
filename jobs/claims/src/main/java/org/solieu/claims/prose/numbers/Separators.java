package org.solieu.claims.prose.numbers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.text.Tokens;

/**
 * Which mark separates decimals in one document, and which thousands, decided from all its numbers. Vietnamese writes
 * 121.300,5; a document that proves to write 121,300.5 is read so; where both stand side by side, a number that could be
 * either has no value.
 */
public enum Separators {
    /** 121.300,5, the habit of the language. */
    COMMA_DECIMAL(',', '.'),
    /** 121,300.5. */
    POINT_DECIMAL('.', ','),
    /** The document writes both ways. */
    UNDECIDED(',', '.');

    /** Decimals that the press writes; more are a group that lost its shape: 1.5000 is 1.500, 15.000 or has a note. */
    private static final int MOST_DECIMALS = 3;

    private final char decimal;
    private final char group;

    Separators(char decimal, char group) {
        this.decimal = decimal;
        this.group = group;
    }

    /** Decides from the numbers of a document. */
    public static Separators of(Tokens tokens) {
        int[] votes = new int[2];
        boolean[] groups = new boolean[2];
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isNumber(i) && tokens.to(i) - tokens.from(i) > 2 && !Lookalikes.numbersItem(tokens, i)) {
                vote(tokens.written(i), votes, groups);
            }
        }
        return decide(votes[0], votes[1], groups[0]);
    }

    /** Index 0 counts proofs of a decimal comma, index 1 of a decimal point; {@code groups[0]} marks a 1,234. */
    private static void vote(String number, int[] votes, boolean[] groups) {
        if (isDate(number)) {
            return;
        }
        boolean comma = COMMA_DECIMAL.canRead(number);
        boolean point = POINT_DECIMAL.canRead(number);
        if (comma != point) {
            votes[comma ? 0 : 1]++;
        }
        groups[0] |= comma && point && number.indexOf(',') > 0;
    }

    private static Separators decide(int comma, int point, boolean commaGroups) {
        if (point == 0 || comma >= 3 * point) {
            return COMMA_DECIMAL;
        }
        boolean proven = point >= 3 * comma && (comma > 0 || point > 1 || commaGroups);
        return proven ? POINT_DECIMAL : UNDECIDED;
    }

    /** Whether a number is a day written with points: 31.12.2023. */
    public static boolean isDate(String number) {
        String[] parts = number.split("\\.", -1);
        return parts.length == 3
                && parts[0].length() <= 2
                && parts[1].length() <= 2
                && (parts[2].length() == 4 || parts[2].length() == 2);
    }

    /** The value of a number, or null where this document leaves it open or its shape is none. */
    @Nullable
    public BigDecimal parse(String number) {
        if (this != UNDECIDED) {
            return canRead(number) ? value(number) : other().canReadStrictly(number) ? other().value(number) : null;
        }
        boolean comma = COMMA_DECIMAL.canRead(number);
        boolean point = POINT_DECIMAL.canRead(number);
        if (comma && point && COMMA_DECIMAL.value(number).compareTo(POINT_DECIMAL.value(number)) != 0) {
            return null;
        }
        return comma ? COMMA_DECIMAL.value(number) : point ? POINT_DECIMAL.value(number) : null;
    }

    private Separators other() {
        return this == POINT_DECIMAL ? COMMA_DECIMAL : POINT_DECIMAL;
    }

    /** A single slip of the other habit is read where its shape leaves no doubt: 5.2 beside 80,4. */
    private boolean canReadStrictly(String number) {
        return canRead(number) && number.indexOf(decimal) > 0 && number.length() - number.indexOf(decimal) <= 3;
    }

    private BigDecimal value(String number) {
        return new BigDecimal(number.replace(String.valueOf(group), "").replace(decimal, '.'));
    }

    private boolean canRead(String number) {
        int point = number.indexOf(decimal);
        if (point != number.lastIndexOf(decimal)) {
            return false;
        }
        String whole = point < 0 ? number : number.substring(0, point);
        if (point > 0 && number.length() - point > MOST_DECIMALS + 1 && !isNought(whole)) {
            return false;
        }
        boolean fraction = point < 0 || number.indexOf(group, point) < 0;
        return fraction && groupsOfThree(whole);
    }

    private static boolean isNought(String whole) {
        return whole.equals("0");
    }

    private boolean groupsOfThree(String whole) {
        int first = whole.indexOf(group);
        if (first < 0) {
            return true;
        }
        boolean lead = first >= 1 && first <= 3 && whole.charAt(0) != '0';
        for (int at = first; lead && at < whole.length(); at += 4) {
            lead = whole.charAt(at) == group
                    && at + 4 <= whole.length()
                    && whole.indexOf(group, at + 1) != at + 1
                    && noGroupWithin(whole, at + 1, at + 4);
        }
        return lead;
    }

    private boolean noGroupWithin(String whole, int from, int to) {
        int next = whole.indexOf(group, from);
        return next < 0 || next >= to;
    }
}
