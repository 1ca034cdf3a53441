/** What every command works with: its call and settings, the run that it opens, what it says meanwhile. */
@NullMarked
package org.solieu.workflow.work;

import org.jspecify.annotations.NullMarked;
