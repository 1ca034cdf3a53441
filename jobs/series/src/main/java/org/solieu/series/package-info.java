/** Keeps every vintage of every figure and publishes releases. Never invents a ratio without numerator and denominator. */
@NullMarked
package org.solieu.series;

import org.jspecify.annotations.NullMarked;
