@NullMarked
package eu.shifthub.hub.dataflow;

import org.jspecify.annotations.NullMarked;
