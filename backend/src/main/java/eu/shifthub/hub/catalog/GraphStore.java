package eu.shifthub.hub.catalog;

import jakarta.annotation.PreDestroy;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The generation of the graph that answers, in TDB2: one named graph an audience. There is none while what there was
 * cannot be read, or is by older rules, which may say too much.
 */
@Component
class GraphStore {
    static final String VOCABULARY = "urn:shift-hub:graph:vocabulary";

    private final GraphFolder folder;
    private volatile @Nullable Generation current;

    GraphStore(CatalogProperties properties, RevisionStore revisions, GraphRules rules) {
        folder = new GraphFolder(properties.folder());
        current = revisions.generation().flatMap(folder::open).orElse(null);
        if (current == null) {
            folder.deleteAll();
        } else if (!isBy(rules)) {
            close();
            current = null;
            folder.deleteAll();
        }
    }

    /** Whether what answers was made by today's rules. */
    boolean isBy(GraphRules rules) {
        return isOpen() && read(graph -> new State(graph).madeBy().equals(Optional.of(rules.ofToday())));
    }

    static Model graph(Dataset store, Audience audience) {
        return store.getNamedModel(name(audience));
    }

    static String name(Audience audience) {
        return "urn:shift-hub:graph:" + audience.name().toLowerCase(Locale.ROOT);
    }

    /** The vocabularies and what else is the same for everyone. */
    static Model vocabulary(Dataset store) {
        return store.getNamedModel(VOCABULARY);
    }

    <T> T read(Function<Dataset, T> reading) {
        while (true) {
            Optional<T> read = requireOpen().tryRead(reading);
            if (read.isPresent()) {
                return read.get();
            }
        }
    }

    boolean isOpen() {
        return current != null;
    }

    Generation requireOpen() {
        Generation open = current;
        if (open == null) {
            throw CatalogProblem.BEING_MADE.because();
        }
        return open;
    }

    /** Which generation answers. */
    Optional<UUID> generation() {
        return Optional.ofNullable(current).map(Generation::id);
    }

    /** An empty one that nobody knows yet. */
    Generation begin() {
        return folder.begin();
    }

    /** From now on this one answers; what answered before is thrown away once nobody reads it. */
    void use(Generation next) {
        Generation before = current;
        current = next;
        if (before != null) {
            before.throwAway();
        }
    }

    @PreDestroy
    void close() {
        if (current != null) {
            current.close();
        }
    }
}
