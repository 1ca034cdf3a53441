package org.solieu.vocabulary;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Indicators that a ratio ties together: the ratio, its numerator and its denominator are one family, named by the first
 * of its codes. What is computed from figures stays within a family.
 */
public final class Families implements Serializable {
    private final Map<String, String> family = new TreeMap<>();

    private Families() {}

    /** The families of a vocabulary. */
    public static Families of(Vocabulary vocabulary) {
        Families families = new Families();
        vocabulary.indicators().keySet().forEach(code -> families.family.put(code, code));
        for (Indicator indicator : vocabulary.indicators().values()) {
            Indicator.Ratio ratio = indicator.ratio();
            if (ratio != null) {
                families.join(indicator.code(), ratio.numerator());
                families.join(indicator.code(), ratio.denominator());
            }
        }
        return families;
    }

    private void join(String one, String other) {
        String first = of(one).compareTo(of(other)) < 0 ? of(one) : of(other);
        String last = first.equals(of(one)) ? of(other) : of(one);
        family.replaceAll((code, name) -> name.equals(last) ? first : name);
    }

    /** The family of an indicator; the empty text for one that is unknown. */
    public String of(@Nullable String indicator) {
        return indicator == null ? "" : family.getOrDefault(indicator, "");
    }
}
