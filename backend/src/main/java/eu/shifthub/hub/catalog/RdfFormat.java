package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Terms;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.springframework.http.MediaType;

/** A syntax in which RDF is served. The first one is the default. */
enum RdfFormat {
    TURTLE("ttl", MediaType.valueOf("text/turtle;charset=UTF-8"), RDFFormat.TURTLE_BLOCKS),
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

    /** Turtle and N-Triples while they are told, the others once all is. */
    void write(RdfAnswer answer, OutputStream out) {
        if (!StreamRDFWriter.registered(writer)) {
            RDFDataMgr.write(out, answer.model(), writer);
            return;
        }
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, writer);
        stream.start();
        Terms.prefixes().forEach(stream::prefix);
        answer.content().accept(stream);
        stream.finish();
    }

    boolean answers(MediaType wanted) {
        return wanted.includes(mediaType) && !wanted.isWildcardType() && !wanted.isWildcardSubtype();
    }
}
