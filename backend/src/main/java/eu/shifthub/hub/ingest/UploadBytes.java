package eu.shifthub.hub.ingest;

import eu.shifthub.hub.storage.Upload;
import eu.shifthub.hub.storage.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as it was uploaded. */
record UploadBytes(Uploads uploads, Upload upload, String owner) implements FileBytes {
    @Override
    public String name() {
        return upload.name();
    }

    @Override
    public long size() {
        return upload.size();
    }

    @Override
    public String key() {
        return upload.id();
    }

    @Override
    public InputStream open() {
        return uploads.open(upload.id(), owner);
    }

    @Override
    public Path path(Path folder) throws IOException {
        Path copy = folder.resolve("upload");
        try (InputStream in = open()) {
            Files.copy(in, copy);
        }
        return copy;
    }
}
