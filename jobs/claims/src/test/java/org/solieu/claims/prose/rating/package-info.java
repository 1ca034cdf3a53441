@NullMarked
package org.solieu.claims.prose.rating;

import org.jspecify.annotations.NullMarked;
