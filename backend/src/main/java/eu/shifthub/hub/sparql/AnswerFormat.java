package eu.shifthub.hub.sparql;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** How an answer is written: rows, or triples. The first of each kind is the default. */
enum AnswerFormat {
    JSON(ResultSetLang.RS_JSON, "application/sparql-results+json", "application/json"),
    XML(ResultSetLang.RS_XML, "application/sparql-results+xml", "application/xml", "text/xml"),
    CSV(ResultSetLang.RS_CSV, "text/csv;charset=UTF-8", "text/csv"),
    TSV(ResultSetLang.RS_TSV, "text/tab-separated-values;charset=UTF-8", "text/tab-separated-values"),
    TURTLE(RDFFormat.TURTLE_PRETTY, "text/turtle;charset=UTF-8", "text/turtle"),
    N_TRIPLES(RDFFormat.NTRIPLES_UTF8, "application/n-triples"),
    JSON_LD(RDFFormat.JSONLD_PLAIN, "application/ld+json", "application/json"),
    RDF_XML(RDFFormat.RDFXML_PLAIN, "application/rdf+xml;charset=UTF-8", "application/rdf+xml");

    private final @Nullable Lang rows;
    private final @Nullable RDFFormat triples;
    private final MediaType mediaType;
    private final List<MediaType> names;

    AnswerFormat(Lang rows, String mediaType, String... names) {
        this(rows, null, mediaType, names);
    }

    AnswerFormat(RDFFormat triples, String mediaType, String... names) {
        this(null, triples, mediaType, names);
    }

    AnswerFormat(@Nullable Lang rows, @Nullable RDFFormat triples, String mediaType, String... names) {
        this.rows = rows;
        this.triples = triples;
        this.mediaType = MediaType.valueOf(mediaType);
        this.names = Stream.concat(
                        Stream.of(this.mediaType), Arrays.stream(names).map(MediaType::valueOf))
                .toList();
    }

    static AnswerFormat of(Query query, List<MediaType> accepted) {
        return of(query.isConstructType() || query.isDescribeType(), accepted);
    }

    /** The format that is wanted most. */
    static AnswerFormat of(boolean triples, List<MediaType> accepted) {
        List<AnswerFormat> offered = Arrays.stream(values())
                .filter(format -> (format.triples != null) == triples)
                .toList();
        List<MediaType> wanted = accepted.isEmpty() ? List.of(MediaType.ALL) : accepted;
        return wanted.stream()
                .filter(type -> type.getQualityValue() > 0)
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .flatMap(type -> offered.stream().filter(format -> format.isNamed(type) && !isRefused(format, wanted)))
                .findFirst()
                .orElseThrow(() -> SparqlProblem.NOT_ACCEPTABLE.because(Map.of(
                        "offered",
                        offered.stream()
                                .map(format -> format.mediaType.getType() + "/" + format.mediaType.getSubtype())
                                .collect(Collectors.joining(", ")))));
    }

    /** {@code q=0} takes a format out of what a wildcard offers. */
    private static boolean isRefused(AnswerFormat format, List<MediaType> wanted) {
        return wanted.stream()
                .anyMatch(type -> type.getQualityValue() == 0 && type.isConcrete() && format.isNamed(type));
    }

    private boolean isNamed(MediaType wanted) {
        return names.stream().anyMatch(name -> wanted.equalsTypeAndSubtype(name) || isWildcardOf(wanted, name));
    }

    /** A wildcard, never a suffix: application/*+json asks for no format by name. */
    private static boolean isWildcardOf(MediaType wanted, MediaType name) {
        return wanted.isWildcardType()
                || (wanted.getSubtype().equals("*") && wanted.getType().equals(name.getType()));
    }

    MediaType mediaType() {
        return mediaType;
    }

    Lang rows() {
        if (rows == null) {
            throw new IllegalStateException(this + " has no rows.");
        }
        return rows;
    }

    RDFFormat triples() {
        if (triples == null) {
            throw new IllegalStateException(this + " has no triples.");
        }
        return triples;
    }
}
