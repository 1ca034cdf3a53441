/** Says what a document says, and exactly where. Never judges whether it is right. */
@NullMarked
package org.solieu.claims;

import org.jspecify.annotations.NullMarked;
