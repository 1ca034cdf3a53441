@NullMarked
package org.solieu.workflow.airflow;

import org.jspecify.annotations.NullMarked;
