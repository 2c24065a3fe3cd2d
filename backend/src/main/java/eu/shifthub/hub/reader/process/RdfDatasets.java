package eu.shifthub.hub.reader.process;

import eu.shifthub.hub.reader.CatalogRecord;
import eu.shifthub.hub.reader.CatalogRecord.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** Takes the datasets out of a page: what is said of each, of its parts, and of what it names, up to the next dataset. */
final class RdfDatasets {
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final Node TYPE = RDF.type.asNode();
    private static final Node DATASET = DCAT.Dataset.asNode();
    private static final Node TITLE = DCTerms.title.asNode();
    private static final Set<Node> BOUNDS = Set.of(DATASET, DCAT.Catalog.asNode());
    private static final Set<Node> NAMING_MEMBERS =
            Set.of(DCAT.servesDataset.asNode(), NodeFactory.createURI(DCAT.NS + "seriesMember"));
    private static final Pattern XML_NAME = Pattern.compile(".*[A-Za-z_\\u00C0-\\uFFFD][\\w.\\u00B7-\\uFFFD-]*");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,8}");
    private static final int LONGEST_NAME = 2000;
    private static final int LONGEST_BODY = 4 << 20;

    private final RdfPieces pieces;
    private final Graph graph;
    private final String base;

    RdfDatasets(RdfPieces pieces, String base) {
        this.pieces = pieces;
        this.graph = pieces.graph();
        this.base = base;
    }

    /** In the order of their names. */
    void each(Consumer<CatalogRecord> taker) {
        Set<String> names = new TreeSet<>();
        for (Node dataset : subjects(DATASET)) {
            if (dataset.isURI()) {
                names.add(dataset.getURI());
            } else {
                taker.accept(CatalogRecord.broken(null, null, Problem.NAME_MISSING, title(dataset)));
            }
        }
        names.stream().filter(name -> !pieces.isBroken(name)).map(this::record).forEach(taker);
    }

    private CatalogRecord record(String name) {
        Node dataset = NodeFactory.createURI(name);
        Set<Triple> said = new LinkedHashSet<>();
        CatalogRecord broken = collect(dataset, name, said);
        if (broken != null) {
            return broken;
        }
        String title = title(dataset);
        if (title == null || title.isBlank()) {
            return CatalogRecord.broken(null, name, Problem.TITLE_MISSING, null);
        }
        String body = CanonicalTriples.of(said);
        return body.length() > LONGEST_BODY
                ? CatalogRecord.broken(null, name, Problem.TOO_LARGE, null)
                : CatalogRecord.dataset(name, body);
    }

    private @Nullable CatalogRecord collect(Node dataset, String name, Set<Triple> said) {
        Set<Node> seen = new LinkedHashSet<>(Set.of(dataset));
        Deque<Node> open = new ArrayDeque<>(seen);
        long length = 0;
        while (!open.isEmpty()) {
            for (Triple triple : graph.find(open.remove(), Node.ANY, Node.ANY)
                    .filterDrop(triple -> isOfAnother(triple, dataset))
                    .toList()) {
                CatalogRecord broken = wrong(triple, name);
                length += length(triple);
                if (broken != null || length > LONGEST_BODY) {
                    return broken != null ? broken : CatalogRecord.broken(null, name, Problem.TOO_LARGE, null);
                }
                said.add(triple);
                Node object = triple.getObject();
                if (!object.isLiteral() && !isBound(object) && seen.add(object)) {
                    open.add(object);
                }
            }
        }
        return null;
    }

    private @Nullable CatalogRecord wrong(Triple triple, String name) {
        for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
            if (node.isURI() && (node.getURI().length() > LONGEST_NAME || !Names3986.isAbsolute(node.getURI()))) {
                return CatalogRecord.broken(null, name, Problem.IRI_WRONG, node.getURI());
            }
            if (node.isURI() && pieces.isBrokenPart(node.getURI())) {
                return CatalogRecord.broken(null, name, Problem.PART_BROKEN, node.getURI());
            }
            if (node.isLiteral() && !(isText(node.getLiteralLexicalForm()) && isOfKind(node))) {
                return CatalogRecord.broken(
                        null, name, Problem.TEXT_WRONG, triple.getPredicate().getURI());
            }
        }
        String predicate = triple.getPredicate().getURI();
        return XML_NAME.matcher(predicate).matches()
                ? null
                : CatalogRecord.broken(null, name, Problem.PROPERTY_WRONG, predicate);
    }

    /** Whether its language is one, and its type a whole name. */
    private static boolean isOfKind(Node literal) {
        String language = literal.getLiteralLanguage();
        return language.isEmpty()
                ? Names3986.isAbsolute(literal.getLiteralDatatypeURI())
                : LANGUAGE.matcher(language).matches();
    }

    /** Characters that XML 1.0 has. */
    private static boolean isText(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000);
    }

    /** Which others a service or a series has is not said of this one, and is another thing on each page. */
    private static boolean isOfAnother(Triple triple, Node dataset) {
        return NAMING_MEMBERS.contains(triple.getPredicate())
                && !triple.getObject().equals(dataset);
    }

    private static long length(Triple triple) {
        Node object = triple.getObject();
        return 60L + (object.isLiteral() ? object.getLiteralLexicalForm().length() : 60);
    }

    private boolean isBound(Node node) {
        return BOUNDS.stream().anyMatch(bound -> graph.contains(node, TYPE, bound));
    }

    private @Nullable String title(Node dataset) {
        return graph.find(dataset, TITLE, Node.ANY)
                .filterKeep(triple -> triple.getObject().isLiteral())
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .filterDrop(String::isBlank)
                .nextOptional()
                .orElse(null);
    }

    private List<Node> subjects(Node type) {
        return graph.find(Node.ANY, TYPE, type).mapWith(Triple::getSubject).toList();
    }

    /** The addresses of the pages that follow, absolute. */
    List<String> next() {
        Set<String> next = new TreeSet<>();
        for (String property : List.of("next", "nextPage")) {
            graph.find(Node.ANY, NodeFactory.createURI(HYDRA + property), Node.ANY)
                    .mapWith(Triple::getObject)
                    .forEachRemaining(object -> {
                        if (object.isURI()) {
                            next.add(object.getURI());
                        } else if (object.isLiteral()) {
                            next.add(RdfParsing.resolve(
                                    base, object.getLiteralLexicalForm().strip()));
                        }
                    });
        }
        return new ArrayList<>(next);
    }

    /** How many datasets the page says that there are in all. */
    @Nullable
    Long total() {
        return graph
                .find(Node.ANY, NodeFactory.createURI(HYDRA + "totalItems"), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .mapWith(Node::getLiteralLexicalForm)
                .filterKeep(text -> text.matches("\\d{1,18}"))
                .mapWith(Long::valueOf)
                .toList()
                .stream()
                .max(Long::compare)
                .orElse(null);
    }
}
