package eu.shifthub.hub.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder of the index. What is in it can be made again, so a damaged one is thrown away. */
final class IndexFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private static final double MEMORY_OF_WRITER = 64;

    private IndexFolder() {}

    static IndexWriter open(Path folder) {
        try {
            return openAndRead(folder);
        } catch (IOException | RuntimeException damaged) {
            // Whatever a damaged file makes the library throw: the remedy is the same.
            LOG.warn(
                    "The search index in {} cannot be read ({}); it is made again from the catalog.",
                    folder,
                    damaged.toString());
            return openAnew(folder);
        }
    }

    private static IndexWriter openAnew(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            return openAndRead(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the search index cannot be used: " + folder, e);
        }
    }

    private static IndexWriter openAndRead(Path folder) throws IOException {
        Files.createDirectories(folder);
        FSDirectory directory = FSDirectory.open(folder);
        try {
            check(directory);
            return new IndexWriter(
                    directory,
                    new IndexWriterConfig(Text.WORDS)
                            .setSimilarity(new Scores())
                            .setIndexSort(Signals.ORDER)
                            .setRAMBufferSizeMB(MEMORY_OF_WRITER));
        } catch (IOException | RuntimeException damaged) {
            directory.close();
            throw damaged;
        }
    }

    private static void check(FSDirectory directory) throws IOException {
        if (!org.apache.lucene.index.DirectoryReader.indexExists(directory)) {
            if (directory.listAll().length > 0
                    && java.util.Arrays.stream(directory.listAll())
                            .anyMatch(file -> !file.equals(IndexWriter.WRITE_LOCK_NAME))) {
                throw new IOException("files without an index");
            }
            return;
        }
        try (var check = new CheckIndex(directory)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            if (!check.checkIndex().clean) {
                throw new IOException("checksums do not match");
            }
        }
    }
}
