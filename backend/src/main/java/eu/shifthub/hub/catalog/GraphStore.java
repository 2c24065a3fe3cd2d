package eu.shifthub.hub.catalog;

import jakarta.annotation.PreDestroy;
import java.util.Locale;
import java.util.function.Function;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.springframework.stereotype.Component;

/** The TDB2 store: one named graph an audience. Many read while one writes; readers see what was before or after. */
@Component
class GraphStore {
    private final Dataset store;
    private volatile boolean open;

    GraphStore(CatalogProperties properties) {
        store = GraphFolder.open(properties.folder());
    }

    static Model graph(Dataset store, Audience audience) {
        return store.getNamedModel(name(audience));
    }

    static String name(Audience audience) {
        return "urn:shift-hub:graph:" + audience.name().toLowerCase(Locale.ROOT);
    }

    /** The vocabularies and what else is the same for everyone. */
    static Model vocabulary(Dataset store) {
        return store.getNamedModel("urn:shift-hub:graph:vocabulary");
    }

    /** Nothing may be read of what older rules have made: it may say too much. */
    <T> T read(Function<Dataset, T> reading) {
        requireOpen();
        return inspect(reading);
    }

    void requireOpen() {
        if (!open) {
            throw CatalogProblem.BEING_MADE.because();
        }
    }

    /** From now on it says what may be said. */
    void open() {
        open = true;
    }

    /** Reads for the catalog itself, whoever made it. */
    <T> T inspect(Function<Dataset, T> reading) {
        return Txn.calculateRead(store, () -> reading.apply(store));
    }

    /** One writer at a time; all or nothing of it. */
    <T> T write(Function<Dataset, T> writing) {
        return Txn.calculateWrite(store, () -> writing.apply(store));
    }

    @PreDestroy
    void close() {
        TDBInternal.expel(store.asDatasetGraph(), true);
    }
}
