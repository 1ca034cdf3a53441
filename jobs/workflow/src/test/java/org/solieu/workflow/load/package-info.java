/** Tests. */
@NullMarked
package org.solieu.workflow.load;

import org.jspecify.annotations.NullMarked;
