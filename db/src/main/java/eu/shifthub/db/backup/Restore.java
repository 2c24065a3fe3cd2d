package eu.shifthub.db.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;

/**
 * Makes a hub of a backup, in an empty database and folder: the schema as the backup had it, then its rows, then its
 * blobs. Newer migrations run when the hub starts.
 */
final class Restore {
    private final DataSource source;
    private final BlobFiles blobs;

    Restore(DataSource source, BlobFiles blobs) {
        this.source = source;
        this.blobs = blobs;
    }

    /** Before anything is made: is this a backup at all? */
    static void requireWhole(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new BackupProblem(file + " cannot be read.");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            contents(zip);
        } catch (ZipException e) {
            throw new BackupProblem(file + " is not a whole backup of a hub.", e);
        }
    }

    Contents readFrom(Path file) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Contents contents = contents(zip);
            requireNoOthers(zip);
            try (Connection connection = source.getConnection()) {
                requireEmpty(new Database(connection));
                migrate(contents.migration());
                copyRows(zip, contents, connection);
            }
            copyBlobs(zip, contents);
            return contents;
        }
    }

    private static Contents contents(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Contents.ENTRY);
        if (entry == null) {
            throw new BackupProblem(zip.getName() + " is not a backup of a hub.");
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return Contents.read(content);
        }
    }

    /** What is in the bucket may be of this backup, from a restore that was not finished, but of no other hub. */
    private void requireNoOthers(ZipFile zip) throws IOException {
        if (blobs.bucket() != null
                && blobs.bucket().list().stream().anyMatch(name -> zip.getEntry(BlobFiles.entry(name)) == null)) {
            throw new BackupProblem("The bucket " + blobs.bucket()
                    + " holds blobs of another hub; choose another prefix" + " by HUB_STORAGE_S3_PREFIX.");
        }
    }

    private void requireEmpty(Database database) throws SQLException {
        if (database.migration().isPresent()
                || !database.tables().isEmpty()
                || blobs.folder().toFile().exists()) {
            throw new BackupProblem(
                    "There is a hub here already; a backup is restored into an empty database and folder.");
        }
    }

    private void migrate(String version) {
        Flyway flyway = Flyway.configure(getClass().getClassLoader())
                .dataSource(source)
                .target(version)
                .load();
        MigrationVersion target = MigrationVersion.fromVersion(version);
        if (Arrays.stream(flyway.info().all()).map(MigrationInfo::getVersion).noneMatch(target::equals)) {
            throw new BackupProblem("The backup was made by a newer hub (migration " + version
                    + "), which this one does not know; restore it with that one.");
        }
        flyway.migrate();
    }

    private static void copyRows(ZipFile zip, Contents contents, Connection connection)
            throws IOException, SQLException {
        Database database = new Database(connection);
        connection.setAutoCommit(false);
        suspendTriggers(database);
        List<Table> tables = database.tables();
        requireSameTables(tables, contents);
        for (Table table : tables.reversed()) {
            database.execute("delete from " + table.quoted());
        }
        for (Table table : tables) {
            copy(zip, table, Objects.requireNonNull(contents.rows().get(table.qualifiedName())), connection);
        }
        for (Map.Entry<String, Long> sequence : contents.sequences().entrySet()) {
            database.setSequence(sequence.getKey(), sequence.getValue());
        }
        connection.commit();
    }

    /**
     * Rows are copied as they are: nothing may react to them. An outside database needs the right to say so ({@code
     * grant set on parameter session_replication_role}) only where a table refers to itself in a circle, or where a
     * trigger refuses.
     */
    private static void suspendTriggers(Database database) throws SQLException {
        if (database.isAllowed("session_replication_role")) {
            database.execute("set local session_replication_role = replica");
        }
    }

    private static void requireSameTables(List<Table> tables, Contents contents) {
        List<String> here = tables.stream().map(Table::qualifiedName).sorted().toList();
        List<String> there = contents.rows().keySet().stream().sorted().toList();
        if (!here.equals(there)) {
            List<String> other = Stream.concat(here.stream(), there.stream())
                    .filter(table -> !(here.contains(table) && there.contains(table)))
                    .toList();
            throw new BackupProblem("The backup and migration " + contents.migration() + " differ in the tables "
                    + String.join(", ", other) + ".");
        }
    }

    private static void copy(ZipFile zip, Table table, long expected, Connection connection)
            throws IOException, SQLException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new BackupProblem("The backup lacks the rows of " + table.qualifiedName() + ".");
        }
        try (InputStream rows = zip.getInputStream(entry)) {
            long copied = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn(), rows);
            if (copied != expected) {
                throw new BackupProblem("The backup has " + copied + " rows of " + table.qualifiedName() + ", not the "
                        + expected + " that it counts.");
            }
        }
    }

    private void copyBlobs(ZipFile zip, Contents contents) throws IOException {
        List<? extends ZipEntry> entries =
                zip.stream().filter(entry -> BlobFiles.isEntry(entry.getName())).toList();
        if (entries.size() != contents.blobs()) {
            throw new BackupProblem(
                    "The backup has " + entries.size() + " blobs, not the " + contents.blobs() + " that it counts.");
        }
        for (ZipEntry entry : entries) {
            try (InputStream content = zip.getInputStream(entry)) {
                blobs.copyIn(entry.getName(), content);
            }
        }
    }
}
