package eu.shifthub.hub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the benchmarks of one run share: a folder that goes away, a file in it, a hub over it, a version in the hub. */
final class Stage implements AutoCloseable {
    private final Path folder;
    private final long rowsWanted;
    private final int datasetsWanted;
    private @Nullable AdmissionsFile file;
    private @Nullable RunningHub hub;
    private @Nullable HubClient client;
    private HubClient.@Nullable Imported imported;
    private @Nullable CatalogStage catalog;

    Stage(Path folder, long rowsWanted, int datasetsWanted) {
        this.folder = folder;
        this.rowsWanted = rowsWanted;
        this.datasetsWanted = datasetsWanted;
    }

    Path folder() {
        return folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    AdmissionsFile file() throws IOException {
        AdmissionsFile made = file;
        if (made == null) {
            System.out.println("Writing " + rowsWanted + " rows of CSV");
            made = AdmissionsFile.write(folder.resolve("admissions.csv"), rowsWanted);
            file = made;
        }
        return made;
    }

    /** A hub of its own; in the folder that {@code bench.catalog} names, where it is kept for another run. */
    CatalogStage catalog() throws IOException, SQLException {
        CatalogStage made = catalog;
        if (made == null) {
            String kept = System.getProperty("bench.catalog", "");
            Path data = kept.isEmpty() ? folder.resolve("catalog") : Path.of(kept);
            made = Files.exists(data.resolve("database"))
                    ? CatalogStage.over(data, datasetsWanted)
                    : CatalogStage.make(data, datasetsWanted);
            catalog = made;
        }
        return made;
    }

    RunningHub hub() throws IOException {
        RunningHub running = hub;
        if (running == null) {
            running = RunningHub.start(data());
            hub = running;
        }
        return running;
    }

    HubClient client() throws IOException {
        HubClient signedIn = client;
        if (signedIn == null) {
            signedIn = new HubClient(hub().port());
            client = signedIn;
        }
        return signedIn;
    }

    /** The table in the hub; imported now where no benchmark has done so. */
    HubClient.Imported imported() throws IOException {
        HubClient.Imported found = imported;
        return found == null ? importFile() : found;
    }

    HubClient.Imported importFile() throws IOException {
        HubClient.Imported made = client().importUpload(client().upload(file().path()));
        client().awaitStatistics(made);
        imported = made;
        return made;
    }

    void keep(HubClient.Imported made) {
        imported = made;
    }

    /** The version's own Parquet: by far the largest that is no CSV. */
    Path parquet() throws IOException {
        imported();
        try (Stream<Path> blobs = Files.walk(data().resolve("blobs"))) {
            return blobs.filter(Files::isRegularFile)
                    .filter(Stage::isParquet)
                    .max(Comparator.comparingLong(blob -> blob.toFile().lastModified()))
                    .orElseThrow();
        }
    }

    private static boolean isParquet(Path blob) {
        try (var in = Files.newInputStream(blob)) {
            return new String(in.readNBytes(4), java.nio.charset.StandardCharsets.US_ASCII).equals("PAR1");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Stops the hub; its data stay. */
    void stopHub() throws IOException {
        if (client != null) {
            client.close();
            client = null;
        }
        if (hub != null) {
            hub.close();
            hub = null;
        }
    }

    @Override
    public void close() throws IOException {
        stopHub();
        org.springframework.util.FileSystemUtils.deleteRecursively(folder);
    }
}
