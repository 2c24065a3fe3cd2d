package eu.shifthub.hub.source;

import static eu.shifthub.db.source.Tables.DATA_SOURCE;
import static eu.shifthub.db.source.Tables.OPENING;
import static eu.shifthub.db.source.Tables.SYNCHRONISATION;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceKind;
import eu.shifthub.hub.source.credential.Sealed;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SourceStore {
    private final DSLContext sql;
    private final JsonMapper json;

    SourceStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A workspace that may bring data from a source. */
    record Opening(SourceId source, WorkspaceId workspace) {}

    void insert(Source source, UserId by) {
        sql.insertInto(DATA_SOURCE)
                .set(DATA_SOURCE.ID, source.id().value())
                .set(DATA_SOURCE.KIND, source.kind().name())
                .set(DATA_SOURCE.NAME, source.name())
                .set(DATA_SOURCE.DESCRIPTION, source.description())
                .set(DATA_SOURCE.OWNER_ID, source.ownerId().value())
                .set(DATA_SOURCE.SENSITIVITY, source.sensitivity().name())
                .set(DATA_SOURCE.LABELS, source.labels().toArray(String[]::new))
                .set(DATA_SOURCE.CONNECTION, write(source.reached()))
                .set(DATA_SOURCE.SELECTION, write(source.selection()))
                .set(
                        DATA_SOURCE.WORKSPACE_ID,
                        source.workspaceId() == null
                                ? null
                                : source.workspaceId().value())
                .set(DATA_SOURCE.CREATED_BY, by.value())
                .set(DATA_SOURCE.CREATED_AT, source.createdAt())
                .execute();
    }

    void update(Source source) {
        sql.update(DATA_SOURCE)
                .set(DATA_SOURCE.NAME, source.name())
                .set(DATA_SOURCE.DESCRIPTION, source.description())
                .set(DATA_SOURCE.OWNER_ID, source.ownerId().value())
                .set(DATA_SOURCE.SENSITIVITY, source.sensitivity().name())
                .set(DATA_SOURCE.LABELS, source.labels().toArray(String[]::new))
                .set(DATA_SOURCE.CONNECTION, write(source.reached()))
                .set(DATA_SOURCE.SELECTION, write(source.selection()))
                .where(DATA_SOURCE.ID.eq(source.id().value()))
                .execute();
    }

    void delete(SourceId id) {
        sql.deleteFrom(DATA_SOURCE).where(DATA_SOURCE.ID.eq(id.value())).execute();
    }

    void setCredential(SourceId id, @Nullable Sealed sealed) {
        sql.update(DATA_SOURCE)
                .set(DATA_SOURCE.CREDENTIAL, sealed == null ? null : sealed.bytes())
                .set(DATA_SOURCE.CREDENTIAL_KEY, sealed == null ? null : sealed.key())
                .where(DATA_SOURCE.ID.eq(id.value()))
                .execute();
    }

    /** Replaces a credential by the same one sealed anew, unless it was changed meanwhile. */
    void resealed(SourceId id, Sealed old, Sealed fresh) {
        sql.update(DATA_SOURCE)
                .set(DATA_SOURCE.CREDENTIAL, fresh.bytes())
                .set(DATA_SOURCE.CREDENTIAL_KEY, fresh.key())
                .where(DATA_SOURCE.ID.eq(id.value()))
                .and(DATA_SOURCE.CREDENTIAL.eq(old.bytes()))
                .execute();
    }

    Optional<Sealed> findCredential(SourceId id) {
        return Optional.ofNullable(credentials(DATA_SOURCE.ID.eq(id.value())).get(id));
    }

    Map<SourceId, Sealed> credentials() {
        return credentials(DSL.noCondition());
    }

    private Map<SourceId, Sealed> credentials(Condition condition) {
        return sql
                .select(DATA_SOURCE.ID, DATA_SOURCE.CREDENTIAL_KEY, DATA_SOURCE.CREDENTIAL)
                .from(DATA_SOURCE)
                .where(condition)
                .and(DATA_SOURCE.CREDENTIAL.isNotNull())
                .stream()
                .collect(Collectors.toMap(
                        row -> new SourceId(row.value1()), row -> new Sealed(row.value2(), row.value3())));
    }

    /** The source, locked until the transaction ends. */
    Optional<Source> lock(SourceId id) {
        return sql.selectFrom(DATA_SOURCE)
                .where(DATA_SOURCE.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(this::source);
    }

    Optional<Source> find(SourceId id) {
        return list(DATA_SOURCE.ID.eq(id.value())).stream().findFirst();
    }

    Map<SourceId, Source> byIds(Collection<SourceId> ids) {
        return list(DATA_SOURCE.ID.in(ids.stream().map(SourceId::value).toList())).stream()
                .collect(Collectors.toMap(Source::id, source -> source));
    }

    List<Source> ofPlatform() {
        return list(DATA_SOURCE.WORKSPACE_ID.isNull());
    }

    /** Those of the workspaces' own. */
    List<Source> ownOf(Collection<WorkspaceId> workspaces) {
        return list(DATA_SOURCE.WORKSPACE_ID.in(uuids(workspaces)));
    }

    List<Opening> openTo(Collection<WorkspaceId> workspaces) {
        return openings(OPENING.WORKSPACE_ID.in(uuids(workspaces)));
    }

    List<Opening> openingsOf(Collection<SourceId> sources) {
        return openings(
                OPENING.SOURCE_ID.in(sources.stream().map(SourceId::value).toList()));
    }

    private List<Opening> openings(Condition condition) {
        return sql.selectFrom(OPENING)
                .where(condition)
                .fetch(row -> new Opening(
                        new SourceId(row.get(OPENING.SOURCE_ID)), new WorkspaceId(row.get(OPENING.WORKSPACE_ID))));
    }

    void open(SourceId id, Collection<WorkspaceId> workspaces) {
        sql.deleteFrom(OPENING).where(OPENING.SOURCE_ID.eq(id.value())).execute();
        sql.batch(workspaces.stream()
                        .map(workspace -> sql.insertInto(OPENING)
                                .set(OPENING.SOURCE_ID, id.value())
                                .set(OPENING.WORKSPACE_ID, workspace.value()))
                        .toList())
                .execute();
    }

    /** How many synchronisations bring each source in; those that none does are missing. */
    Map<SourceId, Integer> uses(Collection<SourceId> sources) {
        return sql
                .select(SYNCHRONISATION.SOURCE_ID, DSL.count())
                .from(SYNCHRONISATION)
                .where(SYNCHRONISATION.SOURCE_ID.in(
                        sources.stream().map(SourceId::value).toList()))
                .groupBy(SYNCHRONISATION.SOURCE_ID)
                .stream()
                .collect(Collectors.toMap(row -> new SourceId(row.value1()), row -> row.value2()));
    }

    /** By name. */
    private List<Source> list(Condition condition) {
        return sql.selectFrom(DATA_SOURCE)
                .where(condition)
                .orderBy(DSL.lower(DATA_SOURCE.NAME), DATA_SOURCE.ID)
                .fetch(this::source);
    }

    private Source source(Record row) {
        UUID workspace = row.get(DATA_SOURCE.WORKSPACE_ID);
        return new Source(
                new SourceId(row.get(DATA_SOURCE.ID)),
                SourceKind.valueOf(row.get(DATA_SOURCE.KIND)),
                row.get(DATA_SOURCE.NAME),
                row.get(DATA_SOURCE.DESCRIPTION),
                new UserId(row.get(DATA_SOURCE.OWNER_ID)),
                Sensitivity.valueOf(row.get(DATA_SOURCE.SENSITIVITY)),
                List.of(row.get(DATA_SOURCE.LABELS)),
                json.readValue(row.get(DATA_SOURCE.CONNECTION).data(), Connection.class),
                json.readValue(row.get(DATA_SOURCE.SELECTION).data(), Selection.class),
                workspace == null ? null : new WorkspaceId(workspace),
                Objects.nonNull(row.get(DATA_SOURCE.CREDENTIAL_KEY)),
                row.get(DATA_SOURCE.CREATED_AT));
    }

    private static List<UUID> uuids(Collection<WorkspaceId> workspaces) {
        return workspaces.stream().map(WorkspaceId::value).toList();
    }

    private JSONB write(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }
}
