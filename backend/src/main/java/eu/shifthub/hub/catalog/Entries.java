package eu.shifthub.hub.catalog;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.describing.DescribedValues;
import eu.shifthub.hub.catalog.describing.Describing;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the other rooms know of published datasets, as it is right now. */
@Component
class Entries {
    private final Datasets datasets;
    private final Workspaces workspaces;
    private final Users users;
    private final Access access;
    private final Describing describing;

    Entries(Datasets datasets, Workspaces workspaces, Users users, Access access, Describing describing) {
        this.datasets = datasets;
        this.workspaces = workspaces;
        this.users = users;
        this.access = access;
        this.describing = describing;
    }

    /** Every published dataset. */
    List<UUID> listPublished() {
        return datasets.listPublished().stream().map(DatasetId::value).toList();
    }

    List<UUID> listPublishedBy(WorkspaceId workspace) {
        return datasets.listPublished(workspace).stream().map(DatasetId::value).toList();
    }

    List<UUID> listOwnedBy(UserId owner) {
        return datasets.listPublished(owner).stream().map(DatasetId::value).toList();
    }

    /** Of these datasets the ones that are published. */
    List<CatalogEntry> read(Collection<UUID> ids) {
        List<Dataset> published = datasets
                .byIds(ids.stream().map(DatasetId::new).toList())
                .values()
                .stream()
                .filter(Dataset::isPublished)
                .toList();
        return new Facts(published).entries();
    }

    /** What belongs to a handful of datasets, read once for all of them. */
    private final class Facts {
        private final List<Dataset> published;
        private final Map<VersionId, Version> versions;
        private final Map<WorkspaceId, Workspace> publishers;
        private final Map<UserId, Viewer.Person> owners;
        private final Map<DatasetId, DescribedValues> said;
        private final Map<VersionId, DatasetId> parents;
        private final Map<Audience, Map<UUID, Visibility>> visible = new EnumMap<>(Audience.class);

        Facts(List<Dataset> published) {
            this.published = published;
            versions = datasets.versionsByIds(
                    published.stream().map(Facts::publishedVersion).toList());
            publishers = workspaces.byIds(
                    published.stream().map(Dataset::workspace).distinct().toList());
            owners = users.persons(
                    published.stream().map(Dataset::owner).distinct().toList());
            said = describing.byDatasets(published.stream().map(Dataset::id).toList());
            parents = parents(versions.values());
            List<UUID> ids = Stream.concat(published.stream().map(Dataset::id), parents.values().stream())
                    .map(DatasetId::value)
                    .distinct()
                    .toList();
            for (Audience audience : Audience.values()) {
                visible.put(audience, access.visibility(audience.example(), ids));
            }
        }

        /** Whose the versions are that these were made of. */
        private Map<VersionId, DatasetId> parents(Collection<Version> made) {
            List<VersionId> ids = made.stream()
                    .flatMap(version -> version.parents().stream())
                    .distinct()
                    .toList();
            return datasets.versionsByIds(ids).values().stream()
                    .collect(Collectors.toMap(Version::id, Version::dataset));
        }

        List<CatalogEntry> entries() {
            return published.stream().map(this::entry).toList();
        }

        private CatalogEntry entry(Dataset dataset) {
            Version version = known(versions.get(publishedVersion(dataset)), dataset);
            return new CatalogEntry(
                    dataset.id().value(),
                    dataset.title(),
                    dataset.description(),
                    dataset.labels(),
                    dataset.workspace().value(),
                    known(publishers.get(dataset.workspace()), dataset).name(),
                    known(owners.get(dataset.owner()), dataset).name(),
                    dataset.sensitivity(),
                    known(dataset.publishedAt(), dataset),
                    dataset.updatedAt(),
                    version.number(),
                    version.rowCount(),
                    version.size(),
                    version.columns(),
                    said.getOrDefault(dataset.id(), DescribedValues.NONE),
                    madeOf(version),
                    visibility(dataset.id().value()));
        }

        /** Of another dataset, whoever may read its description may know. */
        private Map<Audience, List<UUID>> madeOf(Version version) {
            List<UUID> parents = version.parents().stream()
                    .map(this.parents::get)
                    .filter(Objects::nonNull)
                    .filter(parent -> !parent.equals(version.dataset()))
                    .map(DatasetId::value)
                    .distinct()
                    .toList();
            Map<Audience, List<UUID>> open = new EnumMap<>(Audience.class);
            visible.forEach((audience, of) -> open.put(
                    audience,
                    parents.stream()
                            .filter(parent ->
                                    of.getOrDefault(parent, Visibility.NONE).atLeast(Visibility.DESCRIPTION))
                            .toList()));
            return open;
        }

        private Map<Audience, Visibility> visibility(UUID dataset) {
            Map<Audience, Visibility> levels = new EnumMap<>(Audience.class);
            visible.forEach((audience, of) -> levels.put(audience, of.getOrDefault(dataset, Visibility.NONE)));
            return levels;
        }

        private static VersionId publishedVersion(Dataset dataset) {
            return known(dataset.published(), dataset);
        }

        private static <T> T known(@Nullable T value, Dataset dataset) {
            if (value == null) {
                throw new IllegalStateException(
                        "Published without what makes it whole: " + dataset.id().value());
            }
            return value;
        }
    }
}
