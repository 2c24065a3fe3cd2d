@NullMarked
package eu.shifthub.hub.audit;

import org.jspecify.annotations.NullMarked;
