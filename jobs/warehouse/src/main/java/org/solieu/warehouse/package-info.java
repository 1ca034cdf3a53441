/** Opens the Spark session and the catalog, holds the writer's lock, and runs the DDL of {@code schemas/}. */
@NullMarked
package org.solieu.warehouse;

import org.jspecify.annotations.NullMarked;
