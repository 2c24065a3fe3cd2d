package eu.shifthub.hub.catalog.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
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
    private final Map<Node, List<Triple>> known;
    private final String digest;

    public Commons(HubFacts hub, Vocabularies vocabularies) {
        this.model = Terms.model().add(vocabularies.model());
        write(hub);
        this.known = known(model);
        this.digest = Descriptions.measure(model).digest();
    }

    private void write(HubFacts hub) {
        Endpoint.describeAll(model, hub);
        Metric.describeAll(model, hub.iris());
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

    /** The IRIs of all that it says something of. */
    public Set<String> names() {
        return model.listSubjects()
                .filterKeep(Resource::isURIResource)
                .mapWith(Resource::getURI)
                .toSet();
    }

    /** Equal exactly where it says the same. */
    public String digest() {
        return digest;
    }

    /** What is known of a thing, as far as an answer that names it has to say it. */
    List<Triple> known(Node thing) {
        return known.getOrDefault(thing, List.of());
    }

    /** Hands an answer on to who writes it. */
    public Explaining explaining(StreamRDF out) {
        return new Explaining(this, out);
    }

    /** Adds to an answer what is known here of the things that it names, and of what kind its values are. */
    public void explain(Model answer) {
        Graph graph = answer.getGraph();
        var explaining = explaining(StreamRDFLib.graph(graph));
        graph.find().toList().forEach(explaining::note);
        explaining.finish();
    }

    private static Map<Node, List<Triple>> known(Model model) {
        Map<Node, List<Triple>> known = new HashMap<>();
        model.listStatements()
                .filterDrop(statement -> LEFT_OUT.contains(statement.getPredicate()))
                .mapWith(Statement::asTriple)
                .forEach(triple -> known.computeIfAbsent(triple.getSubject(), node -> new ArrayList<>())
                        .add(triple));
        return known;
    }
}
