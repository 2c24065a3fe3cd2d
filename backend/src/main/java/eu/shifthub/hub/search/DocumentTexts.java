package eu.shifthub.hub.search;

import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.catalog.CatalogEntry;
import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.Limits;
import eu.shifthub.hub.engine.Predicate;
import eu.shifthub.hub.engine.Query;
import eu.shifthub.hub.engine.QueryEngine;
import eu.shifthub.hub.engine.ResultStream;
import eu.shifthub.hub.engine.Scope;
import eu.shifthub.hub.engine.Source;
import eu.shifthub.hub.engine.View;
import eu.shifthub.hub.engine.ViewColumn;
import eu.shifthub.hub.engine.ViewName;
import eu.shifthub.hub.platform.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What imported documents say, where a dataset is made of them and its rows are open to an audience. */
@Component
class DocumentTexts {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentTexts.class);
    private static final Set<String> COLUMNS_OF_DOCUMENTS = Set.of("file_name", "media_type", "text", "sha256");
    private static final ViewName VIEW = new ViewName("catalog", "documents");
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(60), 10_000);
    private static final int MOST_CHARACTERS = 5_000_000;

    private final Datasets datasets;
    private final QueryEngine engine;

    DocumentTexts(Datasets datasets, QueryEngine engine) {
        this.datasets = datasets;
        this.engine = engine;
    }

    /** The texts of the published version, of very many documents the first; empty where nobody may read them unasked. */
    List<String> of(CatalogEntry entry) {
        if (!areDocuments(entry) || !isOpen(entry)) {
            return List.of();
        }
        VersionId published = datasets.get(new DatasetId(entry.dataset())).published();
        if (published == null) {
            return List.of();
        }
        try {
            return read(datasets.getVersion(published));
        } catch (ProblemException e) {
            LOG.warn("The documents of dataset {} are found by their description alone.", entry.dataset(), e);
            return List.of();
        }
    }

    private static boolean areDocuments(CatalogEntry entry) {
        Set<String> open = entry.columns().stream()
                .filter(column -> !column.personalData())
                .map(Column::name)
                .collect(Collectors.toSet());
        return open.containsAll(COLUMNS_OF_DOCUMENTS);
    }

    private static boolean isOpen(CatalogEntry entry) {
        return Arrays.stream(Audience.values())
                .anyMatch(audience -> entry.visibleTo(audience).atLeast(Visibility.ROWS));
    }

    private List<String> read(Version version) {
        View documents = new View(
                VIEW,
                new Source.Parquet(version.blob()),
                List.of(ViewColumn.plain("file_name"), ViewColumn.plain("text")),
                new Predicate.True());
        Query question =
                new Query.Page(VIEW, List.of("file_name", "text"), new Predicate.True(), List.of(), 0, LIMITS.rows());
        List<String> texts = new ArrayList<>();
        int left = MOST_CHARACTERS;
        try (ResultStream rows = engine.run(Scope.of(documents), question, LIMITS, new Cancellation())) {
            while (left > 0 && rows.next()) {
                for (int column = 0; column < 2; column++) {
                    if (rows.value(column) instanceof String text) {
                        texts.add(text.substring(0, Math.min(left, text.length())));
                        left -= Math.min(left, text.length());
                    }
                }
            }
        }
        return texts;
    }
}
