package org.solieu.claims;

import java.io.Serializable;
import org.solieu.vocabulary.Locator;

/** What a reader finds at one place of a document: a statement, or a refusal with its reason. */
public sealed interface Item extends Serializable permits Statement, Refusal {
    /** The exact place. */
    Locator locator();
}
