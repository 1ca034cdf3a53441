/** The words around a figure: its part of the sentence, its verb, and what it is measured against. */
@NullMarked
package org.solieu.claims.prose.clauses;

import org.jspecify.annotations.NullMarked;
