@NullMarked
package eu.shifthub.hub.access;

import org.jspecify.annotations.NullMarked;
