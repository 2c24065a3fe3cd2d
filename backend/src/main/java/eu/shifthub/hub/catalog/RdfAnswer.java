package eu.shifthub.hub.catalog;

import java.time.Instant;
import java.util.function.Supplier;
import org.apache.jena.rdf.model.Model;

/**
 * Something to be said in RDF.
 *
 * @param model read only where it is wanted
 * @param digest equal exactly where the same is said
 * @param modified when it changed last
 */
record RdfAnswer(Supplier<Model> model, String digest, Instant modified) {}
