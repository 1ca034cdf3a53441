/**
 * The words of the warehouse: what is measured, where, when, how, and in which unit. Knows no engine and opens no
 * connection.
 */
@NullMarked
package org.solieu.vocabulary;

import org.jspecify.annotations.NullMarked;
