/** Tests. */
@NullMarked
package org.solieu.workflow.score;

import org.jspecify.annotations.NullMarked;
