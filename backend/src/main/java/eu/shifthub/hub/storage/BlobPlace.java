package eu.shifthub.hub.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where blobs are for good, beside the {@link BlobFolder} in which each is written first. */
sealed interface BlobPlace permits FolderPlace, BucketPlace {
    /** Returns once a blob that lies in the folder is safe. */
    void keep(Blob blob);

    /** A file of the folder, for reading only; refuses a blob that is not there. */
    Path path(String sha256);

    /** All that is there for good. */
    List<Blob> list() throws IOException;

    /** Does nothing where it is gone already. */
    void remove(String sha256);
}
