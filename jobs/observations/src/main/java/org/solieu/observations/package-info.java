/** Turns claims into dated, placed, unit-normal values with bounds. Never overwrites an older value. */
@NullMarked
package org.solieu.observations;

import org.jspecify.annotations.NullMarked;
