package eu.shifthub.hub.catalog.describing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** What is said of one dataset as a small graph that shapes can judge; it remembers which value became which node. */
final class FormGraph {
    private static final String DATASET = "urn:shift-hub:form#";
    private static final String CORE_VOCABULARIES = "http://data.europa.eu/m8g/";
    private static final Property CONTACT_PAGE = ResourceFactory.createProperty(CORE_VOCABULARIES, "contactPage");
    private static final Property EMAIL = ResourceFactory.createProperty(CORE_VOCABULARIES, "email");

    private final Model model = ModelFactory.createDefaultModel();
    private final Resource dataset = model.createResource(DATASET + "dataset").addProperty(RDF.type, DCAT.Dataset);
    private final Map<String, List<Node>> nodes = new HashMap<>();
    private final Concepts concepts;
    /** Properties whose values have properties of their own in the profile. */
    private final Set<String> parts;

    FormGraph(Profile profile, Concepts concepts, DescribedValues values) {
        this.concepts = concepts;
        this.parts = profile.fields().stream()
                .filter(field -> field.path().size() > 1)
                .map(field -> field.path().getFirst())
                .collect(Collectors.toSet());
        profile.fields().forEach(field -> add(field, values.of(field.property())));
    }

    Model model() {
        return model;
    }

    /** Which of a property's values a node stands for; -1 where it is none of them. */
    int position(String property, Node node) {
        return nodes.getOrDefault(property, List.of()).indexOf(node);
    }

    private void add(ProfileField field, List<DescribedValue> values) {
        Resource subject =
                field.path().size() == 1 ? dataset : part(field.path().getFirst());
        Property property = ResourceFactory.createProperty(field.path().getLast());
        boolean isPart = field.path().size() == 1 && parts.contains(property.getURI());
        List<RDFNode> written = isPart
                ? values.stream().<RDFNode>map(value -> part(property.getURI())).toList()
                : Stream.iterate(0, i -> i < values.size(), i -> i + 1)
                        .map(i -> node(field, values.get(i), i))
                        .toList();
        written.forEach(node -> subject.addProperty(property, node));
        if (field.path().size() > 1 && !values.isEmpty()) {
            dataset.addProperty(ResourceFactory.createProperty(field.path().getFirst()), subject);
        }
        nodes.put(field.property(), written.stream().map(RDFNode::asNode).toList());
    }

    private Resource part(String of) {
        return model.createResource(DATASET + "part-" + Integer.toHexString(of.hashCode()));
    }

    private RDFNode node(ProfileField field, DescribedValue value, int position) {
        return switch (value) {
            case DescribedValue.Text text -> literal(field, text);
            case DescribedValue.Link link -> link(link.iri());
            case DescribedValue.Amount amount ->
                model.createTypedLiteral(Long.toString(amount.amount()), XSDDatatype.XSDnonNegativeInteger);
            case DescribedValue.Period period -> period(own(field, position), period);
            case DescribedValue.Agent agent -> agent(own(field, position), agent);
        };
    }

    private RDFNode literal(ProfileField field, DescribedValue.Text text) {
        if (field.kind() == FieldKind.DURATION) {
            return model.createTypedLiteral(text.text(), XSDDatatype.XSDduration);
        }
        return text.language() == null
                ? model.createLiteral(text.text())
                : model.createLiteral(text.text(), text.language());
    }

    private Resource link(String iri) {
        Resource linked = model.createResource(iri);
        concepts.find(iri)
                .ifPresent(concept -> linked.addProperty(SKOS.inScheme, model.createResource(concept.scheme())));
        return linked;
    }

    private static Resource period(Resource node, DescribedValue.Period period) {
        node.addProperty(RDF.type, DCTerms.PeriodOfTime);
        if (period.from() != null) {
            node.addProperty(DCAT.startDate, period.from().toString(), XSDDatatype.XSDdate);
        }
        if (period.to() != null) {
            node.addProperty(DCAT.endDate, period.to().toString(), XSDDatatype.XSDdate);
        }
        return node;
    }

    private Resource agent(Resource node, DescribedValue.Agent agent) {
        node.addProperty(RDF.type, FOAF.Agent).addProperty(FOAF.name, agent.name());
        if (agent.type() != null) {
            node.addProperty(DCTerms.type, link(agent.type()));
        }
        if (agent.page() != null) {
            node.addProperty(CONTACT_PAGE, model.createResource(agent.page()));
        }
        if (agent.email() != null) {
            node.addProperty(EMAIL, agent.email());
        }
        return node;
    }

    private Resource own(ProfileField field, int position) {
        return model.createResource(
                DATASET + Integer.toHexString(field.property().hashCode()) + "-" + position);
    }
}
