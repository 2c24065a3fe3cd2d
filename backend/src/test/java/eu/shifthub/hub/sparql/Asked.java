package eu.shifthub.hub.sparql;

import eu.shifthub.hub.platform.ProblemException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.springframework.util.unit.DataSize;

/** Asks a graph in memory: many datasets, each with a title, a keyword, a publisher and the next as its relation. */
final class Asked implements AutoCloseable {
    static final String PREFIXES = """
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;
    private static final String NAME = "urn:shift-hub:graph:public";

    private final SparqlProperties limits;
    private final Places places;
    private final Graph graph;

    Asked(int datasets, Duration deadline, DataSize memory) {
        limits = new SparqlProperties(
                URI.create("https://hub.example"),
                deadline,
                20_000,
                1000,
                5000,
                DataSize.ofMegabytes(4),
                memory,
                DataSize.ofMegabytes(8),
                1,
                8,
                3);
        places = new Places(limits);
        graph = graph(datasets);
    }

    private static Graph graph(int datasets) {
        Model model = ModelFactory.createDefaultModel();
        for (int i = 0; i < datasets; i++) {
            model.createResource(iri(i))
                    .addProperty(RDF.type, DCAT.Dataset)
                    .addProperty(DCTerms.title, "Title " + i + " " + "a".repeat(40), "en")
                    .addProperty(DCAT.keyword, "keyword " + i % 100)
                    .addProperty(DCTerms.publisher, model.createResource("https://hub.example/publisher/" + i % 50))
                    .addProperty(DCTerms.relation, model.createResource(iri((i + 1) % datasets)));
        }
        return model.getGraph();
    }

    private static String iri(int dataset) {
        return "https://hub.example/id/dataset/" + dataset;
    }

    String ask(String query) {
        return new String(answer(query).body(), StandardCharsets.UTF_8);
    }

    Answer answer(String query) {
        return places.run("test", budget -> {
            var question = new Question(PREFIXES + query, List.of(), List.of());
            var parsed = ParsedQuery.of(question, limits);
            Plan plan = Plan.of(parsed, budget);
            var graphs = new DatasetGraphMapLink(new SeenGraph(List.of(graph), budget));
            graphs.addGraph(NodeFactory.createURI(NAME), new SeenGraph(List.of(graph), budget));
            return new Writing(parsed, AnswerFormat.of(parsed, List.of()), budget, limits).answer(plan, graphs);
        });
    }

    /** The problem that a query is refused or stopped with. */
    String problem(String query) {
        try {
            return "answered: " + ask(query);
        } catch (ProblemException refused) {
            return refused.problem().name();
        }
    }

    @Override
    public void close() throws InterruptedException {
        places.close();
    }
}
