package eu.shifthub.hub.storage;

import org.jooq.Record1;
import org.jooq.Select;

/**
 * What a room keeps as blobs. A blob that no room names is removed after a while, so every room with a column that holds
 * the SHA-256 of a blob has one of these.
 */
public interface BlobNames {
    /** The SHA-256 of every blob that the room's tables name; null and doublets do no harm. */
    Select<Record1<String>> blobs();
}
