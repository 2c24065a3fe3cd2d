package eu.shifthub.hub.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The folder itself. */
record FolderPlace(BlobFolder folder) implements BlobPlace {
    @Override
    public void keep(Blob blob) {
        // It lies there already.
    }

    @Override
    public Path path(String sha256) {
        Path path = folder.path(sha256);
        if (!Files.exists(path)) {
            throw StorageProblem.BLOB_MISSING.because(Map.of("sha256", sha256));
        }
        return path;
    }
}
