package eu.shifthub.hub.search;

import eu.shifthub.hub.catalog.RemoteDataset;
import eu.shifthub.hub.catalog.Translations;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Marks what was found, in the texts that the person reads. */
@Controller
@SchemaMapping(typeName = "CatalogHit")
class HitController {
    @SchemaMapping
    CompletableFuture<List<HighlightPart>> title(
            CatalogHit hit, @Argument @Nullable String language, DataLoader<DatasetId, Translations> said) {
        return of(
                hit,
                said,
                (dataset, values) -> hit.inTitle(values.title(dataset, language).text()),
                remote -> hit.inTitle(remote.localTitle(language).text()));
    }

    @SchemaMapping
    CompletableFuture<List<HighlightPart>> description(
            CatalogHit hit, @Argument @Nullable String language, DataLoader<DatasetId, Translations> said) {
        return of(
                hit,
                said,
                (dataset, values) ->
                        hit.inDescription(values.description(dataset, language).text()),
                remote -> hit.inDescription(remote.localDescription(language).text()));
    }

    private static CompletableFuture<List<HighlightPart>> of(
            CatalogHit hit,
            DataLoader<DatasetId, Translations> said,
            BiFunction<Dataset, Translations, List<HighlightPart>> own,
            Function<RemoteDataset, List<HighlightPart>> other) {
        Dataset dataset = hit.dataset();
        RemoteDataset remote = hit.remote();
        if (dataset != null) {
            return said.load(dataset.id()).thenApply(values -> own.apply(dataset, values));
        }
        return CompletableFuture.completedFuture(remote == null ? List.of() : other.apply(remote));
    }
}
