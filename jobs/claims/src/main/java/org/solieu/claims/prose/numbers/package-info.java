/** What a number in a text may be: how it is written, in which unit, and what only looks like a figure. */
@NullMarked
package org.solieu.claims.prose.numbers;

import org.jspecify.annotations.NullMarked;
