@NullMarked
package eu.shifthub.hub.reader;

import org.jspecify.annotations.NullMarked;
