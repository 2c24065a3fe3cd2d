package eu.shifthub.hub.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;

/**
 * The whole public catalog as Turtle, page by page over HTTP into a file, against Jena writing as many triples from
 * memory into one, as it writes Turtle by default; single datasets; and how soon a change is seen.
 */
final class RdfBench {
    /** Of the catalog in memory for the peer, which writes it so many times. */
    private static final int PARTS = 10;

    private static final int SINGLE = 500;
    private static final int CHANGES = 40;

    private RdfBench() {}

    static void run(Stage stage, Rounds rounds, Report report) throws Exception {
        try (CatalogStage catalog = stage.catalog()) {
            RunningHub hub = catalog.start();
            try (CatalogClient client = new CatalogClient(hub.port())) {
                catalog.awaitDatasets(client);
                export(stage.folder().resolve("export.ttl"), hub, client, rounds, report);
                single(client, report);
            }
            changes(hub, report);
        }
    }

    private static void export(Path target, RunningHub hub, CatalogClient client, Rounds rounds, Report report)
            throws Exception {
        write(target, client::export);
        long triples = triples(target);
        Model part = part(client, triples / PARTS);
        double share = (double) triples / part.size();
        System.out.printf(
                "The export has %d triples, %d bytes; the peer writes %d of them %d times%n",
                triples, Files.size(target), part.size(), PARTS);
        Rounds.Pair times = rounds.measure(
                "export as Turtle",
                hub.process(),
                () -> Rounds.seconds(() -> write(target, client::export)),
                () -> Rounds.seconds(() -> {
                            for (int i = 0; i < PARTS; i++) {
                                write(target, out -> RDFDataMgr.write(out, part, Lang.TURTLE));
                            }
                        })
                        * share
                        / PARTS);
        report.compare("whole export as Turtle", times.hub(), times.peer(), times.ratio(), 2);
        report.processor("whole export: processor time", times);
        report.limit("export: hub's JVM, but for mapped files", new Timings(List.of(hub.ownMebibytes())), "MiB", 1536);
        Files.deleteIfExists(target);
    }

    @FunctionalInterface
    private interface Writing {
        void write(OutputStream out) throws IOException;
    }

    private static void write(Path target, Writing writing) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
            writing.write(out);
        }
    }

    private static long triples(Path turtle) {
        var counting = StreamRDFLib.count();
        RDFParser.source(turtle).lang(Lang.TURTLE).parse(counting);
        return counting.countTriples();
    }

    private static Model part(CatalogClient client, long triples) throws IOException {
        Model part = ModelFactory.createDefaultModel();
        client.pages(page -> {
            RDFDataMgr.read(part, new ByteArrayInputStream(page), Lang.TURTLE);
            return part.size() < triples;
        });
        return part;
    }

    private static void single(CatalogClient client, Report report) throws Exception {
        List<UUID> datasets = client.datasets();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 3 * SINGLE; i++) {
            UUID dataset = datasets.get(i % datasets.size());
            double taken = 1000 * Rounds.seconds(() -> client.dataset(dataset));
            if (i >= 2 * SINGLE) {
                millis.add(taken);
            }
        }
        report.percentiles("one dataset by its address", millis, "ms", 5);
    }

    /** From the answer to a change until the catalog says it. */
    private static void changes(RunningHub hub, Report report) throws Exception {
        List<Double> millis = new ArrayList<>();
        try (HubClient worker = new HubClient(hub.port());
                CatalogClient client = new CatalogClient(hub.port())) {
            PublishedDataset dataset = PublishedDataset.of(worker);
            for (int i = 0; i < CHANGES; i++) {
                String title = "Changed " + i;
                dataset.rename(title);
                double taken = 1000
                        * Rounds.seconds(() -> {
                            while (!new String(client.dataset(dataset.uuid()), StandardCharsets.UTF_8)
                                    .contains(title)) {
                                Thread.onSpinWait();
                            }
                        });
                if (i >= CHANGES / 4) {
                    millis.add(taken);
                }
            }
        }
        report.percentiles("from a change to the graph", millis, "ms", 200);
    }
}
