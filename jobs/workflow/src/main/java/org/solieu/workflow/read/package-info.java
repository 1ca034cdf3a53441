/** Shows what the prose reader reads: in the terminal, as JSON, as a page. */
@NullMarked
package org.solieu.workflow.read;

import org.jspecify.annotations.NullMarked;
