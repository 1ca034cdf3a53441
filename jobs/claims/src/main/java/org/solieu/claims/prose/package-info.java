/**
 * Reads figures from Vietnamese prose: what each says, of what, where and when, and at which characters. Never invents a
 * figure, and never says more than the text does.
 */
@NullMarked
package org.solieu.claims.prose;

import org.jspecify.annotations.NullMarked;
