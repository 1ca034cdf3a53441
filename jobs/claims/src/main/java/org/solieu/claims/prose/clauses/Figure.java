package org.solieu.claims.prose.clauses;

import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.numbers.Quantity;

/**
 * A quantity with all that its sentence says of it.
 *
 * @param part number of the figure among those of one place
 * @param starts whether a change starts from it: "giảm từ 2,1% xuống 1,8%"
 */
public record Figure(
        Quantity quantity, Clause clause, @Nullable Basis basis, Topic topic, int part, boolean starts) {}
