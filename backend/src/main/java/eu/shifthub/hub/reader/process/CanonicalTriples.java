package eu.shifthub.hub.reader.process;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;

/**
 * Writes triples as N-Triples that are the same text however the blank nodes were called and the triples ordered: a blank
 * node is called by what is said of it and where it is named, as far as that tells it from the others.
 */
final class CanonicalTriples {
    private static final int MOST_ROUNDS = 16;
    private static final NodeFormatterNT FORMAT = new NodeFormatterNT();

    private final Collection<Triple> triples;
    private final Map<Node, String> colours = new HashMap<>();

    private CanonicalTriples(Collection<Triple> triples) {
        this.triples = triples;
    }

    static String of(Collection<Triple> triples) {
        var canonical = new CanonicalTriples(triples);
        canonical.colour();
        Map<Node, String> names = canonical.names();
        return triples.stream()
                .map(triple -> line(triple, node -> "_:" + names.get(node)))
                .sorted()
                .collect(Collectors.joining());
    }

    private void colour() {
        for (Triple triple : triples) {
            for (Node node : List.of(triple.getSubject(), triple.getObject())) {
                if (node.isBlank()) {
                    colours.put(node, "");
                }
            }
        }
        int told = 0;
        for (int round = 0; round < MOST_ROUNDS && told < colours.size(); round++) {
            Map<Node, String> next = recoloured();
            int now = new HashSet<>(next.values()).size();
            if (now == told && round > 1) {
                return;
            }
            colours.putAll(next);
            told = now;
        }
    }

    private Map<Node, String> recoloured() {
        Map<Node, List<String>> around = new HashMap<>();
        for (Triple triple : triples) {
            String line = line(triple, node -> "_:" + colours.get(node));
            for (Node node : List.of(triple.getSubject(), triple.getObject())) {
                if (node.isBlank()) {
                    around.computeIfAbsent(node, made -> new ArrayList<>())
                            .add((node.equals(triple.getSubject()) ? ">" : "<") + line);
                }
            }
        }
        Map<Node, String> next = new HashMap<>();
        around.forEach((node, lines) ->
                next.put(node, hash(colours.get(node) + lines.stream().sorted().collect(Collectors.joining()))));
        return next;
    }

    /** Those that nothing tells apart are called in any order: mostly it makes no difference. */
    private Map<Node, String> names() {
        Map<String, List<Node>> ordered = new TreeMap<>();
        colours.forEach((node, colour) ->
                ordered.computeIfAbsent(colour, made -> new ArrayList<>()).add(node));
        Map<Node, String> names = new HashMap<>();
        ordered.values().forEach(nodes -> nodes.forEach(node -> names.put(node, "b" + names.size())));
        return names;
    }

    private static String line(Triple triple, Function<Node, String> blank) {
        return text(triple.getSubject(), blank) + " " + text(triple.getPredicate(), blank) + " "
                + text(triple.getObject(), blank) + " .\n";
    }

    private static String text(Node node, Function<Node, String> blank) {
        if (node.isBlank()) {
            return blank.apply(node);
        }
        IndentedLineBuffer out = new IndentedLineBuffer();
        FORMAT.format(out, node);
        return out.asString();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
