package org.solieu.series.equations;

import java.util.List;
import org.solieu.vocabulary.Bounds;

/**
 * Statements that cannot hold together, though each of them could if any other of them were wrong.
 *
 * @param statement the one that the others make: a percentage, a month
 * @param follows what the others leave of its figure
 * @param together all of them
 */
public record Conflict(Statement statement, Bounds follows, List<Statement> together) {}
