@NullMarked
package eu.shifthub.hub.source.s3;

import org.jspecify.annotations.NullMarked;
