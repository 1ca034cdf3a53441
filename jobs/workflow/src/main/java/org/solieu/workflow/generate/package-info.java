/** Makes up figures for tests and benchmarks, with the words of the vocabulary. Never loads them. */
@NullMarked
package org.solieu.workflow.generate;

import org.jspecify.annotations.NullMarked;
