package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.engine.Profile;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of versions that a {@link VersionGate} has kept from becoming current. */
@Component
@Transactional
public class Versions {
    private static final int COMPLETENESS_DIGITS = 4;

    private final DatasetStore store;
    private final VersionStore versions;
    private final Access access;
    private final DatasetProperties properties;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Versions(
            DatasetStore store,
            VersionStore versions,
            Access access,
            DatasetProperties properties,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.versions = versions;
        this.access = access;
        this.properties = properties;
        this.clock = clock;
        this.events = events;
    }

    /** The version has passed: it becomes current, unless a newer one is. Does nothing where it does not wait. */
    public void admit(VersionId id) {
        Version version = locked(id);
        if (version.admission() == Admission.ADMITTED) {
            return;
        }
        versions.setAdmission(id, Admission.ADMITTED);
        makeCurrent(version);
        events.publishEvent(new VersionAdmitted(Ids.next(), clock.instant(), null, null, version.dataset(), id));
    }

    /** The version has failed. Does nothing where it does not wait. */
    public void holdBack(VersionId id) {
        Version version = locked(id);
        if (version.admission() == Admission.PENDING) {
            versions.setAdmission(id, Admission.HELD_BACK);
            events.publishEvent(new VersionHeldBack(Ids.next(), clock.instant(), null, null, version.dataset(), id));
        }
    }

    /** Makes a version current that was held back; for the dataset's owner and managers of its workspace. */
    public Version release(Viewer.Person by, VersionId id, String reason) {
        DatasetId dataset =
                versions.find(id).map(Version::dataset).orElseThrow(DatasetProblem.VERSION_UNKNOWN::because);
        access.requireGrant(by, dataset.value());
        Version version = locked(id);
        if (version.admission() != Admission.HELD_BACK) {
            throw DatasetProblem.NOT_HELD_BACK.because(Map.of("version", version.number()));
        }
        versions.release(id, by.id(), clock.instant(), Texts.releaseReason(reason));
        if (!makeCurrent(version)) {
            throw DatasetProblem.NEWER_IS_CURRENT.because(Map.of("version", version.number()));
        }
        events.publishEvent(new VersionReleased(
                Ids.next(), clock.instant(), by.actor(), null, dataset, id, Texts.releaseReason(reason)));
        return versions.find(id).orElseThrow();
    }

    /** Versions that were held back and are newer than the current one, of datasets the person owns. */
    public List<Version> listHeldBack(UserId owner) {
        return versions.heldBack(owner);
    }

    /**
     * Of each column of a version what was counted, without what too few rows stand behind; for rooms that have judged
     * already. Empty until it is counted.
     */
    public Map<String, ColumnStatistics> safeStatistics(Version version) {
        @Nullable Profile profile = versions.profiles(List.of(version.id())).get(version.id());
        if (profile == null) {
            return Map.of();
        }
        Set<String> personal = version.columns().stream()
                .filter(Column::personalData)
                .map(Column::name)
                .collect(Collectors.toSet());
        return profile.columns().stream()
                .collect(Collectors.toMap(
                        Profile.Column::name,
                        counted -> ColumnStatistics.withoutSmallCounts(
                                counted,
                                profile.rows(),
                                personal.contains(counted.name()),
                                properties.minimumCellSize())));
    }

    /** How many rows or readers a number must stand for at the least, to be shown to people who may not read the rows. */
    public int minimumCellSize() {
        return properties.minimumCellSize();
    }

    /**
     * Of each version the share of its cells that are not empty, for rooms that judge themselves; those that are not
     * counted yet, or have no cells, are missing.
     */
    public Map<VersionId, BigDecimal> completeness(Collection<Version> of) {
        Map<VersionId, List<Long>> empty =
                versions.emptyCells(of.stream().map(Version::id).toList());
        Map<VersionId, BigDecimal> shares = new HashMap<>();
        for (Version version : of) {
            List<Long> columns = empty.getOrDefault(version.id(), List.of());
            if (version.rowCount() > 0 && !columns.isEmpty()) {
                shares.put(version.id(), completeness(version.rowCount() * columns.size(), sum(columns)));
            }
        }
        return shares;
    }

    /** Never rounded up: nothing is whole but what is. */
    private static BigDecimal completeness(long cells, long empty) {
        return BigDecimal.valueOf(cells - empty)
                .divide(BigDecimal.valueOf(cells), COMPLETENESS_DIGITS, RoundingMode.DOWN);
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private boolean makeCurrent(Version version) {
        Dataset dataset = store.find(version.dataset()).orElseThrow(DatasetProblem.DATASET_UNKNOWN::because);
        boolean newest = dataset.current() == null
                || versions.find(dataset.current()).orElseThrow().number() < version.number();
        if (newest) {
            store.setCurrent(dataset.id(), version.id(), clock.instant());
        }
        return newest;
    }

    /** The version as it is while its dataset is locked. */
    private Version locked(VersionId id) {
        Version before = versions.find(id).orElseThrow(DatasetProblem.VERSION_UNKNOWN::because);
        if (store.lock(before.dataset()).isEmpty()) {
            throw DatasetProblem.DATASET_UNKNOWN.because();
        }
        return versions.find(id).orElseThrow(DatasetProblem.VERSION_UNKNOWN::because);
    }
}
