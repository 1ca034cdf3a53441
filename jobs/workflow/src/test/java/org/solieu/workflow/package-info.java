@NullMarked
package org.solieu.workflow;

import org.jspecify.annotations.NullMarked;
