package org.solieu.claims.prose;

import org.jspecify.annotations.Nullable;
import org.solieu.claims.Item;
import org.solieu.vocabulary.Span;

/**
 * A number of a text and what became of it.
 *
 * @param item the statement or the refusal; null for what is no figure
 * @param why the rule that read it, or the reason why it is no figure
 */
public record Explained(Span span, String quote, @Nullable Item item, String why) {}
