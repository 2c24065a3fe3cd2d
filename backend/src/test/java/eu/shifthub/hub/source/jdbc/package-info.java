@NullMarked
package eu.shifthub.hub.source.jdbc;

import org.jspecify.annotations.NullMarked;
