/** Generates what readers see from the vocabulary. Never computes what a series should hold. */
@NullMarked
package org.solieu.views;

import org.jspecify.annotations.NullMarked;
