@NullMarked
package eu.shifthub.hub.source.http;

import org.jspecify.annotations.NullMarked;
