@NullMarked
package eu.shifthub.hub.sparql;

import org.jspecify.annotations.NullMarked;
