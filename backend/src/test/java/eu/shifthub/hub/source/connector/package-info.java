@NullMarked
package eu.shifthub.hub.source.connector;

import org.jspecify.annotations.NullMarked;
