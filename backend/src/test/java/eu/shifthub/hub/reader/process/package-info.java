@NullMarked
package eu.shifthub.hub.reader.process;

import org.jspecify.annotations.NullMarked;
