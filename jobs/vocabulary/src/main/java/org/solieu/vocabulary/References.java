package org.solieu.vocabulary;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Every code that one word of the vocabulary uses for another must exist. */
record References(Vocabulary vocabulary) {

    Vocabulary checked() {
        vocabulary.subjects().values().forEach(this::check);
        vocabulary.dimensions().values().forEach(this::check);
        vocabulary.indicators().values().forEach(this::check);
        vocabulary.places().values().forEach(this::check);
        Set<RejectionRule> missing = EnumSet.allOf(RejectionRule.class);
        missing.removeAll(vocabulary.rejections().keySet());
        if (!missing.isEmpty()) {
            throw new Fault.OfSource(
                    "Cannot read rejections.yaml: no text for %s, write problem and advice in vi and en"
                            .formatted(missing.stream().map(RejectionRule::code).toList()));
        }
        return vocabulary;
    }

    private void check(Subject subject) {
        for (String also : subject.also()) {
            require(vocabulary.indicators().keySet(), also, "subjects/%s.yaml: also".formatted(subject.code()));
        }
    }

    private void check(Dimension dimension) {
        String file = "dimensions/%s.yaml".formatted(dimension.code());
        dimension.subjects().forEach(subject -> require(vocabulary.subjects().keySet(), subject, file + ": subjects"));
        dimension
                .indicators()
                .forEach(indicator -> require(vocabulary.indicators().keySet(), indicator, file + ": indicators"));
        dimension.inForce().forEach(member -> require(dimension.members().keySet(), member, file + ": in_force"));
    }

    private void check(Indicator indicator) {
        String file = "indicators/%s/%s.yaml".formatted(indicator.subject(), indicator.code());
        require(vocabulary.subjects().keySet(), indicator.subject(), file + ": the folder");
        require(vocabulary.units().keySet(), indicator.unit(), file + ": unit");
        indicator.partsOf().forEach(partOf -> check(partOf, file));
        Indicator.Ratio ratio = indicator.ratio();
        if (ratio != null) {
            require(vocabulary.indicators().keySet(), ratio.numerator(), file + ": numerator");
            require(vocabulary.indicators().keySet(), ratio.denominator(), file + ": denominator");
            check(ratio, indicator, file);
        }
    }

    /** A ratio is a hundred times one over the other: customers are no percentage of dong. */
    private void check(Indicator.Ratio ratio, Indicator indicator, String file) {
        String numerator = vocabulary.indicator(ratio.numerator()).unit();
        String denominator = vocabulary.indicator(ratio.denominator()).unit();
        if (!numerator.equals(denominator)) {
            throw new Fault.OfSource("Cannot read %s: ratio_of is %s in %s over %s in %s, must be of one unit"
                    .formatted(file, ratio.numerator(), numerator, ratio.denominator(), denominator));
        }
        if (!indicator.unit().equals("percent")) {
            throw new Fault.OfSource("Cannot read %s: unit is '%s', must be percent, as that of every ratio_of"
                    .formatted(file, indicator.unit()));
        }
    }

    private void check(Indicator.PartOf partOf, String file) {
        require(vocabulary.indicators().keySet(), partOf.indicator(), file + ": part_of");
        Indicator whole = vocabulary.indicator(partOf.indicator());
        partOf.breakdown().members().forEach((dimension, member) -> requireMember(whole, dimension, member, file));
        partOf.beside()
                .forEach((dimension, members) ->
                        members.forEach(member -> requireMember(whole, dimension, member, file)));
    }

    private void requireMember(Indicator whole, String dimension, String member, String file) {
        Dimension shared = vocabulary.dimensions().get(dimension);
        Set<String> members = new HashSet<>(
                whole.breakdowns().getOrDefault(dimension, Map.of()).keySet());
        members.addAll(shared == null ? Set.of() : shared.members().keySet());
        require(members, member, "%s: part_of, %s".formatted(file, dimension));
    }

    private void check(Place place) {
        if (place.parent() != null) {
            require(vocabulary.places().keySet(), place.parent(), "places, %s: parent".formatted(place.code()));
        }
        for (Place.Successor successor : place.successors()) {
            require(vocabulary.places().keySet(), successor.place(), "places, %s: successor".formatted(place.code()));
        }
    }

    private static void require(Collection<String> known, String code, String where) {
        if (!known.contains(code)) {
            String choice = known.size() > 40 ? "one of the %d that exist".formatted(known.size()) : "one of " + known;
            throw new Fault.OfSource("Cannot read %s is '%s', must be %s".formatted(where, code, choice));
        }
    }
}
