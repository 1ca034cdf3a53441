package org.solieu.claims.prose.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Statement;
import org.solieu.claims.prose.rating.Rater;
import org.solieu.claims.prose.text.Explained;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Period;
import org.solieu.vocabulary.Scenario;

/** Compares the figures of a row with each other: percentages that do not follow from its amounts make all of them doubtful. */
public final class RowCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ABOUT = new BigDecimal("0.01");
    /** Times as much as no plan is of what is reached, and no year of the one before. */
    private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(50);

    private static final String DOUBT = "the figures of its row do not fit each other";

    private final Rater rater;

    RowCheck(Rater rater) {
        this.rater = rater;
    }

    /** The same figures; those that do not fit each other are doubtful. */
    List<Explained> check(List<Explained> row) {
        List<Statement> statements = row.stream()
                .map(Explained::item)
                .filter(Statement.class::isInstance)
                .map(Statement.class::cast)
                .toList();
        Set<Statement> doubtful = new HashSet<>();
        for (Statement one : statements) {
            for (Statement other : statements) {
                addUnlike(one, other, doubtful);
            }
            addContradicted(one, statements, doubtful);
        }
        return doubtful.isEmpty()
                ? row
                : row.stream().map(one -> doubted(one, doubtful)).toList();
    }

    private Explained doubted(Explained one, Set<Statement> doubtful) {
        return one.item() instanceof Statement statement && doubtful.contains(statement)
                ? new Explained(
                        one.span(),
                        one.quote(),
                        statement.indicator() == null ? statement : statement.with(rater.doubtful()),
                        one.evidence(),
                        one.why() + "; " + DOUBT)
                : one;
    }

    private static void addUnlike(Statement one, Statement other, Set<Statement> doubtful) {
        boolean amounts = isLevel(one) && isLevel(other) && one.unit().equals(other.unit());
        BigDecimal less = other.value().abs().multiply(TOO_MUCH);
        if (amounts && other.value().signum() != 0 && one.value().abs().compareTo(less) > 0) {
            doubtful.add(one);
            doubtful.add(other);
        }
    }

    private static boolean isLevel(Statement statement) {
        return statement.measure() == Measure.LEVEL;
    }

    private static void addContradicted(Statement percentage, List<Statement> row, Set<Statement> doubtful) {
        Period period = percentage.period();
        boolean ofPlan = percentage.measure() == Measure.PERCENT_OF_PLAN;
        boolean growth = percentage.measure() == Measure.GROWTH_YOY;
        if (period == null || (!ofPlan && !growth && percentage.measure() != Measure.PERCENT_OF_SAME_PERIOD)) {
            return;
        }
        Statement actual = find(row, Scenario.ACTUAL, period);
        Statement base = ofPlan ? plan(row) : find(row, Scenario.ACTUAL, period.yearBefore());
        if (actual == null || base == null || base.value().signum() == 0) {
            return;
        }
        BigDecimal computed = actual.value().multiply(HUNDRED).divide(base.value(), MathContext.DECIMAL64);
        BigDecimal told = growth ? percentage.value().add(HUNDRED) : percentage.value();
        BigDecimal room = computed.multiply(ABOUT).add(percentage.rounding());
        if (computed.subtract(told).abs().compareTo(room) > 0) {
            doubtful.addAll(List.of(percentage, actual, base));
        }
    }

    private static @Nullable Statement plan(List<Statement> row) {
        return row.stream()
                .filter(one -> isLevel(one) && one.scenario() == Scenario.PLAN)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Statement find(List<Statement> row, Scenario scenario, Period period) {
        return row.stream()
                .filter(one -> isLevel(one) && one.scenario() == scenario && period.equals(one.period()))
                .findFirst()
                .orElse(null);
    }
}
