package eu.shifthub.hub.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.springframework.util.FileSystemUtils;

/**
 * The graph of a whole catalog made from the database by a hub that starts without one, against Jena's own bulk loader
 * reading the same statements from a file of N-Quads.
 */
final class RebuildBench {
    private RebuildBench() {}

    static void run(Stage stage, Rounds rounds, Report report) throws Exception {
        try (CatalogStage catalog = stage.catalog()) {
            catalog.forgetGraph();
            RunningHub hub = catalog.start();
            catalog.awaitGraph();
            report.limit(
                    "rebuild: hub's JVM, but for mapped files", new Timings(List.of(hub.ownMebibytes())), "MiB", 1536);
            catalog.stop();
            Path quads = dump(catalog.graph(), stage.folder().resolve("catalog.nq"));
            Path bare = stage.folder().resolve("bare");
            Rounds.Pair times = rounds.measure(
                    "rebuild",
                    ProcessHandle.current(),
                    () -> rebuild(catalog),
                    () -> Rounds.seconds(() -> load(quads, bare)));
            report.compare("graph of " + catalog.datasets() + " datasets", times.hub(), times.peer(), times.ratio(), 3);
            Files.delete(quads);
        }
    }

    /** Before, while and after, nothing of the last round is left. */
    private static double rebuild(CatalogStage catalog) throws IOException {
        catalog.forgetGraph();
        catalog.start();
        double seconds = catalog.awaitGraph();
        catalog.stop();
        return seconds;
    }

    private static Path dump(Path graph, Path target) throws IOException {
        Dataset store = TDB2Factory.connectDataset(graph.toString());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
            Txn.executeRead(store, () -> RDFDataMgr.write(out, store.asDatasetGraph(), Lang.NQUADS));
        }
        TDBInternal.expel(store.asDatasetGraph(), true);
        System.out.printf("The graph has %d bytes as N-Quads%n", Files.size(target));
        return target;
    }

    private static void load(Path quads, Path target) throws IOException {
        FileSystemUtils.deleteRecursively(target);
        Files.createDirectories(target);
        Dataset store = TDB2Factory.connectDataset(target.toString());
        DataLoader loader = LoaderFactory.createLoader(store.asDatasetGraph(), (format, arguments) -> {});
        loader.startBulk();
        loader.load(quads.toString());
        loader.finishBulk();
        TDBInternal.expel(store.asDatasetGraph(), true);
    }
}
