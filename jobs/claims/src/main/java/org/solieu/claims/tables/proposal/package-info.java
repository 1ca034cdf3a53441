/** Writes a first contract from a file. */
@NullMarked
package org.solieu.claims.tables.proposal;

import org.jspecify.annotations.NullMarked;
