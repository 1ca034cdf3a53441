@NullMarked
package org.solieu.claims.prose.score;

import org.jspecify.annotations.NullMarked;
