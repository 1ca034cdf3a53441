/** Shows people what was read with doubt, on a page of this machine, and keeps what they answer. */
@NullMarked
package org.solieu.workflow.review;

import org.jspecify.annotations.NullMarked;
