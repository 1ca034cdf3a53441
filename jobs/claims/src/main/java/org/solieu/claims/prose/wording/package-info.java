/** What the words of a cell, a head or a title say. */
@NullMarked
package org.solieu.claims.prose.wording;

import org.jspecify.annotations.NullMarked;
