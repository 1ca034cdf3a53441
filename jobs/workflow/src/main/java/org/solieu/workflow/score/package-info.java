/** Shows how sure the prose reader is, and how much of what it is sure of is right: in the terminal, as a picture. */
@NullMarked
package org.solieu.workflow.score;

import org.jspecify.annotations.NullMarked;
