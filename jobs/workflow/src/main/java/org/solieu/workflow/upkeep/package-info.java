/** The commands that keep an installation whole: verify, backup, restore, move, maintenance. */
@NullMarked
package org.solieu.workflow.upkeep;

import org.jspecify.annotations.NullMarked;
