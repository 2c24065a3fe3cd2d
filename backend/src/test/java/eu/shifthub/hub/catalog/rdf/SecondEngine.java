package eu.shifthub.hub.catalog.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;

/** A SHACL engine that is not Jena's, in a Node process of its own. */
public final class SecondEngine {
    private static final Path FRONTEND = Path.of("../frontend");

    private SecondEngine() {}

    /** What is said of one dataset, with the words it uses, and the level it has to fit. */
    public record Described(AccessRights level, Model said) {}

    public static boolean isThere() {
        return Files.isDirectory(FRONTEND.resolve("node_modules/rdf-validate-shacl"));
    }

    /** What breaks the shapes, a line each, dataset by dataset. */
    public static List<String> violations(List<Described> datasets, Path folder)
            throws IOException, InterruptedException {
        for (int i = 0; i < datasets.size(); i++) {
            Path file = folder.resolve(
                    datasets.get(i).level().name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + i + ".ttl");
            try (OutputStream out = Files.newOutputStream(file)) {
                RDFDataMgr.write(out, datasets.get(i).said(), RDFFormat.TURTLE_BLOCKS);
            }
        }
        return run(folder, datasets.size());
    }

    private static List<String> run(Path folder, int datasets) throws IOException, InterruptedException {
        Process node = new ProcessBuilder(
                        "node",
                        "build/conformance.ts",
                        ReferenceShapes.folder().toAbsolutePath().toString(),
                        folder.toAbsolutePath().toString())
                .directory(FRONTEND.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (node.waitFor() != 0 || !lines.getLast().equals(datasets + " datasets checked")) {
            throw new IOException("The second engine failed: " + lines);
        }
        return lines.subList(0, lines.size() - 1);
    }
}
