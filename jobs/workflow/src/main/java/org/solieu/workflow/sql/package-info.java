/** Answers of Trino, written as tables, CSV, JSON and XLSX, every digit as the server gives it. */
@NullMarked
package org.solieu.workflow.sql;

import org.jspecify.annotations.NullMarked;
