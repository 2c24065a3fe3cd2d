/** What journeys stand on: the packaged hub as a process, and a browser. */
@NullMarked
package eu.shifthub.e2e.support;

import org.jspecify.annotations.NullMarked;
