package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.approval.ApprovalKind;
import eu.shifthub.hub.approval.Approvals;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.Slugs;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Datasets and their versions. Each change states the facts that protect the dataset to {@link Access}. */
@Component
@Transactional
public class Datasets {
    private final DatasetStore store;
    private final VersionStore versions;
    private final Columns columns;
    private final SeriesStore series;
    private final Access access;
    private final Library library;
    private final Approvals approvals;
    private final ObjectProvider<VersionGate> gates;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Datasets(
            DatasetStore store,
            VersionStore versions,
            Columns columns,
            SeriesStore series,
            Access access,
            Library library,
            Approvals approvals,
            ObjectProvider<VersionGate> gates,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.versions = versions;
        this.columns = columns;
        this.series = series;
        this.access = access;
        this.library = library;
        this.approvals = approvals;
        this.gates = gates;
        this.clock = clock;
        this.events = events;
    }

    /** Makes a dataset without rows; for editors of the workspace. */
    public Dataset create(Viewer.Person by, NewDataset wanted) {
        Dataset made = insert(by, check(by, wanted));
        access.protectDataset(made.id().value(), made.protection());
        events.publishEvent(new DatasetCreated(
                Ids.next(), made.createdAt(), by.actor(), null, made.id(), made.workspace(), made.sensitivity()));
        return made;
    }

    /** The same with texts tidied and the owner named; refuses what {@link #create} would refuse. */
    public NewDataset check(Viewer.Person by, NewDataset wanted) {
        access.requireMember(by, wanted.workspace().value(), MemberRole.EDITOR);
        UserId owner = wanted.owner() == null ? by.id() : wanted.owner();
        requireMember(owner, wanted.workspace());
        return new NewDataset(
                wanted.workspace(),
                Texts.title(wanted.title()),
                Texts.description(wanted.description()),
                wanted.sensitivity(),
                Texts.labels(wanted.labels()),
                owner);
    }

    /** Says that a dataset came with the others of a series; for editors of its workspace. */
    public void join(Viewer.Person by, DatasetId id, Series with) {
        access.requireEdit(by, id.value());
        series.join(id, with, clock.instant());
    }

    /** What datasets came with, for rooms that judge themselves; those that came alone are missing. */
    @Transactional(readOnly = true)
    public Map<DatasetId, Series> seriesOf(Collection<DatasetId> ids) {
        return series.of(ids);
    }

    /**
     * Adds a version and makes it the current one, unless a {@link VersionGate} keeps it waiting; for editors of the
     * dataset's workspace.
     */
    public Version addVersion(Viewer.Person by, DatasetId id, NewVersion wanted) {
        access.requireEdit(by, id.value());
        return add(by.id(), null, id, wanted);
    }

    /** The same by an application that may push; its owner stands for it. */
    public Version addPushedVersion(UUID application, UserId owner, DatasetId id, NewVersion wanted) {
        if (!access.mayPush(application, id.value())) {
            throw DatasetProblem.DATASET_UNKNOWN.because();
        }
        return add(owner, application, id, wanted);
    }

    private Version add(UserId by, @Nullable UUID application, DatasetId id, NewVersion wanted) {
        Dataset dataset = store.lock(id).orElseThrow(DatasetProblem.DATASET_UNKNOWN::because);
        Version added = new Version(
                new VersionId(Ids.next()),
                dataset.id(),
                versions.nextNumber(id),
                wanted.blob(),
                wanted.rowCount(),
                wanted.size(),
                columns.of(id, wanted),
                wanted.origin(),
                by,
                clock.instant(),
                gates.stream().anyMatch(gate -> gate.holds(id)) ? Admission.PENDING : Admission.ADMITTED,
                wanted.parents());
        versions.insert(added, wanted.report(), wanted.originalBlob());
        if (added.admission() == Admission.ADMITTED) {
            store.setCurrent(id, added.id(), added.createdAt());
        }
        events.publishEvent(new VersionAdded(
                Ids.next(),
                added.createdAt(),
                by.value(),
                application,
                id,
                added.id(),
                added.number(),
                added.origin(),
                added.parents()));
        return added;
    }

    /** What may be changed of a dataset; the owner stays where it is null. */
    public record Description(
            String title,
            String description,
            List<String> labels,
            Sensitivity sensitivity,
            @Nullable UserId owner) {}

    /**
     * Changes what is said of a dataset. A higher sensitivity holds at once, also for what is published; a lower one of
     * what is published, or was made of other datasets, takes the decision on a publication: a copy would else be a
     * way around the approval of what it copies.
     */
    public Dataset describe(Viewer.Person by, DatasetId id, Description wanted) {
        access.requireEdit(by, id.value());
        Dataset before = store.lock(id).orElseThrow(DatasetProblem.DATASET_UNKNOWN::because);
        UserId owner = wanted.owner() == null ? before.owner() : wanted.owner();
        requireRightTo(by, before, owner, wanted.sensitivity());
        store.describe(
                id,
                new Description(
                        Texts.title(wanted.title()),
                        Texts.description(wanted.description()),
                        Texts.labels(wanted.labels()),
                        wanted.sensitivity(),
                        owner),
                owner,
                clock.instant());
        Dataset after = get(id);
        access.protectDataset(id.value(), after.protection());
        endGrantsThatNobodyElseDecided(by, before, after);
        events.publishEvent(new DatasetDescribed(
                Ids.next(), after.updatedAt(), by.actor(), null, id, after.owner(), after.sensitivity()));
        return after;
    }

    /** Makes whoever else changes the dataset's facts wait until the transaction ends. */
    public void lock(DatasetId id) {
        if (store.lock(id).isEmpty()) {
            throw DatasetProblem.DATASET_UNKNOWN.because();
        }
    }

    /** Deletes an unpublished dataset with its versions. */
    void delete(Viewer.Person by, DatasetId id) {
        access.requireEdit(by, id.value());
        Dataset dataset = store.lock(id).orElseThrow(DatasetProblem.DATASET_UNKNOWN::because);
        if (dataset.isPublished()) {
            throw DatasetProblem.PUBLISHED_STAYS.because(Map.of("dataset", dataset.title()));
        }
        if (!approvals
                .findPending(ApprovalKind.PUBLICATION, List.of(id.value()))
                .isEmpty()) {
            throw DatasetProblem.PUBLICATION_PENDING.because(Map.of("dataset", dataset.title()));
        }
        access.endGrants(id.value(), by.id().value());
        access.forgetDataset(id.value());
        store.delete(id);
        events.publishEvent(new DatasetDeleted(Ids.next(), clock.instant(), by.actor(), null, id, dataset.workspace()));
    }

    /** A dataset the viewer may see something of; which of it, {@link Access#visibility} says. */
    public Dataset get(Viewer viewer, DatasetId id) {
        access.requireVisibility(viewer, id.value(), Visibility.OUTLINE);
        return get(id);
    }

    boolean mayEdit(Viewer viewer, DatasetId id) {
        return access.mayEdit(viewer, id.value());
    }

    /** For rooms that have judged already. */
    public Dataset get(DatasetId id) {
        return find(id).orElseThrow(DatasetProblem.DATASET_UNKNOWN::because);
    }

    /** For rooms that have judged already. */
    public Optional<Dataset> find(DatasetId id) {
        return store.find(id);
    }

    /** For rooms that judge themselves; those that are gone are missing. */
    public Map<DatasetId, Dataset> byIds(Collection<DatasetId> ids) {
        return store.byIds(ids);
    }

    /** Every dataset that the catalog has, whoever may see it. */
    public List<DatasetId> listPublished() {
        return store.listPublished();
    }

    /** So many of them after this one, by id. */
    public List<DatasetId> listPublished(@Nullable DatasetId after, int limit) {
        return store.listPublished(after, limit);
    }

    public int countPublished() {
        return store.countPublished();
    }

    /** The datasets of a workspace that the catalog has, whoever may see them. */
    public List<DatasetId> listPublished(WorkspaceId workspace) {
        return store.listPublished(workspace);
    }

    /** The datasets of an owner that the catalog has, whoever may see them. */
    public List<DatasetId> listPublished(UserId owner) {
        return store.listPublished(owner);
    }

    /** The version with the highest number, current or not; for rooms that have judged already. */
    public Optional<Version> findNewestVersion(DatasetId dataset) {
        return versions.newest(dataset);
    }

    /** For rooms that have judged already. */
    public Version getVersion(VersionId id) {
        return versions.find(id).orElseThrow(DatasetProblem.VERSION_UNKNOWN::because);
    }

    /** For rooms that judge themselves; those that are gone are missing. */
    public Map<VersionId, Version> versionsByIds(Collection<VersionId> ids) {
        return versions.byIds(ids);
    }

    /** The version whose rows the viewer may read: the current one for members of its workspace, else the published. */
    public Version readable(Viewer viewer, DatasetId id) {
        access.requireVisibility(viewer, id.value(), Visibility.ROWS);
        Dataset dataset = get(id);
        VersionId version = library.versionFor(viewer, dataset);
        if (version == null) {
            throw DatasetProblem.NO_VERSION.because(Map.of("dataset", dataset.title()));
        }
        return getVersion(version);
    }

    /** Of each dataset the version that the viewer's visibility speaks of; those without any are missing. */
    public Map<DatasetId, Version> versionsFor(Viewer viewer, Collection<Dataset> of) {
        Map<DatasetId, VersionId> ids = library.versionsFor(viewer, of);
        Map<VersionId, Version> found = versions.byIds(ids.values());
        return ids.entrySet().stream()
                .filter(entry -> found.containsKey(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> found.get(entry.getValue())));
    }

    /** For rooms that have judged already. */
    public Optional<Version> findVersion(DatasetId dataset, int number) {
        return versions.find(dataset, number);
    }

    /**
     * What the SQL of a workspace may name, for one of its members: the workspace's own datasets and the linked ones,
     * as far as this viewer may read their rows.
     */
    public List<NamedDataset> inScope(Viewer viewer, WorkspaceId workspace) {
        return library.inScope(viewer, workspace);
    }

    /** The person must be a member of the workspace, else {@code INVALID_INPUT} at the owner. */
    void requireMember(UserId owner, WorkspaceId workspace) {
        boolean member = access.members(List.of(workspace.value())).stream()
                .anyMatch(found -> found.user().equals(owner));
        if (!member) {
            throw DatasetProblem.OWNER_NO_MEMBER.at("owner");
        }
    }

    private void requireRightTo(Viewer.Person by, Dataset before, UserId owner, Sensitivity sensitivity) {
        boolean lowered = sensitivity.compareTo(before.sensitivity()) < 0;
        boolean handedOn = !owner.equals(before.owner());
        if (lowered && (before.isPublished() || versions.isDerived(before.id()))) {
            throw DatasetProblem.LOWERING_NEEDS_DECISION.at("sensitivity");
        }
        if ((lowered || handedOn) && !access.mayGrant(by, before.id().value())) {
            throw DatasetProblem.OWNER_ONLY.at(lowered ? "sensitivity" : "owner");
        }
        if (handedOn) {
            requireMember(owner, before.workspace());
        }
    }

    /** An owner may open public and internal data to an own application alone, but nothing more sensitive. */
    private void endGrantsThatNobodyElseDecided(Viewer.Person by, Dataset before, Dataset after) {
        if (before.sensitivity().compareTo(Sensitivity.RESTRICTED) < 0
                && after.sensitivity().compareTo(Sensitivity.RESTRICTED) >= 0) {
            access.endUnrequestedGrants(after.id().value(), by.id().value())
                    .forEach(grant -> events.publishEvent(
                            new GrantWithdrawn(Ids.next(), clock.instant(), by.actor(), null, after.id(), grant.id())));
        }
    }

    private Dataset insert(Viewer.Person by, NewDataset wanted) {
        String slug = Slugs.of(wanted.title());
        for (int number = 1; ; number++) {
            Dataset made = make(
                    wanted, Objects.requireNonNull(wanted.owner()), number == 1 ? slug : Slugs.numbered(slug, number));
            if (store.insert(made, by.id())) {
                return made;
            }
        }
    }

    private Dataset make(NewDataset wanted, UserId owner, String slug) {
        Instant now = clock.instant();
        @Nullable VersionId none = null;
        return new Dataset(
                new DatasetId(Ids.next()),
                wanted.workspace(),
                slug,
                wanted.title(),
                wanted.description(),
                owner,
                wanted.sensitivity(),
                wanted.labels(),
                now,
                now,
                none,
                none,
                false,
                null);
    }
}
