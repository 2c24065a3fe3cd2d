package eu.shifthub.hub.source;

import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.reader.CatalogRecord;
import eu.shifthub.hub.source.connector.Connectors;
import eu.shifthub.hub.source.connector.RowWriter;
import eu.shifthub.hub.source.connector.Sink;
import eu.shifthub.hub.source.connector.SourceColumn;
import eu.shifthub.hub.source.connector.SourceKind;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.source.dcat.DcatColumns;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings other catalogs in, for the room that keeps what they say. It has judged already who may. */
@Component
public class CatalogFetches {
    private final SourceStore store;
    private final Sources sources;
    private final Connectors connectors;

    CatalogFetches(SourceStore store, Sources sources, Connectors connectors) {
        this.store = store;
        this.sources = sources;
        this.connectors = connectors;
    }

    /** Takes datasets one by one, in the order of the pages. */
    @FunctionalInterface
    public interface Taker {
        /** @param page counts from 1 */
        void take(int page, CatalogRecord record);
    }

    /** A source of the platform that is a catalog. */
    public Optional<Source> find(SourceId id) {
        return store.find(id).filter(CatalogFetches::isCatalog);
    }

    public Map<SourceId, Source> byIds(Collection<SourceId> ids) {
        return store.byIds(ids);
    }

    /** Every source of the platform that is a catalog, by name. */
    public List<Source> list() {
        return store.ofPlatform().stream().filter(CatalogFetches::isCatalog).toList();
    }

    private static boolean isCatalog(Source source) {
        return source.kind() == SourceKind.DCAT && source.workspaceId() == null;
    }

    /**
     * All datasets that the catalog has, once it returns; some of them where it throws a {@link SourceProblem}.
     *
     * @param cancellation stops it, with a problem
     */
    public void fetch(SourceId id, Cancellation cancellation, Taker taker) {
        Source source = find(id).orElseThrow(SourceProblem.SOURCE_UNKNOWN::because);
        try {
            connectors
                    .get(source.kind())
                    .fetch(
                            source.reached(),
                            source.selection(),
                            sources.credential(source),
                            null,
                            new TakingSink(taker, cancellation));
        } catch (IOException broken) {
            String reason = SynchronisationFailures.ofNothing().reason(broken);
            throw SourceProblem.INTERRUPTED.because(Map.of("reason", reason));
        }
    }

    /** Whether the same is worth another try. */
    public static boolean mayHeal(eu.shifthub.hub.platform.ProblemException thrown) {
        return SourceProblem.mayHeal(thrown);
    }

    private record TakingSink(Taker taker, Cancellation cancellation) implements Sink {
        @Override
        public void file(String name, @Nullable String mediaType, InputStream bytes) {
            throw new IllegalStateException("A catalog gives rows");
        }

        @Override
        public RowWriter rows(String name, List<SourceColumn> columns) {
            return new RowWriter() {
                @Override
                public void row(List<@Nullable String> cells) {
                    taker.take(DcatColumns.page(cells), DcatColumns.record(cells));
                }

                @Override
                public void close() {
                    // Each was taken at once.
                }
            };
        }

        @Override
        public void throwIfCancelled() {
            if (cancellation.isCancelled()) {
                throw SourceProblem.CANCELLED.because();
            }
        }

        @Override
        public void onCancel(Runnable action) {
            cancellation.onCancel(action);
        }
    }
}
