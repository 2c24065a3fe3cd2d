package eu.shifthub.hub.reader;

/** How a description of datasets is written. */
public enum RdfSyntax {
    TURTLE,
    RDF_XML,
    JSON_LD,
    N_TRIPLES
}
