/** The commands that load a day, as a whole or stage by stage. */
@NullMarked
package org.solieu.workflow.load;

import org.jspecify.annotations.NullMarked;
