package eu.shifthub.hub.source.dcat;

import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.reader.CatalogRecord;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Connector;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.Fetched;
import eu.shifthub.hub.source.connector.Found;
import eu.shifthub.hub.source.connector.RowWriter;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.Sink;
import eu.shifthub.hub.source.connector.SourceItem;
import eu.shifthub.hub.source.connector.SourceKind;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.source.connector.SourceReason;
import eu.shifthub.hub.source.connector.SourceUrls;
import eu.shifthub.hub.source.http.Authorization;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the datasets of a catalog, a row each, by following the links from page to page (Hydra). */
@Component
class DcatConnector implements Connector {
    /** A catalog that goes on for so many pages without a dataset that was not on those before never ends. */
    private static final int MOST_IN_VAIN = 10;

    private final DcatPages pages;
    private final DcatProperties properties;

    DcatConnector(DcatPages pages, DcatProperties properties) {
        this.pages = pages;
        this.properties = properties;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.DCAT;
    }

    @Override
    public void check(Connection connection, Selection selection) {
        url(connection);
    }

    /** One item: the catalog, with the number of its datasets; of those on its first page, where it does not say. */
    @Override
    public Found look(Connection connection, @Nullable Selection selection, Credential credential) throws IOException {
        URI url = url(connection);
        DcatPages.Page first = pages.get(url, Authorization.of(connection, credential), new Cancellation(), 0);
        long here = first.records().stream()
                .filter(record -> record.kind() == CatalogRecord.Kind.DATASET)
                .count();
        requireReadable(url, 1, first);
        Long said = first.end().total();
        boolean isMore = said == null && !first.next().isEmpty();
        return new Found(List.of(new SourceItem(url.getHost(), null, said == null ? here : said, null)), isMore, null);
    }

    @Override
    public Fetched fetch(
            Connection connection, Selection selection, Credential credential, @Nullable String since, Sink sink)
            throws IOException {
        Cancellation cancellation = new Cancellation();
        sink.onCancel(cancellation::cancel);
        URI url = url(connection);
        try (RowWriter rows = sink.rows(url.getHost(), DcatColumns.ALL)) {
            new Walk(url, Authorization.of(connection, credential), sink, cancellation, rows).go();
        }
        return Fetched.all(null);
    }

    private static URI url(Connection connection) {
        if (connection.url() == null) {
            throw SourceProblem.MISSING.at("connection.url", Map.of("kind", SourceKind.DCAT));
        }
        return SourceUrls.parse(connection.url());
    }

    private static void requireReadable(URI url, int number, DcatPages.Page page) {
        for (CatalogRecord record : page.records()) {
            if (record.problem() == CatalogRecord.Problem.PAGE_WRONG) {
                throw refused(
                        url,
                        SourceReason.PAGE_BROKEN,
                        Map.of("page", number, "words", String.valueOf(record.detail())));
            }
        }
    }

    private static RuntimeException refused(URI url, SourceReason reason, Map<String, ?> facts) {
        Map<String, Object> all = new java.util.HashMap<>(facts);
        all.put("host", url.getHost());
        return SourceProblem.REFUSED_BY_SOURCE.because(reason.with(all));
    }

    /** From the first page to the last. */
    private final class Walk {
        private final @Nullable Authorization authorization;
        private final Sink sink;
        private final Cancellation cancellation;
        private final RowWriter rows;
        private final Set<URI> seen = new HashSet<>();
        private final Set<String> names = new HashSet<>();
        private @Nullable URI at;
        private long bytes;
        private int inVain;

        Walk(URI first, @Nullable Authorization authorization, Sink sink, Cancellation cancellation, RowWriter rows) {
            this.at = first;
            this.authorization = authorization;
            this.sink = sink;
            this.cancellation = cancellation;
            this.rows = rows;
        }

        void go() throws IOException {
            while (at != null) {
                sink.throwIfCancelled();
                URI url = at;
                if (!seen.add(url) || seen.size() > properties.maxPages() || inVain >= MOST_IN_VAIN) {
                    throw refused(url, SourceReason.ENDLESS_PAGES, Map.of());
                }
                DcatPages.Page page = pages.get(url, authorization, cancellation, bytes);
                bytes += page.bytes();
                take(url, page);
                at = next(url, page);
            }
        }

        private void take(URI url, DcatPages.Page page) throws IOException {
            requireReadable(url, seen.size(), page);
            boolean isNew = false;
            for (CatalogRecord record : page.records()) {
                if (record.iri() == null || record.problem() != null || names.add(record.iri())) {
                    rows.row(DcatColumns.row(seen.size(), record));
                    isNew |= record.problem() == null;
                }
            }
            inVain = isNew ? 0 : inVain + 1;
        }

        /** The page may tell in two words of Hydra, and lead to one place. */
        private @Nullable URI next(URI url, DcatPages.Page page) {
            URI next = null;
            for (URI named : page.next()) {
                if (!SourceUrls.sameOrigin(url, named)) {
                    throw refused(url, SourceReason.OTHER_SERVER, Map.of());
                }
                next = next == null || seen.contains(next) ? named : next;
            }
            return next;
        }
    }
}
