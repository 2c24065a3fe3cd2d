package eu.shifthub.hub.dataset;

import static eu.shifthub.db.dataset.Tables.DATA_SET;
import static eu.shifthub.db.dataset.Tables.PUBLICATION;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class DatasetStore {
    private final DSLContext sql;

    DatasetStore(DSLContext sql) {
        this.sql = sql;
    }

    /** False where the workspace has this slug already. */
    boolean insert(Dataset dataset, UserId createdBy) {
        return sql.insertInto(DATA_SET)
                        .set(DATA_SET.ID, dataset.id().value())
                        .set(DATA_SET.WORKSPACE_ID, dataset.workspace().value())
                        .set(DATA_SET.SLUG, dataset.slug())
                        .set(DATA_SET.TITLE, dataset.title())
                        .set(DATA_SET.DESCRIPTION, dataset.description())
                        .set(DATA_SET.OWNER_ID, dataset.owner().value())
                        .set(DATA_SET.SENSITIVITY, dataset.sensitivity().name())
                        .set(DATA_SET.LABELS, dataset.labels().toArray(String[]::new))
                        .set(DATA_SET.CREATED_BY, createdBy.value())
                        .set(DATA_SET.CREATED_AT, dataset.createdAt())
                        .set(DATA_SET.UPDATED_AT, dataset.updatedAt())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    void describe(DatasetId id, Datasets.Description description, UserId owner, Instant at) {
        sql.update(DATA_SET)
                .set(DATA_SET.TITLE, description.title())
                .set(DATA_SET.DESCRIPTION, description.description())
                .set(DATA_SET.OWNER_ID, owner.value())
                .set(DATA_SET.SENSITIVITY, description.sensitivity().name())
                .set(DATA_SET.LABELS, description.labels().toArray(String[]::new))
                .set(DATA_SET.UPDATED_AT, at)
                .where(DATA_SET.ID.eq(id.value()))
                .execute();
    }

    void setSensitivity(DatasetId id, Sensitivity sensitivity) {
        sql.update(DATA_SET)
                .set(DATA_SET.SENSITIVITY, sensitivity.name())
                .where(DATA_SET.ID.eq(id.value()))
                .execute();
    }

    void setCurrent(DatasetId id, VersionId version, Instant at) {
        sql.update(DATA_SET)
                .set(DATA_SET.CURRENT_VERSION, version.value())
                .set(DATA_SET.UPDATED_AT, at)
                .where(DATA_SET.ID.eq(id.value()))
                .execute();
    }

    void delete(DatasetId id) {
        sql.deleteFrom(DATA_SET).where(DATA_SET.ID.eq(id.value())).execute();
    }

    void publish(DatasetId id, VersionId version, boolean listed, Instant at, UUID approval) {
        sql.insertInto(PUBLICATION)
                .set(PUBLICATION.DATASET_ID, id.value())
                .set(PUBLICATION.VERSION_ID, version.value())
                .set(PUBLICATION.LISTED, listed)
                .set(PUBLICATION.PUBLISHED_AT, at)
                .set(PUBLICATION.APPROVAL_ID, approval)
                .onConflict(PUBLICATION.DATASET_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** The approval by which it is published; later ones have later ids. */
    Optional<UUID> findPublishedBy(DatasetId id) {
        return sql.select(PUBLICATION.APPROVAL_ID)
                .from(PUBLICATION)
                .where(PUBLICATION.DATASET_ID.eq(id.value()))
                .fetchOptional(PUBLICATION.APPROVAL_ID);
    }

    /** When it was taken out of the catalog last. */
    Optional<Instant> findWithdrawnAt(DatasetId id) {
        return sql.select(DATA_SET.WITHDRAWN_AT)
                .from(DATA_SET)
                .where(DATA_SET.ID.eq(id.value()))
                .fetchOptional(DATA_SET.WITHDRAWN_AT);
    }

    /** False where it was not published. */
    boolean unpublish(DatasetId id, Instant at) {
        sql.update(DATA_SET)
                .set(DATA_SET.WITHDRAWN_AT, at)
                .where(DATA_SET.ID.eq(id.value()))
                .execute();
        return sql.deleteFrom(PUBLICATION)
                        .where(PUBLICATION.DATASET_ID.eq(id.value()))
                        .execute()
                > 0;
    }

    /** The dataset, locked until the transaction ends: whoever changes its facts waits for whoever did before. */
    Optional<Dataset> lock(DatasetId id) {
        sql.selectOne()
                .from(DATA_SET)
                .where(DATA_SET.ID.eq(id.value()))
                .forUpdate()
                .fetch();
        return find(id);
    }

    Optional<Dataset> find(DatasetId id) {
        return list(DATA_SET.ID.eq(id.value())).stream().findFirst();
    }

    Map<DatasetId, Dataset> byIds(Collection<DatasetId> ids) {
        return list(DATA_SET.ID.in(ids.stream().map(DatasetId::value).toList())).stream()
                .collect(java.util.stream.Collectors.toMap(Dataset::id, dataset -> dataset));
    }

    List<DatasetId> listPublished() {
        return listPublished(DSL.noCondition());
    }

    List<DatasetId> listPublished(@Nullable DatasetId after, int limit) {
        return sql.select(PUBLICATION.DATASET_ID)
                .from(PUBLICATION)
                .where(after == null ? DSL.noCondition() : PUBLICATION.DATASET_ID.gt(after.value()))
                .orderBy(PUBLICATION.DATASET_ID)
                .limit(limit)
                .fetch(row -> new DatasetId(row.value1()));
    }

    int countPublished() {
        return sql.fetchCount(PUBLICATION);
    }

    List<DatasetId> listPublished(WorkspaceId workspace) {
        return listPublished(DATA_SET.WORKSPACE_ID.eq(workspace.value()));
    }

    List<DatasetId> listPublished(UserId owner) {
        return listPublished(DATA_SET.OWNER_ID.eq(owner.value()));
    }

    private List<DatasetId> listPublished(Condition condition) {
        return sql.select(PUBLICATION.DATASET_ID)
                .from(PUBLICATION)
                .join(DATA_SET)
                .on(DATA_SET.ID.eq(PUBLICATION.DATASET_ID))
                .where(condition)
                .orderBy(PUBLICATION.DATASET_ID)
                .fetch(row -> new DatasetId(row.value1()));
    }

    List<Dataset> ofWorkspace(WorkspaceId workspace) {
        return list(DATA_SET.WORKSPACE_ID.eq(workspace.value()));
    }

    /** By title. */
    List<Dataset> list(Condition condition) {
        return sql.select(DATA_SET.asterisk(), PUBLICATION.VERSION_ID, PUBLICATION.LISTED, PUBLICATION.PUBLISHED_AT)
                .from(DATA_SET)
                .leftJoin(PUBLICATION)
                .on(PUBLICATION.DATASET_ID.eq(DATA_SET.ID))
                .where(condition)
                .orderBy(DSL.lower(DATA_SET.TITLE), DATA_SET.ID)
                .fetch(DatasetStore::dataset);
    }

    private static Dataset dataset(Record row) {
        return new Dataset(
                new DatasetId(row.get(DATA_SET.ID)),
                new WorkspaceId(row.get(DATA_SET.WORKSPACE_ID)),
                row.get(DATA_SET.SLUG),
                row.get(DATA_SET.TITLE),
                row.get(DATA_SET.DESCRIPTION),
                new UserId(row.get(DATA_SET.OWNER_ID)),
                Sensitivity.valueOf(row.get(DATA_SET.SENSITIVITY)),
                List.of(row.get(DATA_SET.LABELS)),
                row.get(DATA_SET.CREATED_AT),
                row.get(DATA_SET.UPDATED_AT),
                version(row.get(DATA_SET.CURRENT_VERSION)),
                version(row.get(PUBLICATION.VERSION_ID)),
                Boolean.TRUE.equals(row.get(PUBLICATION.LISTED)),
                row.get(PUBLICATION.PUBLISHED_AT));
    }

    private static @Nullable VersionId version(@Nullable UUID id) {
        return id == null ? null : new VersionId(id);
    }
}
