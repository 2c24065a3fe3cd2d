package eu.shifthub.hub.catalog;

import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.describing.FieldKind;
import eu.shifthub.hub.catalog.describing.Profile;
import eu.shifthub.hub.catalog.describing.ProfileField;
import eu.shifthub.hub.catalog.rdf.Commons;
import eu.shifthub.hub.catalog.rdf.Description;
import eu.shifthub.hub.catalog.rdf.Foreign;
import eu.shifthub.hub.catalog.rdf.HubFacts;
import eu.shifthub.hub.catalog.rdf.Readings;
import eu.shifthub.hub.catalog.rdf.Readings.Reading;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.apache.jena.rdf.model.Model;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * What is said of a dataset in the words of the profile, as people read it: of what the catalog says in RDF to who sees
 * as much of it, no more.
 */
@Controller
class PropertyController {
    /** In RDF it is told together with what the hub itself has made the dataset of. */
    private static final String SOURCE = "dct:source";

    private final Profile profile;
    private final HubFacts hub;
    private final Commons commons;
    private final Remotes remotes;
    private final Viewers viewers;

    PropertyController(Profile profile, HubFacts hub, Commons commons, Remotes remotes, Viewers viewers) {
        this.profile = profile;
        this.hub = hub;
        this.commons = commons;
        this.remotes = remotes;
        this.viewers = viewers;
    }

    /**
     * @param group its key
     * @param values at least one
     */
    record DescribedProperty(String property, String group, FieldKind kind, List<Reading> values) {}

    @SchemaMapping(typeName = "Dataset")
    CompletableFuture<List<DescribedProperty>> properties(
            Dataset dataset,
            @Argument String language,
            DataLoader<DatasetId, Visibility> seen,
            DataLoader<DatasetId, PublishedDataset> published) {
        Viewer viewer = viewers.current();
        return seen.load(dataset.id())
                .thenCombine(
                        published.load(dataset.id()),
                        (visibility, known) -> properties(known, visibility, viewer, language));
    }

    /** Of an outline nothing: what it says beside its own facts is the same for all. */
    List<DescribedProperty> properties(
            @Nullable PublishedDataset known, Visibility visibility, Viewer viewer, String language) {
        if (known == null || !visibility.atLeast(Visibility.DESCRIPTION)) {
            return List.of();
        }
        CatalogEntry entry = known.entry();
        Audience audience = Audience.of(viewer);
        Model said = Description.of(entry, audience, visibility, hub);
        commons.explain(said);
        return read(said, hub.iris().dataset(entry.dataset()), language, field -> isSaid(field, entry, audience))
                .stream()
                .map(property -> named(property, known.parents()))
                .toList();
    }

    @SchemaMapping(typeName = "RemoteDataset")
    List<DescribedProperty> properties(RemoteDataset dataset, @Argument String language) {
        UUID id = dataset.id().value();
        String body = remotes.bodies(List.of(id)).getOrDefault(id, "");
        Model said = Foreign.read(body);
        commons.explain(said);
        return read(said, dataset.iri(), language, field -> true);
    }

    private List<DescribedProperty> read(Model said, String iri, String language, Predicate<ProfileField> which) {
        return profile.fields().stream()
                .filter(which)
                .map(field -> new DescribedProperty(
                        field.property(),
                        field.group(),
                        field.kind(),
                        Readings.of(said, iri, field.path(), language, field.localised())))
                .filter(property -> !property.values().isEmpty())
                .toList();
    }

    /** What stands in RDF only because the profile demands it is nothing to read. */
    private static boolean isSaid(ProfileField field, CatalogEntry entry, Audience audience) {
        boolean isMade =
                field.property().equals(SOURCE) && !entry.madeOf(audience).isEmpty();
        return !field.byPerson() || isMade || !entry.said().of(field.property()).isEmpty();
    }

    private DescribedProperty named(DescribedProperty property, Map<UUID, String> titles) {
        return new DescribedProperty(
                property.property(),
                property.group(),
                property.kind(),
                property.values().stream()
                        .map(value -> hub.iris()
                                .uuid(value.text())
                                .filter(titles::containsKey)
                                .map(id -> new Reading(
                                        titles.getOrDefault(id, ""),
                                        null,
                                        hub.iris().page(id),
                                        null,
                                        null))
                                .orElse(value))
                        .toList());
    }
}
