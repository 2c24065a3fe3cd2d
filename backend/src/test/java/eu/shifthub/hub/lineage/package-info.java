@NullMarked
package eu.shifthub.hub.lineage;

import org.jspecify.annotations.NullMarked;
