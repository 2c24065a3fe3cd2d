package eu.shifthub.hub.storage;

import java.nio.file.Path;

/** Where blobs are for good, beside the {@link BlobFolder} in which each is written first. */
sealed interface BlobPlace permits FolderPlace, BucketPlace {
    /** Returns once a blob that lies in the folder is safe. */
    void keep(Blob blob);

    /** A file of the folder, for reading only; refuses a blob that is not there. */
    Path path(String sha256);
}
