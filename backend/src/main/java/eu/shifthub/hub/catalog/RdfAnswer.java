package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Terms;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;

/**
 * Something to be said in RDF.
 *
 * @param content says it, where it is wanted, statement by statement
 * @param digest equal exactly where the same is said
 * @param modified when it changed last
 */
record RdfAnswer(Consumer<StreamRDF> content, String digest, Instant modified) {
    /** For syntaxes that cannot be written before all is known. */
    Model model() {
        Model model = Terms.model();
        content.accept(StreamRDFLib.graph(model.getGraph()));
        return model;
    }
}
