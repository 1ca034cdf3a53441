package org.solieu.series;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.solieu.series.equations.EquationRules;

/**
 * What is known of figures that belong together, once everything that documents say of them is: which of it is held back,
 * which contradicts other, and what follows from it.
 */
record Conclusions(DerivationRules rules, HeldSlips slips, Replacements replacements) implements Serializable {
    /**
     * All vintages of the figures.
     *
     * @param said stated and implied vintages of one place, one breakdown and one family of indicators
     */
    List<Vintage> of(Collection<Vintage> said) {
        EquationRules equations = new EquationRules(rules.vocabulary());
        List<Vintage> judged = Contradictions.of(equations, replacements.mark(slips.judge(said)));
        List<Vintage> believed =
                judged.stream().filter(vintage -> !vintage.isHeld()).toList();
        List<Vintage> vintages = new ArrayList<>(judged);
        vintages.addAll(new Narrowing(equations, believed).of(Derivations.of(rules, believed)));
        return vintages;
    }
}
