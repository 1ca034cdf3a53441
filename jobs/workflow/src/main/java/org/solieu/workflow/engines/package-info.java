/** Starts and ends what serves the figures: Trino, kept running by Supervisor, on this machine's loopback only. */
@NullMarked
package org.solieu.workflow.engines;

import org.jspecify.annotations.NullMarked;
