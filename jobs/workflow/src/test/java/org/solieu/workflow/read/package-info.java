/** Tests. */
@NullMarked
package org.solieu.workflow.read;

import org.jspecify.annotations.NullMarked;
