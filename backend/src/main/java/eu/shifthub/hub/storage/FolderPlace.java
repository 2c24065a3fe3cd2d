package eu.shifthub.hub.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @Override
    public List<Blob> list() throws IOException {
        List<Blob> blobs = new ArrayList<>();
        for (Path file : folder.files()) {
            blobs.add(new Blob(file.getFileName().toString(), Files.size(file)));
        }
        return blobs;
    }

    @Override
    public void remove(String sha256) {
        folder.remove(sha256);
    }
}
