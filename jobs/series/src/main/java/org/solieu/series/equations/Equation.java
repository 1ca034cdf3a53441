package org.solieu.series.equations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.solieu.vocabulary.Bounds;
import org.solieu.vocabulary.FigureKey;

/** What must hold between figures if all of them are right. */
sealed interface Equation {
    /** The figures it ties together. */
    List<FigureKey> unknowns();

    /** Cuts off of each of its figures what the others do not allow. */
    void narrow(Domains domains);

    /** A level is so many percent of its base: of the plan, of the same period, of the denominator. */
    record Percentage(FigureKey level, FigureKey base, FigureKey percentage) implements Equation {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
        private static final BigDecimal HUNDREDTH = BigDecimal.ONE.movePointLeft(2);

        @Override
        public List<FigureKey> unknowns() {
            return List.of(level, base, percentage);
        }

        @Override
        public void narrow(Domains domains) {
            Bounds part = domains.of(percentage);
            domains.narrow(level, domains.of(base).multipliedBy(part).times(HUNDREDTH));
            if (isPositive(part)) {
                domains.narrow(base, domains.of(level).times(HUNDRED).dividedBy(part));
            }
            if (isPositive(domains.of(base))) {
                domains.narrow(percentage, domains.of(level).times(HUNDRED).dividedBy(domains.of(base)));
            }
        }

        private static boolean isPositive(Bounds bounds) {
            return bounds.lower() != null && bounds.lower().signum() > 0;
        }
    }

    /** A year to date is the year to an earlier day, and what happened since. */
    record Sum(FigureKey whole, FigureKey before, FigureKey since) implements Equation {
        @Override
        public List<FigureKey> unknowns() {
            return List.of(whole, before, since);
        }

        @Override
        public void narrow(Domains domains) {
            domains.narrow(whole, domains.of(before).plus(domains.of(since)));
            domains.narrow(before, domains.of(whole).plus(domains.of(since).negate()));
            domains.narrow(since, domains.of(whole).plus(domains.of(before).negate()));
        }
    }

    /** Parts that do not overlap are together at most the whole; none of them is below zero. */
    record Parts(FigureKey whole, List<FigureKey> parts) implements Equation {
        @Override
        public List<FigureKey> unknowns() {
            List<FigureKey> all = new ArrayList<>(parts);
            all.add(whole);
            return all;
        }

        @Override
        public void narrow(Domains domains) {
            BigDecimal least =
                    parts.stream().map(part -> least(domains, part)).reduce(BigDecimal.ZERO, BigDecimal::add);
            domains.narrow(whole, new Bounds(least, true, null, false));
            BigDecimal most = domains.of(whole).upper();
            if (most == null) {
                return;
            }
            for (FigureKey part : parts) {
                BigDecimal others = least.subtract(least(domains, part));
                if (most.compareTo(others) >= 0) {
                    domains.narrow(part, new Bounds(null, false, most.subtract(others), true));
                }
            }
        }

        private static BigDecimal least(Domains domains, FigureKey part) {
            BigDecimal lower = domains.of(part).lower();
            return lower == null ? BigDecimal.ZERO : lower.max(BigDecimal.ZERO);
        }
    }
}
