package eu.shifthub.db.backup;

import eu.shifthub.db.embedded.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mark in the data folder while a restore is under way, so that no hub starts on half of one. */
record UnfinishedRestore(Path mark) {
    static UnfinishedRestore in(Path dataFolder) throws IOException {
        return new UnfinishedRestore(Files.createFile(dataFolder.resolve(DataFolder.UNFINISHED)));
    }

    void finished() throws IOException {
        Files.delete(mark);
    }
}
