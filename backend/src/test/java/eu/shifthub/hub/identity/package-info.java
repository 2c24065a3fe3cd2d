@NullMarked
package eu.shifthub.hub.identity;

import org.jspecify.annotations.NullMarked;
