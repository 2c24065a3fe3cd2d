/** Journeys by role: what people do with the hub, in a real browser. */
@NullMarked
package eu.shifthub.e2e;

import org.jspecify.annotations.NullMarked;
