/** The commands by which people put figures right or take them back. */
@NullMarked
package org.solieu.workflow.corrections;

import org.jspecify.annotations.NullMarked;
