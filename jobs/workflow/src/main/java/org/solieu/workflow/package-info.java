/** Runs the stages in their order, from the command line. */
@NullMarked
package org.solieu.workflow;

import org.jspecify.annotations.NullMarked;
