package eu.shifthub.hub.catalog.describing;

import java.io.IOException;
import java.io.InputStream;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The concepts of the vocabularies that come with the hub. */
@Component
class Concepts {
    private final Map<String, Concept> byIri = new LinkedHashMap<>();

    Concepts() throws IOException {
        Model model = ModelFactory.createDefaultModel();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:rdf/vocabulary/*.ttl")) {
            try (InputStream turtle = file.getInputStream()) {
                RDFDataMgr.read(model, turtle, Lang.TURTLE);
            }
        }
        model.listSubjectsWithProperty(RDF.type, SKOS.Concept)
                .filterKeep(concept -> concept.hasProperty(SKOS.inScheme))
                .mapWith(Concepts::concept)
                .forEach(concept -> byIri.put(concept.iri(), concept));
    }

    Optional<Concept> find(String iri) {
        return Optional.ofNullable(byIri.get(iri));
    }

    /** Those of these schemes, scheme by scheme, by their labels in the language. */
    List<Concept> of(List<String> schemes, String language) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag(language));
        Comparator<Concept> order = Comparator.<Concept>comparingInt(concept -> schemes.indexOf(concept.scheme()))
                .thenComparing(concept -> concept.label(language), collator);
        return byIri.values().stream()
                .filter(concept -> schemes.contains(concept.scheme()))
                .sorted(order)
                .toList();
    }

    private static Concept concept(Resource resource) {
        Map<String, String> labels = new HashMap<>();
        resource.listProperties(SKOS.prefLabel)
                .mapWith(statement -> statement.getLiteral())
                .forEach((Literal label) -> labels.put(label.getLanguage(), label.getString()));
        return new Concept(
                resource.getURI(),
                resource.getPropertyResourceValue(SKOS.inScheme).getURI(),
                Optional.ofNullable(resource.getProperty(SKOS.notation))
                        .map(statement -> statement.getString())
                        .orElse(null),
                Map.copyOf(labels));
    }
}
