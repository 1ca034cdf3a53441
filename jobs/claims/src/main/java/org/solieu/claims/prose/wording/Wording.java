package org.solieu.claims.prose.wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.numbers.Units;
import org.solieu.claims.prose.times.TimeExpression;
import org.solieu.claims.prose.words.Mention;
import org.solieu.vocabulary.Unit;

/**
 * All that the words of one cell, head or title say, each read as a text of its own.
 *
 * @param roles what they say of figures, in order
 * @param times the times they name
 * @param unit the unit they give; null where they give none
 * @param topics the indicators they name
 * @param members the parts of indicators they name
 * @param place words for the one place they name; null where they name none or several
 * @param places how many places they name
 * @param strange the words among them that say nothing known
 */
public record Wording(
        String words,
        List<Role> roles,
        List<TimeExpression> times,
        @Nullable SaidUnit unit,
        List<Mention> topics,
        List<Mention> members,
        @Nullable String place,
        int places,
        List<String> strange) {
    /** Words that say nothing. */
    public static final Wording NONE =
            new Wording("", List.of(), List.of(), null, List.of(), List.of(), null, 0, List.of());

    /** Words in a role, from the token {@code at} on. */
    record Role(int at, Set<HeadRole> roles) {}

    /**
     * A unit as written, with what leads to the unit of the vocabulary.
     *
     * @param bracketed whether it stands in brackets
     */
    public record SaidUnit(String written, Units.Found found, boolean bracketed) {
        public Unit.Kind kind() {
            return Quantity.kind(found.unit());
        }
    }

    public boolean says(HeadRole role) {
        return roles.stream().anyMatch(one -> one.roles().contains(role));
    }

    /** The first token of words in a role; the greatest number where there are none. */
    public int first(HeadRole role) {
        return roles.stream()
                .filter(one -> one.roles().contains(role))
                .mapToInt(Role::at)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Whether some role of a set is said. */
    public boolean saysAny(EnumSet<HeadRole> some) {
        return some.stream().anyMatch(this::says);
    }

    /** The same with other words that are not understood. */
    public Wording withStrange(String other) {
        List<String> all = new ArrayList<>(strange);
        all.add(other);
        return new Wording(words, roles, times, unit, topics, members, place, places, all);
    }

    public boolean isUnderstood() {
        return strange.isEmpty();
    }
}
