@NullMarked
package org.solieu.claims.prose;

import org.jspecify.annotations.NullMarked;
