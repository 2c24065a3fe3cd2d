package eu.shifthub.hub.reader.process;

import eu.shifthub.hub.reader.CatalogRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/** What could be read of a page, and what not. */
final class RdfPieces {
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final List<CatalogRecord> broken = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> parts = new HashSet<>();

    Graph graph() {
        return graph;
    }

    List<CatalogRecord> broken() {
        return broken;
    }

    /** Whether something that is said of this dataset could not be read. */
    boolean isBroken(String name) {
        return names.contains(name);
    }

    /** The same of what is no dataset. */
    boolean isBrokenPart(String name) {
        return parts.contains(name);
    }

    void brokePart(@Nullable Integer line, @Nullable String name, RiotException thrown) {
        broke(line, name, thrown);
        if (name != null) {
            parts.add(name);
        }
    }

    void broke(@Nullable Integer line, @Nullable String name, CatalogRecord.Problem problem, @Nullable String detail) {
        if (name == null || names.add(name)) {
            broken.add(CatalogRecord.broken(line, name, problem, detail));
        }
    }

    void broke(@Nullable Integer line, @Nullable String name, RiotException thrown) {
        // The parser counts lines from where the piece begins.
        String words = String.valueOf(thrown.getMessage()).replaceFirst("^\\[line: \\d+, col: \\d+ ?] *", "");
        broke(line, name, RdfParsing.problem(thrown), words);
    }
}
