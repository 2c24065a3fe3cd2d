package eu.shifthub.hub.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A file that is to be imported, wherever it lies. */
interface FileBytes {
    /** As its sender called it. */
    String name();

    long size();

    /** The same for the same bytes. */
    String key();

    InputStream open() throws IOException;

    /** Where it can be read in place; perhaps a copy, which is gone when the given folder is. */
    Path path(Path folder) throws IOException;
}
