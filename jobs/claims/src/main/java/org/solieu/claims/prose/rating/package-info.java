/**
 * Says how sure a reading is: evidence for and against it, judged by random forests that were grown from labelled texts.
 * Never reads a text.
 *
 * <p>The forests are our own code because there is no well-kept library of them in plain Java that fits: Smile is under the
 * GPL, Tribuo brings 29 jars, and all that is asked for here is present or absent.
 */
@NullMarked
package org.solieu.claims.prose.rating;

import org.jspecify.annotations.NullMarked;
