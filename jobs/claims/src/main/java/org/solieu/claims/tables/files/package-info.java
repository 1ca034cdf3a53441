/** The formats of tables: CSV, workbooks, web pages. Each gives its sheets line by line, within limits. */
@NullMarked
package org.solieu.claims.tables.files;

import org.jspecify.annotations.NullMarked;
