package eu.shifthub.hub.catalog.rdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * What every answer may lean on, the same for everyone: the vocabularies, and the organisations and pages of the hub
 * itself. An answer takes over what it names of them, so that who reads it needs no other.
 */
public final class Commons {
    /** They say more of a concept than an answer that uses it has to. */
    private static final Set<Property> LEFT_OUT =
            Set.of(SKOS.broader, SKOS.narrower, SKOS.related, SKOS.altLabel, SKOS.hiddenLabel);

    private final Model model;
    private final String digest;

    public Commons(HubFacts hub, Vocabularies vocabularies) {
        this.model = Terms.model().add(vocabularies.model());
        write(hub);
        this.digest = Descriptions.measure(model).digest();
    }

    private void write(HubFacts hub) {
        contact(hub.iris().publisherContact(), hub.contactPage());
        Resource reached = contact(hub.iris().hdab() + "-contact", hub.hdab().contactPage());
        model.createResource(hub.iris().hdab())
                .addProperty(RDF.type, FOAF.Agent)
                .addProperty(FOAF.name, Draft.text(hub.hdab().name()))
                .addProperty(Terms.AGENT_CONTACT, reached);
        model.createResource(hub.iris().untold(), SKOS.Concept)
                .addProperty(SKOS.prefLabel, "not told", "en")
                .addProperty(SKOS.prefLabel, "non communiqué", "fr");
    }

    private Resource contact(String iri, String page) {
        return model.createResource(iri)
                .addProperty(RDF.type, Terms.CONTACT_POINT)
                .addProperty(Terms.CONTACT_PAGE, model.createResource(page));
    }

    /** All of it; not to be written to. */
    public Model model() {
        return model;
    }

    /** Equal exactly where it says the same. */
    public String digest() {
        return digest;
    }

    /** Adds to an answer what is known here of the things that it names, and of what kind its values are. */
    public void explain(Model answer) {
        Set<Resource> seen = new HashSet<>();
        Deque<Resource> open = new ArrayDeque<>(named(answer));
        while (!open.isEmpty()) {
            Resource next = open.remove();
            if (seen.add(next)) {
                List<Statement> known = model.listStatements(next, null, (RDFNode) null)
                        .filterDrop(statement -> LEFT_OUT.contains(statement.getPredicate()))
                        .toList();
                answer.add(known);
                known.stream()
                        .filter(statement -> statement.getObject().isURIResource())
                        .forEach(statement -> open.add(statement.getResource()));
            }
        }
        Ranges.type(answer);
    }

    private static List<Resource> named(Model answer) {
        return answer.listObjects()
                .filterKeep(node -> node.isURIResource())
                .mapWith(node -> node.asResource())
                .toList();
    }
}
