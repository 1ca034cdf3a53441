/** The commands that start, end and show an installation, its notebooks and its printed page. */
@NullMarked
package org.solieu.workflow.installation;

import org.jspecify.annotations.NullMarked;
