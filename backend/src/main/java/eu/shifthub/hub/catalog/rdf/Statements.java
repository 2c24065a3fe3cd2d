package eu.shifthub.hub.catalog.rdf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;

/** A description as people read it: property by property, things by their names. */
public final class Statements {
    /** What a thing is called, the first that it has. */
    private static final List<Property> NAMES =
            List.of(SKOS.prefLabel, FOAF.name, VCARD4.fn, DCTerms.title, RDFS.label, DCAT.accessURL);

    private Statements() {}

    /**
     * @param property a CURIE, for example {@code dct:title}
     * @param values as they read; texts in other languages with their code in brackets
     */
    public record Statement(String property, List<String> values) {}

    /**
     * What a model says of a thing, by the names of the properties; none where it says nothing.
     *
     * @param language in which concepts are named, English where they have no name in it
     */
    public static List<Statement> of(Model model, String thing, String language) {
        Map<String, List<RDFNode>> said =
                ResourceFactory.createResource(thing).inModel(model).listProperties().toList().stream()
                        .filter(statement -> !statement.getPredicate().equals(RDF.type))
                        .collect(Collectors.groupingBy(
                                statement ->
                                        model.shortForm(statement.getPredicate().getURI()),
                                TreeMap::new,
                                Collectors.mapping(statement -> statement.getObject(), Collectors.toList())));
        return said.entrySet().stream()
                .map(one -> new Statement(
                        one.getKey(),
                        one.getValue().stream()
                                .map(value -> text(value, language))
                                .distinct()
                                .sorted()
                                .toList()))
                .toList();
    }

    private static String text(RDFNode value, String language) {
        if (value.isLiteral()) {
            return text(value.asLiteral());
        }
        Resource thing = value.asResource();
        return period(thing)
                .or(() -> measurement(thing, language))
                .or(() -> NAMES.stream()
                        .flatMap(property -> name(thing, property, language).stream())
                        .findFirst())
                .orElseGet(thing::toString);
    }

    private static String text(Literal literal) {
        return literal.getLanguage().isEmpty()
                ? literal.getLexicalForm()
                : literal.getLexicalForm() + " (" + literal.getLanguage() + ")";
    }

    private static Optional<String> name(Resource thing, Property property, String language) {
        return Stream.of(language, "en", "")
                .flatMap(wanted -> thing.listProperties(property, wanted).toList().stream())
                .map(statement -> statement.getLiteral().getLexicalForm())
                .findFirst()
                .or(() -> Optional.ofNullable(thing.getProperty(property))
                        .map(statement -> statement.getObject().isLiteral()
                                ? statement.getLiteral().getLexicalForm()
                                : statement.getResource().toString()));
    }

    private static Optional<String> measurement(Resource thing, String language) {
        Resource metric = thing.getPropertyResourceValue(Terms.MEASUREMENT_OF);
        return metric == null
                ? Optional.empty()
                : name(metric, SKOS.prefLabel, language)
                        .map(name -> name + ": "
                                + thing.getProperty(Terms.MEASURED_VALUE)
                                        .getLiteral()
                                        .getLexicalForm());
    }

    private static Optional<String> period(Resource thing) {
        return thing.hasProperty(RDF.type, DCTerms.PeriodOfTime)
                ? Optional.of(day(thing, DCAT.startDate) + " – " + day(thing, DCAT.endDate))
                : Optional.empty();
    }

    private static String day(Resource period, Property end) {
        return period.hasProperty(end) ? period.getProperty(end).getLiteral().getLexicalForm() : "…";
    }
}
