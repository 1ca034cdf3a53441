/** Finds the tables within a text, by how its lines are set. Never reads what a word or a number means. */
@NullMarked
package org.solieu.claims.prose.blocks;

import org.jspecify.annotations.NullMarked;
