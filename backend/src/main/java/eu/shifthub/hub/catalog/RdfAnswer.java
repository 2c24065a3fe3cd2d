package eu.shifthub.hub.catalog;

import java.time.Instant;
import org.apache.jena.rdf.model.Model;

/**
 * Something to be said in RDF.
 *
 * @param digest equal exactly where the same is said
 * @param modified when it changed last
 */
record RdfAnswer(Model model, String digest, Instant modified) {}
