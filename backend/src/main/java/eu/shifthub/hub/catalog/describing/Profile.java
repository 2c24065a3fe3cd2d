package eu.shifthub.hub.catalog.describing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.springframework.stereotype.Component;

/** What may and must be said of a dataset: the fields and the shapes of the Turtle that the setting names. */
@Component
public class Profile {
    private final Model model;
    private final Resource profile;
    private final Map<String, ProfileField> fields = new LinkedHashMap<>();
    private final Map<CatalogAccessLevel, Shapes> shapes = new EnumMap<>(CatalogAccessLevel.class);
    private final Map<CatalogAccessLevel, Map<String, Need>> needs = new EnumMap<>(CatalogAccessLevel.class);
    /** Which property a property shape is about. */
    private final Map<Node, String> properties = new HashMap<>();

    Profile(DescribingProperties properties) {
        model = read(properties);
        profile = model.listSubjectsWithProperty(RDF.type, Form.PROFILE).next();
        shapesOf(profile.getPropertyResourceValue(Form.FIELDS)).stream()
                .sorted(Comparator.comparing(Profile::groupOrder).thenComparing(Profile::order))
                .map(this::field)
                .forEach(field -> fields.put(field.property(), field));
        profile.listProperties(Form.LEVEL).forEach(statement -> addLevel(statement.getResource()));
    }

    /** What it calls itself. */
    String title() {
        return profile.getProperty(DCTerms.title).getString();
    }

    /** In the order of the form. */
    public List<ProfileField> fields() {
        return List.copyOf(fields.values());
    }

    Optional<ProfileField> find(String property) {
        return Optional.ofNullable(fields.get(property));
    }

    Need need(CatalogAccessLevel level, String property) {
        return Objects.requireNonNull(needs.get(level)).getOrDefault(property, Need.OPTIONAL);
    }

    Shapes shapes(CatalogAccessLevel level) {
        return Objects.requireNonNull(shapes.get(level));
    }

    /** The property that a shape of {@link #shapes} is about. */
    Optional<String> propertyOf(Node shape) {
        return Optional.ofNullable(properties.get(shape));
    }

    /** What a shape says of one of SHACL's parameters, for example {@code sh:maxLength}. */
    Optional<String> parameter(Node shape, Property parameter) {
        return Optional.ofNullable(model.asRDFNode(shape).asResource().getProperty(parameter))
                .map(statement -> statement.getLiteral().getLexicalForm());
    }

    private static Model read(DescribingProperties properties) {
        Model read = ModelFactory.createDefaultModel();
        try (InputStream turtle = properties.profile().getInputStream()) {
            RDFDataMgr.read(read, turtle, Lang.TURTLE);
        } catch (IOException e) {
            throw new UncheckedIOException("The profile cannot be read: " + properties.profile(), e);
        }
        return read;
    }

    private List<Resource> shapesOf(Resource node) {
        return node.listProperties(SHACLM.property)
                .mapWith(statement -> statement.getResource())
                .toList();
    }

    private ProfileField field(Resource shape) {
        List<String> path = path(shape);
        String property = curie(path);
        properties.put(shape.asNode(), property);
        return new ProfileField(
                property,
                path,
                shape.getPropertyResourceValue(SHACLM.group)
                        .getProperty(RDFS.label)
                        .getString(),
                FieldKind.valueOf(shape.getProperty(Form.KIND).getString().toUpperCase(Locale.ROOT)),
                !shape.hasLiteral(SHACLM.maxCount, 1),
                shape.hasProperty(SHACLM.uniqueLang),
                !shape.hasProperty(Form.FILLED_BY),
                schemes(shape));
    }

    private void addLevel(Resource level) {
        CatalogAccessLevel is = level(level);
        Model targeted = ModelFactory.createDefaultModel().add(model);
        targeted.add(profile.getPropertyResourceValue(Form.FIELDS), SHACLM.targetClass, DCAT.Dataset);
        Map<String, Need> asked = new HashMap<>();
        level.listProperties(Form.ASKS).forEach(asks -> {
            targeted.add(asks.getResource(), SHACLM.targetClass, DCAT.Dataset);
            shapesOf(asks.getResource()).forEach(shape -> {
                String property = curie(path(shape));
                properties.put(shape.asNode(), property);
                asked.put(property, shape.hasProperty(SHACLM.severity) ? Need.RECOMMENDED : Need.MANDATORY);
            });
        });
        needs.put(is, Map.copyOf(asked));
        shapes.put(is, Shapes.parse(targeted.getGraph()));
    }

    private static CatalogAccessLevel level(Resource level) {
        return CatalogAccessLevel.valueOf(
                level.getPropertyResourceValue(Form.ACCESS_RIGHT).getURI().replaceAll(".*/", ""));
    }

    private String curie(List<String> path) {
        return String.join("/", path.stream().map(model::shortForm).toList());
    }

    private static List<String> path(Resource shape) {
        Resource path = shape.getPropertyResourceValue(SHACLM.path);
        return path.isURIResource()
                ? List.of(path.getURI())
                : path.as(RDFList.class)
                        .mapWith(step -> step.asResource().getURI())
                        .toList();
    }

    /** The schemes that the concept's shape names, one or a list of them. */
    private List<String> schemes(Resource field) {
        Resource node = field.getPropertyResourceValue(SHACLM.node);
        if (node == null) {
            return List.of();
        }
        return shapesOf(node).stream()
                .filter(shape -> shape.hasProperty(SHACLM.path, SKOS.inScheme))
                .flatMap(shape -> shape.hasProperty(SHACLM.hasValue)
                        ? List.of(shape.getPropertyResourceValue(SHACLM.hasValue)).stream()
                        : shape.getPropertyResourceValue(SHACLM.in).as(RDFList.class).asJavaList().stream())
                .map(RDFNode::asResource)
                .map(Resource::getURI)
                .toList();
    }

    private static int groupOrder(Resource shape) {
        return order(shape.getPropertyResourceValue(SHACLM.group));
    }

    private static int order(Resource ordered) {
        return ordered.getProperty(SHACLM.order).getInt();
    }
}
