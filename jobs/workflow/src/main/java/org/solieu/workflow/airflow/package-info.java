/** Asks Airflow for runs of a day and follows them; {@code generated} is made from Airflow's own description. */
@NullMarked
package org.solieu.workflow.airflow;

import org.jspecify.annotations.NullMarked;
