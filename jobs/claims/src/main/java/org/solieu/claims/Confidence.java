package org.solieu.claims;

import java.math.BigDecimal;

/**
 * How sure the reader of prose is of a statement.
 *
 * @param probability that the statement is right as a whole, between 0 and 1, three decimals
 * @param certain whether that is enough to let it in unreviewed
 */
public record Confidence(BigDecimal probability, boolean certain) {}
