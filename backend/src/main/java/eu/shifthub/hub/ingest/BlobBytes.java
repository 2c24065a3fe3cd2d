package eu.shifthub.hub.ingest;

import eu.shifthub.hub.storage.Blob;
import eu.shifthub.hub.storage.Blobs;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A file that is kept already.
 *
 * @param key of its upload, where it came by one: what was read of that for a preview holds for the import
 */
record BlobBytes(Blobs blobs, Blob blob, String name, String key) implements FileBytes {
    @Override
    public long size() {
        return blob.size();
    }

    @Override
    public InputStream open() {
        return blobs.open(blob.sha256());
    }

    @Override
    public Path path(Path folder) {
        return blobs.path(blob.sha256());
    }
}
