/** Tests. */
@NullMarked
package org.solieu.workflow.corrections;

import org.jspecify.annotations.NullMarked;
