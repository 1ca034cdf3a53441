/** What a source promises its tables look like. */
@NullMarked
package org.solieu.claims.tables.contracts;

import org.jspecify.annotations.NullMarked;
