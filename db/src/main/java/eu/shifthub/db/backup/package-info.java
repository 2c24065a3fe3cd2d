/**
 * The whole hub in one file and back: every table as one snapshot saw it, and the blobs. Plain Java, so that it starts
 * fast and works without the application, beside a running one too.
 */
@NullMarked
package eu.shifthub.db.backup;

import org.jspecify.annotations.NullMarked;
