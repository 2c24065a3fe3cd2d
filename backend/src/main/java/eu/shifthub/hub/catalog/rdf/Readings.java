package eu.shifthub.hub.catalog.rdf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;

/** What a model says of a thing, value by value, as people read it. */
public final class Readings {
    private static final List<Property> NAMES =
            List.of(SKOS.prefLabel, FOAF.name, VCARD4.fn, DCTerms.title, RDFS.label);
    /** What DCAT took the ends of periods from before it had words of its own. */
    private static final String SCHEMA = "http://schema.org/";

    private static final List<Property> STARTS = List.of(DCAT.startDate, Terms.property(SCHEMA + "startDate"));
    private static final List<Property> ENDS = List.of(DCAT.endDate, Terms.property(SCHEMA + "endDate"));
    private static final int MOST = 100;

    private Readings() {}

    /**
     * A value.
     *
     * @param text as it reads; empty of a period
     * @param language of the text, as BCP 47 has it; null where it is not told or has none
     * @param iri a concept's, or the web address of a page
     * @param from the first day of a period; null where it has none
     * @param to likewise the last
     */
    public record Reading(
            String text,
            @Nullable String language,
            @Nullable String iri,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * The values at the end of a path of properties, by how they read; at most 100.
     *
     * @param path the IRIs of the properties
     * @param language in which concepts are named, and texts chosen
     * @param localised whether the values are the same text in several languages, of which one is read
     */
    public static List<Reading> of(Model model, String thing, List<String> path, String language, boolean localised) {
        Stream<RDFNode> nodes = Stream.of(ResourceFactory.createResource(thing).inModel(model));
        for (String property : path) {
            nodes = nodes.filter(RDFNode::isResource).flatMap(node -> values(node.asResource(), property));
        }
        Stream<Reading> read = nodes.distinct().flatMap(node -> of(node, language).stream());
        return localised
                ? read.min(nearest(language)).stream().toList()
                : read.distinct()
                        .sorted(Comparator.comparing(Reading::text)
                                .thenComparing(reading -> String.valueOf(reading.from())))
                        .limit(MOST)
                        .toList();
    }

    /** Where a dataset's rows come from PROV says where DCAT-AP wants a dataset. */
    private static Stream<RDFNode> values(Resource subject, String property) {
        Stream<RDFNode> values = objects(subject, ResourceFactory.createProperty(property));
        return property.equals(DCTerms.source.getURI())
                ? Stream.concat(values, objects(subject, Terms.WAS_DERIVED_FROM))
                : values;
    }

    private static Stream<RDFNode> objects(Resource subject, Property property) {
        return subject.listProperties(property).mapWith(statement -> statement.getObject()).toList().stream();
    }

    private static Optional<Reading> of(RDFNode node, String language) {
        return node.isLiteral()
                ? Optional.of(of(node.asLiteral(), null))
                        .filter(reading -> !reading.text().isEmpty())
                : of(node.asResource(), language);
    }

    private static Reading of(Literal literal, @Nullable String iri) {
        String language = literal.getLanguage();
        return new Reading(literal.getLexicalForm().strip(), language.isEmpty() ? null : language, iri, null, null);
    }

    private static Optional<Reading> of(Resource thing, String language) {
        return period(thing)
                .or(() -> place(thing, DCAT.accessURL).map(page -> new Reading(page, null, page, null, null)))
                .or(() -> name(thing, language).map(name -> of(name, page(thing))))
                .or(() -> web(thing).map(address -> new Reading(address, null, address, null, null)));
    }

    private static Optional<Literal> name(Resource thing, String language) {
        return NAMES.stream()
                .flatMap(property -> objects(thing, property)
                        .filter(RDFNode::isLiteral)
                        .map(RDFNode::asLiteral)
                        .filter(name -> !name.getLexicalForm().isBlank())
                        .min(Comparator.comparing(name -> of(name, null), nearest(language)))
                        .stream())
                .findFirst();
    }

    /** Where people read of it: a concept's own name, or how an organisation is reached. */
    private static @Nullable String page(Resource thing) {
        return (thing.hasProperty(RDF.type, SKOS.Concept) ? web(thing) : reached(thing)).orElse(null);
    }

    private static Optional<String> reached(Resource thing) {
        Stream<Resource> contacts =
                objects(thing, Terms.AGENT_CONTACT).filter(RDFNode::isResource).map(RDFNode::asResource);
        return Stream.concat(
                        contacts.flatMap(contact -> place(contact, Terms.CONTACT_PAGE).stream()),
                        Stream.of(FOAF.homepage, FOAF.page, VCARD4.hasURL)
                                .flatMap(property -> place(thing, property).stream()))
                .findFirst();
    }

    private static Optional<String> place(Resource thing, Property property) {
        return objects(thing, property)
                .filter(RDFNode::isResource)
                .flatMap(node -> web(node.asResource()).stream())
                .sorted()
                .findFirst();
    }

    /** Its own name, where that is an address of the web: others would be dangerous to follow. */
    private static Optional<String> web(Resource thing) {
        return Optional.ofNullable(thing.getURI()).filter(iri -> iri.matches("(?i)https?://[^\\s/]\\S*"));
    }

    private static Optional<Reading> period(Resource thing) {
        LocalDate from = day(thing, STARTS, false).orElse(null);
        LocalDate to = day(thing, ENDS, true).orElse(null);
        return from == null && to == null ? Optional.empty() : Optional.of(new Reading("", null, null, from, to));
    }

    private static Optional<LocalDate> day(Resource period, List<Property> end, boolean isLast) {
        return end.stream()
                .flatMap(property -> objects(period, property))
                .filter(RDFNode::isLiteral)
                .flatMap(node -> day(node.asLiteral().getLexicalForm(), isLast).stream())
                .findFirst();
    }

    /** Of a day, or of a year or a month the first or the last one; empty where it is none of these. */
    private static Optional<LocalDate> day(String text, boolean isLast) {
        String month = text.matches("\\d{4}") ? text + (isLast ? "-12" : "-01") : text;
        try {
            if (month.matches("\\d{4}-\\d{2}")) {
                return Optional.of(YearMonth.parse(month)).map(of -> isLast ? of.atEndOfMonth() : of.atDay(1));
            }
            return text.matches("\\d{4}-\\d{2}-\\d{2}.*")
                    ? Optional.of(LocalDate.parse(text.substring(0, "yyyy-mm-dd".length())))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Comparator<Reading> nearest(String language) {
        List<String> order = List.of(language.toLowerCase(Locale.ROOT), "", "en");
        return Comparator.comparingInt((Reading reading) -> {
                    String main =
                            reading.language() == null ? "" : reading.language().split("-", 2)[0];
                    int place = order.indexOf(main.toLowerCase(Locale.ROOT));
                    return place < 0 ? order.size() : place;
                })
                .thenComparing(Reading::text);
    }
}
