/** What only the whole can show: the rules of its architecture, and one installation used as a user would use it. */
@NullMarked
package org.solieu.whole;

import org.jspecify.annotations.NullMarked;
