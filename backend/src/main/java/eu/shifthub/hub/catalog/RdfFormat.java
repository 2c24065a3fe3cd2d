package eu.shifthub.hub.catalog;

import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.springframework.http.MediaType;

/** A syntax in which RDF is served. The first one is the default. */
enum RdfFormat {
    TURTLE("ttl", MediaType.valueOf("text/turtle;charset=UTF-8"), RDFFormat.TURTLE_PRETTY),
    JSON_LD("jsonld", MediaType.valueOf("application/ld+json"), RDFFormat.JSONLD_PRETTY),
    RDF_XML("rdf", MediaType.valueOf("application/rdf+xml;charset=UTF-8"), RDFFormat.RDFXML_PLAIN),
    N_TRIPLES("nt", MediaType.valueOf("application/n-triples"), RDFFormat.NTRIPLES);

    static final String SUFFIXES = "ttl|jsonld|rdf|nt";

    private final String suffix;
    private final MediaType mediaType;
    private final RDFFormat writer;

    RdfFormat(String suffix, MediaType mediaType, RDFFormat writer) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    static Optional<RdfFormat> bySuffix(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }

    MediaType mediaType() {
        return mediaType;
    }

    RDFFormat writer() {
        return writer;
    }

    boolean answers(MediaType wanted) {
        return wanted.includes(mediaType) && !wanted.isWildcardType() && !wanted.isWildcardSubtype();
    }
}
