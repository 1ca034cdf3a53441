package org.solieu.claims;

import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;

/**
 * A figure that could not be read, kept with its place and its reason.
 *
 * @param raw what stands there
 * @param detail what is wrong, with the value, in English
 */
public record Refusal(Locator locator, String raw, RejectionRule rule, String detail) implements Item {}
