package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Vocabularies;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.springframework.stereotype.Component;

/** The concepts of the vocabularies and what they are called. */
@Component
public class Vocabulary {
    private static final List<Property> NAMES = List.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel);
    private static final List<Property> WIDER = List.of(SKOS.broader, SKOS.broadMatch);
    private static final List<Property> NARROWER = List.of(SKOS.narrower, SKOS.narrowMatch);

    private final Map<String, Map<String, String>> labels = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();
    private final List<Topic> topics;

    public Vocabulary(Vocabularies vocabularies) {
        List<Resource> all = vocabularies
                .model()
                .listSubjectsWithProperty(RDF.type, SKOS.Concept)
                .toList();
        Map<String, Set<String>> narrower = new HashMap<>();
        for (Resource concept : all) {
            labels.put(concept.getURI(), labels(concept));
            values(concept, WIDER)
                    .map(Statement::getResource)
                    .forEach(wide -> narrower.computeIfAbsent(wide.getURI(), iri -> new HashSet<>())
                            .add(concept.getURI()));
            values(concept, NARROWER)
                    .map(Statement::getResource)
                    .forEach(narrow -> narrower.computeIfAbsent(concept.getURI(), iri -> new HashSet<>())
                            .add(narrow.getURI()));
        }
        topics = all.stream()
                .map(concept -> new Topic(
                        concept.getURI(),
                        values(concept, NAMES)
                                .map(Statement::getString)
                                .distinct()
                                .toList(),
                        Set.copyOf(narrower.getOrDefault(concept.getURI(), Set.of()))))
                .toList();
        topics.forEach(topic -> names.put(topic.iri(), topic.names()));
    }

    /**
     * A concept as people speak of it.
     *
     * @param names in every language, other names and usual misspellings among them
     * @param narrower the IRIs of those that are a kind or a part of it
     */
    public record Topic(String iri, List<String> names, Set<String> narrower) {
        public Topic {
            names = List.copyOf(names);
        }
    }

    public List<Topic> topics() {
        return List.copyOf(topics);
    }

    /** Every name of a concept in every language; none where this is no concept. */
    public List<String> names(String iri) {
        return names.getOrDefault(iri, List.of());
    }

    /** In the language, else in English; empty where this is no concept. */
    public Optional<String> label(String iri, String language) {
        return Optional.ofNullable(labels.get(iri))
                .map(of -> Objects.requireNonNullElse(of.get(language), of.getOrDefault("en", iri)));
    }

    private static Map<String, String> labels(Resource concept) {
        Map<String, String> labels = new HashMap<>();
        values(concept, List.of(SKOS.prefLabel)).forEach(label -> labels.put(label.getLanguage(), label.getString()));
        return Map.copyOf(labels);
    }

    private static Stream<Statement> values(Resource concept, List<Property> properties) {
        return properties.stream().flatMap(property -> concept.listProperties(property).toList().stream());
    }
}
