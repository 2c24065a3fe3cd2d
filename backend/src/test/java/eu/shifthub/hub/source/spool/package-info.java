@NullMarked
package eu.shifthub.hub.source.spool;

import org.jspecify.annotations.NullMarked;
