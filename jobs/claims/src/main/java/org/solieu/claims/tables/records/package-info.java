/** The formats of records: JSON by pointers, SDMX-ML, PX. Each gives its records as the lines of a table. */
@NullMarked
package org.solieu.claims.tables.records;

import org.jspecify.annotations.NullMarked;
