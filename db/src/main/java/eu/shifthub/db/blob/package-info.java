/** Blobs in a bucket of S3 or of a compatible store. Plain Java, for the hub and for the commands that run beside it. */
@NullMarked
package eu.shifthub.db.blob;

import org.jspecify.annotations.NullMarked;
