package org.solieu.claims.prose.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Item;
import org.solieu.vocabulary.Span;

/**
 * A number of a text and what became of it.
 *
 * @param item the statement or the refusal; null for what is no figure
 * @param evidence what speaks for and against a statement's being right as a whole
 * @param why the rule that read it, or the reason why it is no figure
 */
public record Explained(Span span, String quote, @Nullable Item item, List<String> evidence, String why) {}
