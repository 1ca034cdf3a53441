/** What figures say of each other: levels, percentages, sums, as equations between quantities known within bounds. */
@NullMarked
package org.solieu.series.equations;

import org.jspecify.annotations.NullMarked;
