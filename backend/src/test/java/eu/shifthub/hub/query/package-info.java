@NullMarked
package eu.shifthub.hub.query;

import org.jspecify.annotations.NullMarked;
