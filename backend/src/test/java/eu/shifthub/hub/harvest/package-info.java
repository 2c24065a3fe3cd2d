@NullMarked
package eu.shifthub.hub.harvest;

import org.jspecify.annotations.NullMarked;
