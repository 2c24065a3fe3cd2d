package eu.shifthub.hub.dataset;

import static eu.shifthub.db.dataset.Tables.DATA_SET;
import static eu.shifthub.db.dataset.Tables.VERSION;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.engine.Profile;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class VersionStore {
    private static final TypeReference<List<Column>> COLUMNS = new TypeReference<>() {};
    private static final TypeReference<List<Long>> COUNTS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    VersionStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(Version version, @Nullable ImportReport report, @Nullable String originalBlob) {
        sql.insertInto(VERSION)
                .set(VERSION.ID, version.id().value())
                .set(VERSION.DATASET_ID, version.dataset().value())
                .set(VERSION.NUMBER, version.number())
                .set(VERSION.BLOB, version.blob())
                .set(VERSION.SIZE, version.size())
                .set(VERSION.ROW_COUNT, version.rowCount())
                .set(VERSION.COLUMNS, toJson(version.columns()))
                .set(VERSION.ORIGIN, version.origin().name())
                .set(VERSION.PARENTS, parents(version))
                .set(VERSION.IMPORT_REPORT, report == null ? null : toJson(report))
                .set(VERSION.ORIGINAL_BLOB, originalBlob)
                .set(VERSION.CREATED_BY, version.createdBy().value())
                .set(VERSION.CREATED_AT, version.createdAt())
                .set(VERSION.ADMISSION, version.admission().name())
                .execute();
    }

    /** The number that comes next; the caller holds the dataset's lock. */
    int nextNumber(DatasetId dataset) {
        return sql.select(DSL.coalesce(DSL.max(VERSION.NUMBER), 0).plus(1))
                .from(VERSION)
                .where(VERSION.DATASET_ID.eq(dataset.value()))
                .fetchSingle()
                .value1();
    }

    /** Whether one of its versions was made of other datasets in the hub. */
    boolean isDerived(DatasetId dataset) {
        return sql.fetchExists(
                VERSION, VERSION.DATASET_ID.eq(dataset.value()).and(VERSION.ORIGIN.ne(VersionOrigin.IMPORT.name())));
    }

    void setAdmission(VersionId id, Admission admission) {
        sql.update(VERSION)
                .set(VERSION.ADMISSION, admission.name())
                .where(VERSION.ID.eq(id.value()))
                .execute();
    }

    void release(VersionId id, UserId by, Instant at, String reason) {
        sql.update(VERSION)
                .set(VERSION.ADMISSION, Admission.ADMITTED.name())
                .set(VERSION.RELEASED_BY, by.value())
                .set(VERSION.RELEASED_AT, at)
                .set(VERSION.RELEASE_REASON, reason)
                .where(VERSION.ID.eq(id.value()))
                .execute();
    }

    /** Who has made a version current by hand, and why. */
    record Release(UserId by, Instant at, String reason) {}

    Map<VersionId, Release> releases(Collection<VersionId> ids) {
        return sql
                .select(VERSION.ID, VERSION.RELEASED_BY, VERSION.RELEASED_AT, VERSION.RELEASE_REASON)
                .from(VERSION)
                .where(VERSION.ID.in(values(ids)))
                .and(VERSION.RELEASED_AT.isNotNull())
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> new VersionId(row.value1()),
                        row -> new Release(new UserId(row.value2()), row.value3(), row.value4())));
    }

    /** Held back, newer than the current one, of this owner's datasets; the newest first. */
    List<Version> heldBack(UserId owner) {
        var current = VERSION.as("current");
        return sql.select(VERSION.fields())
                .from(VERSION)
                .join(DATA_SET)
                .on(DATA_SET.ID.eq(VERSION.DATASET_ID))
                .leftJoin(current)
                .on(current.ID.eq(DATA_SET.CURRENT_VERSION))
                .where(DATA_SET.OWNER_ID.eq(owner.value()))
                .and(VERSION.ADMISSION.eq(Admission.HELD_BACK.name()))
                .and(current.NUMBER.isNull().or(current.NUMBER.lt(VERSION.NUMBER)))
                .orderBy(VERSION.CREATED_AT.desc())
                .fetch(this::version);
    }

    /** Of each dataset the newest version, where it is not admitted. */
    Map<DatasetId, Version> waiting(Collection<DatasetId> datasets) {
        return list(VERSION.DATASET_ID
                        .in(datasets.stream().map(DatasetId::value).toList())
                        .and(VERSION.ADMISSION.ne(Admission.ADMITTED.name()))
                        .and(VERSION.NUMBER.eq(newestNumber())))
                .stream()
                .collect(Collectors.toMap(Version::dataset, version -> version));
    }

    private static Field<Integer> newestNumber() {
        var other = VERSION.as("other");
        return DSL.field(DSL.select(DSL.max(other.NUMBER)).from(other).where(other.DATASET_ID.eq(VERSION.DATASET_ID)));
    }

    /** Says anew what its columns mean. */
    void describe(VersionId id, List<Column> columns, UserId by, Instant at) {
        sql.update(VERSION)
                .set(VERSION.COLUMNS, toJson(columns))
                .set(VERSION.DESCRIBED_BY, by.value())
                .set(VERSION.DESCRIBED_AT, at)
                .where(VERSION.ID.eq(id.value()))
                .execute();
    }

    /** Who said anew what the columns of a version mean, last. */
    record Described(UserId by, Instant at) {}

    Map<VersionId, Described> described(Collection<VersionId> ids) {
        return sql
                .select(VERSION.ID, VERSION.DESCRIBED_BY, VERSION.DESCRIBED_AT)
                .from(VERSION)
                .where(VERSION.ID.in(values(ids)))
                .and(VERSION.DESCRIBED_AT.isNotNull())
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> new VersionId(row.value1()),
                        row -> new Described(new UserId(row.value2()), row.value3())));
    }

    void setProfile(VersionId id, Profile profile) {
        sql.update(VERSION)
                .set(VERSION.PROFILE, toJson(profile))
                .where(VERSION.ID.eq(id.value()))
                .execute();
    }

    /** Those that are counted already. */
    Set<VersionId> profiled(Collection<VersionId> ids) {
        return sql
                .select(VERSION.ID)
                .from(VERSION)
                .where(VERSION.ID.in(values(ids)))
                .and(VERSION.PROFILE.isNotNull())
                .fetch()
                .stream()
                .map(row -> new VersionId(row.value1()))
                .collect(Collectors.toSet());
    }

    /** Of each version that is counted the empty cells of its columns. */
    Map<VersionId, List<Long>> emptyCells(Collection<VersionId> ids) {
        Field<JSONB> nulls =
                DSL.function("jsonb_path_query_array", JSONB.class, VERSION.PROFILE, DSL.inline("$.columns[*].nulls"));
        return sql
                .select(VERSION.ID, nulls)
                .from(VERSION)
                .where(VERSION.ID.in(values(ids)))
                .and(VERSION.PROFILE.isNotNull())
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> new VersionId(row.value1()),
                        row -> json.readValue(row.value2().data(), COUNTS)));
    }

    Map<VersionId, Profile> profiles(Collection<VersionId> ids) {
        return sql
                .select(VERSION.ID, VERSION.PROFILE)
                .from(VERSION)
                .where(VERSION.ID.in(values(ids)))
                .and(VERSION.PROFILE.isNotNull())
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> new VersionId(row.value1()),
                        row -> json.readValue(row.value2().data(), Profile.class)));
    }

    Map<VersionId, ImportReport> reports(Collection<VersionId> ids) {
        return sql
                .select(VERSION.ID, VERSION.IMPORT_REPORT)
                .from(VERSION)
                .where(VERSION.ID.in(values(ids)))
                .and(VERSION.IMPORT_REPORT.isNotNull())
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> new VersionId(row.value1()),
                        row -> json.readValue(row.value2().data(), ImportReport.class)));
    }

    Map<WorkspaceId, Long> usedSpace(Collection<WorkspaceId> workspaces) {
        return sql
                .select(DATA_SET.WORKSPACE_ID, DSL.sum(VERSION.SIZE))
                .from(VERSION)
                .join(DATA_SET)
                .on(DATA_SET.ID.eq(VERSION.DATASET_ID))
                .where(DATA_SET.WORKSPACE_ID.in(
                        workspaces.stream().map(WorkspaceId::value).toList()))
                .groupBy(DATA_SET.WORKSPACE_ID)
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> new WorkspaceId(row.value1()),
                        row -> row.value2().longValue()));
    }

    /**
     * How sensitive the datasets are of which the version was made, over all generations; empty for one that is deleted.
     */
    Set<Optional<Sensitivity>> ancestors(VersionId id) {
        Name ancestor = DSL.name("ancestor");
        Field<UUID> ancestorId = DSL.field(DSL.name("ancestor", "id"), UUID.class);
        Table<?> parents = DSL.unnest(VERSION.PARENTS).as("parent", "id");
        Field<UUID> parentId = DSL.field(DSL.name("parent", "id"), UUID.class);
        CommonTableExpression<Record1<UUID>> generations = ancestor.fields("id")
                .as(DSL.select(parentId)
                        .from(VERSION, DSL.lateral(parents))
                        .where(VERSION.ID.eq(id.value()))
                        .union(DSL.select(parentId)
                                .from(DSL.table(ancestor), VERSION, DSL.lateral(parents))
                                .where(VERSION.ID.eq(ancestorId))));
        return sql.withRecursive(generations)
                .selectDistinct(DATA_SET.SENSITIVITY)
                .from(generations)
                .leftJoin(VERSION)
                .on(VERSION.ID.eq(ancestorId))
                .leftJoin(DATA_SET)
                .on(DATA_SET.ID.eq(VERSION.DATASET_ID))
                .fetchSet(row -> Optional.ofNullable(row.value1()).map(Sensitivity::valueOf));
    }

    Optional<Version> find(DatasetId dataset, int number) {
        return list(VERSION.DATASET_ID.eq(dataset.value()).and(VERSION.NUMBER.eq(number))).stream()
                .findFirst();
    }

    Optional<Version> find(VersionId id) {
        return list(VERSION.ID.eq(id.value())).stream().findFirst();
    }

    /** The one with the highest number. */
    Optional<Version> newest(DatasetId dataset) {
        return sql.selectFrom(VERSION)
                .where(VERSION.DATASET_ID.eq(dataset.value()))
                .orderBy(VERSION.NUMBER.desc())
                .limit(1)
                .fetchOptional(this::version);
    }

    Map<VersionId, Version> byIds(Collection<VersionId> ids) {
        return list(VERSION.ID.in(values(ids))).stream().collect(Collectors.toMap(Version::id, version -> version));
    }

    /** The newest first. */
    List<Version> ofDatasets(Collection<DatasetId> datasets) {
        return list(
                VERSION.DATASET_ID.in(datasets.stream().map(DatasetId::value).toList()));
    }

    private List<Version> list(Condition condition) {
        return sql.selectFrom(VERSION)
                .where(condition)
                .orderBy(VERSION.DATASET_ID, VERSION.NUMBER.desc())
                .fetch(this::version);
    }

    private Version version(Record row) {
        return new Version(
                new VersionId(row.get(VERSION.ID)),
                new DatasetId(row.get(VERSION.DATASET_ID)),
                row.get(VERSION.NUMBER),
                row.get(VERSION.BLOB),
                row.get(VERSION.ROW_COUNT),
                row.get(VERSION.SIZE),
                json.readValue(row.get(VERSION.COLUMNS).data(), COLUMNS),
                VersionOrigin.valueOf(row.get(VERSION.ORIGIN)),
                new UserId(row.get(VERSION.CREATED_BY)),
                row.get(VERSION.CREATED_AT),
                Admission.valueOf(row.get(VERSION.ADMISSION)),
                Arrays.stream(row.get(VERSION.PARENTS)).map(VersionId::new).toList());
    }

    private JSONB toJson(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }

    private static UUID[] parents(Version version) {
        return version.parents().stream().map(VersionId::value).toArray(UUID[]::new);
    }

    private static List<UUID> values(Collection<VersionId> ids) {
        return ids.stream().map(VersionId::value).toList();
    }
}
