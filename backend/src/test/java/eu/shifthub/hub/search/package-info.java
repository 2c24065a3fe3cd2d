@NullMarked
package eu.shifthub.hub.search;

import org.jspecify.annotations.NullMarked;
