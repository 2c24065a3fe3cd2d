package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Foreign;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.jspecify.annotations.Nullable;

/** Takes out of what another catalog says of a dataset what people here find it by. */
final class RemoteFacts {
    private static final List<Property> NAMES =
            List.of(FOAF.name, SKOS.prefLabel, RDFS.label, VCARD4.fn, DCTerms.title);
    private static final int MOST_KEYWORDS = 100;
    private static final int LONGEST_KEYWORD = 200;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_TITLE = 2000;
    private static final int LONGEST_DESCRIPTION = 50_000;

    private final Resource dataset;

    private RemoteFacts(Resource dataset) {
        this.dataset = dataset;
    }

    static RemoteDescription describe(String iri, String body) {
        Model model = Foreign.read(body);
        var facts = new RemoteFacts(model.createResource(iri));
        return new RemoteDescription(
                iri,
                cut(text(facts.dataset, DCTerms.title), LONGEST_TITLE),
                cut(text(facts.dataset, DCTerms.description), LONGEST_DESCRIPTION),
                cut(facts.publisher(), LONGEST_TITLE),
                facts.keywords(),
                facts.page(),
                RemoteTerms.of(facts.dataset),
                body);
    }

    /** In English, else in French, else without a language, else in any. */
    static String text(Resource subject, Property property) {
        return texts(subject, property)
                .findFirst()
                .map(Literal::getLexicalForm)
                .map(String::strip)
                .orElse("");
    }

    /** In every language, in the order in which they are read. */
    static Stream<Literal> texts(Resource subject, Property property) {
        return subject.listProperties(property).toList().stream()
                .map(statement -> statement.getObject())
                .filter(RDFNode::isLiteral)
                .map(RDFNode::asLiteral)
                .sorted(Comparator.comparingInt(RemoteFacts::place)
                        .thenComparing(Literal::getLanguage)
                        .thenComparing(Literal::getLexicalForm));
    }

    /** Not within a character. */
    static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest) + "…";
    }

    private static int place(Literal text) {
        String language = text.getLanguage();
        return language.startsWith("en") ? 0 : language.startsWith("fr") ? 1 : language.isEmpty() ? 2 : 3;
    }

    private String publisher() {
        return dataset.listProperties(DCTerms.publisher).toList().stream()
                .map(statement -> statement.getObject())
                .map(RemoteFacts::name)
                .filter(name -> !name.isEmpty())
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    private static String name(RDFNode agent) {
        if (agent.isLiteral()) {
            return agent.asLiteral().getLexicalForm().strip();
        }
        String known = NAMES.stream()
                .map(property -> text(agent.asResource(), property))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        return known.isEmpty() ? Objects.requireNonNullElse(agent.asResource().getURI(), "") : known;
    }

    private List<String> keywords() {
        return dataset.listProperties(DCAT.keyword).toList().stream()
                .map(statement -> statement.getObject())
                .filter(RDFNode::isLiteral)
                .map(word -> word.asLiteral().getLexicalForm().strip())
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_KEYWORD)
                .distinct()
                .sorted()
                .limit(MOST_KEYWORDS)
                .toList();
    }

    /** Where people read of it: a web address, since others would be dangerous to follow. */
    private @Nullable String page() {
        Stream<String> named = dataset.listProperties(DCAT.landingPage).toList().stream()
                .map(statement -> statement.getObject())
                .flatMap(RemoteFacts::address)
                .sorted();
        return Stream.concat(named, address(dataset)).findFirst().orElse(null);
    }

    /** The address that a node is or names, where it is one of the web. */
    static Stream<String> address(@Nullable RDFNode node) {
        return Optional.ofNullable(node)
                .map(some -> some.isURIResource()
                        ? some.asResource().getURI()
                        : some.isLiteral() ? some.asLiteral().getLexicalForm() : "")
                .filter(text -> text.length() <= LONGEST_ADDRESS && text.matches("(?i)https?://\\S+"))
                .stream();
    }
}
