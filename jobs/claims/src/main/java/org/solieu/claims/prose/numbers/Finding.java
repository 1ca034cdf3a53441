package org.solieu.claims.prose.numbers;

/** A place of a text that holds digits: a quantity, or what only looks like one. */
public sealed interface Finding permits Quantity, Lookalike {
    /** Its first token. */
    int from();

    /** One past its last token. */
    int to();
}
