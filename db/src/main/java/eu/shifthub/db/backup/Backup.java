package eu.shifthub.db.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes a hub into one file. The hub may be at work meanwhile: the tables are those of one moment. */
final class Backup {
    private final Connection connection;
    private final BlobFiles blobs;

    Backup(Connection connection, BlobFiles blobs) {
        this.connection = connection;
        this.blobs = blobs;
    }

    /** The file is there whole or not at all, and readable by its owner only. */
    Contents writeTo(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new BackupProblem(file + " exists already; choose another file.");
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Contents contents;
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
                contents = write(zip);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return contents;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Contents write(ZipOutputStream zip) throws IOException, SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        Database database = new Database(connection);
        String migration = database.migration()
                .orElseThrow(() -> new BackupProblem("The database is empty: there is no hub in it."));
        Map<String, Long> rows = new TreeMap<>();
        for (Table table : database.tables()) {
            rows.put(table.qualifiedName(), copy(table, zip));
        }
        Map<String, Long> sequences = database.sequences();
        Set<String> named = database.blobs();
        connection.rollback();
        Contents contents = new Contents(Instant.now(), migration, rows, sequences, copyBlobs(zip, named));
        zip.putNextEntry(new ZipEntry(Contents.ENTRY));
        zip.write(contents.write());
        zip.closeEntry();
        return contents;
    }

    private long copy(Table table, ZipOutputStream zip) throws IOException, SQLException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        zip.putNextEntry(new ZipEntry(table.entry()));
        long rows = copy.copyOut(table.copyOut(), unclosable(zip));
        zip.closeEntry();
        return rows;
    }

    /** A blob is kept before the row that names it: every blob that the snapshot names is there by now. */
    private long copyBlobs(ZipOutputStream zip, Set<String> named) throws IOException, SQLException {
        SortedSet<String> there = blobs.list();
        requireAll(named, there);
        for (String blob : there) {
            zip.putNextEntry(new ZipEntry(BlobFiles.entry(blob)));
            blobs.copyOut(blob, zip);
            zip.closeEntry();
        }
        return there.size();
    }

    /** A blob that is not there is missed, unless the hub has given it up meanwhile. */
    private void requireAll(Set<String> named, Set<String> there) throws SQLException {
        if (there.containsAll(named)) {
            return;
        }
        Set<String> missing = new TreeSet<>(new Database(connection).blobs());
        missing.retainAll(named);
        missing.removeAll(there);
        if (!missing.isEmpty()) {
            throw new BackupProblem(missing.size() + " blobs of the hub are missing, "
                    + missing.iterator().next()
                    + " for one. Where they are kept in a bucket, give this command HUB_STORAGE_S3_BUCKET and what"
                    + " else the hub is given.");
        }
    }

    private static OutputStream unclosable(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
