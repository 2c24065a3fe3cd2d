package eu.shifthub.hub.catalog;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.describing.DescribedValues;
import eu.shifthub.hub.catalog.describing.Describing;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Series;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.dataset.Versions;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.quality.Certificate;
import eu.shifthub.hub.quality.Certificates;
import eu.shifthub.hub.quality.CheckedVersion;
import eu.shifthub.hub.quality.CheckedVersions;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.math.BigDecimal;
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
    private final Versions statistics;
    private final CheckedVersions checks;
    private final Workspaces workspaces;
    private final Users users;
    private final Access access;
    private final Describing describing;
    private final Certificates certificates;
    private final UsageStore usages;

    Entries(
            Datasets datasets,
            Versions versions,
            CheckedVersions checks,
            Workspaces workspaces,
            Users users,
            Access access,
            Describing describing,
            Certificates certificates,
            UsageStore usages) {
        this.datasets = datasets;
        this.statistics = versions;
        this.checks = checks;
        this.workspaces = workspaces;
        this.users = users;
        this.access = access;
        this.describing = describing;
        this.certificates = certificates;
        this.usages = usages;
    }

    /** Every published dataset. */
    List<UUID> listPublished() {
        return datasets.listPublished().stream().map(DatasetId::value).toList();
    }

    /** So many published datasets after this one, by id. */
    List<UUID> listPublished(@Nullable UUID after, int limit) {
        return datasets.listPublished(after == null ? null : new DatasetId(after), limit).stream()
                .map(DatasetId::value)
                .toList();
    }

    List<UUID> publishedAmong(Collection<UUID> ids) {
        return published(ids).stream().map(dataset -> dataset.id().value()).toList();
    }

    int countPublished() {
        return datasets.countPublished();
    }

    List<UUID> listPublishedBy(WorkspaceId workspace) {
        return datasets.listPublished(workspace).stream().map(DatasetId::value).toList();
    }

    List<UUID> listOwnedBy(UserId owner) {
        return datasets.listPublished(owner).stream().map(DatasetId::value).toList();
    }

    /** Of these datasets the ones that are published. */
    List<CatalogEntry> read(Collection<UUID> ids) {
        return new Facts(published(ids)).entries();
    }

    private List<Dataset> published(Collection<UUID> ids) {
        return datasets.byIds(ids.stream().map(DatasetId::new).toList()).values().stream()
                .filter(Dataset::isPublished)
                .toList();
    }

    /** What belongs to a handful of datasets, read once for all of them. */
    private final class Facts {
        private final List<Dataset> published;
        private final Map<VersionId, Version> versions;
        private final Map<WorkspaceId, Workspace> publishers;
        private final Map<UserId, Viewer.Person> owners;
        private final Map<DatasetId, DescribedValues> said;
        private final Map<DatasetId, List<Certificate>> certified;
        private final Map<UUID, Integer> readers;
        private final Map<VersionId, DatasetId> parents;
        private final Map<DatasetId, Series> series;
        private final Map<VersionId, BigDecimal> completeness;
        private final Map<VersionId, CheckedVersion> checked;
        private final Map<Audience, Map<UUID, Visibility>> visible = new EnumMap<>(Audience.class);

        Facts(List<Dataset> published) {
            this.published = published;
            versions = datasets.versionsByIds(
                    published.stream().map(Facts::publishedVersion).toList());
            publishers = workspaces.byIds(
                    published.stream().map(Dataset::workspace).distinct().toList());
            owners = users.persons(
                    published.stream().map(Dataset::owner).distinct().toList());
            List<DatasetId> own = published.stream().map(Dataset::id).toList();
            said = describing.byDatasets(own);
            certified = certificates.standing(own);
            readers = usages.find(own.stream().map(DatasetId::value).toList());
            parents = parents(versions.values());
            series = datasets.seriesOf(published.stream().map(Dataset::id).toList());
            completeness = statistics.completeness(versions.values());
            checked = checks.of(versions.values());
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
                    series.get(dataset.id()),
                    new MeasuredQuality(completeness.get(version.id()), checked.get(version.id())),
                    said.getOrDefault(dataset.id(), DescribedValues.NONE),
                    certificates(version),
                    readers.getOrDefault(dataset.id().value(), 0),
                    madeOf(version),
                    visibility(dataset.id().value()));
        }

        /** Of a version that is not published, only members of its workspace may know. */
        private List<Certificate> certificates(Version published) {
            return certified.getOrDefault(published.dataset(), List.of()).stream()
                    .filter(certificate -> certificate.versionNumber() <= published.number())
                    .toList();
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
