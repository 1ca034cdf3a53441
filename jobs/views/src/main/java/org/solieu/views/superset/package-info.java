/** Dashboards: made in Superset from {@code schemas/views/dashboards}, each of their queries proven over Trino first. */
@NullMarked
package org.solieu.views.superset;

import org.jspecify.annotations.NullMarked;
