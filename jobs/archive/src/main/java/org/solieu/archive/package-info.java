/** Keeps bytes as they came. Never reads a number. */
@NullMarked
package org.solieu.archive;

import org.jspecify.annotations.NullMarked;
