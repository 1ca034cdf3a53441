/** Numbers with their unit and their exactness, as a sentence writes them. */
@NullMarked
package org.solieu.claims.prose.quantities;

import org.jspecify.annotations.NullMarked;
