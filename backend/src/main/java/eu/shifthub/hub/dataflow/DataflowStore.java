package eu.shifthub.hub.dataflow;

import static eu.shifthub.db.dataflow.Tables.FLOW;
import static eu.shifthub.db.dataflow.Tables.VERSION;
import static org.jooq.impl.DSL.max;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class DataflowStore {
    private final DSLContext sql;
    private final DataflowJson json;

    DataflowStore(DSLContext sql, DataflowJson json) {
        this.sql = sql;
        this.json = json;
    }

    /** False where the slug is taken in the workspace. */
    boolean insert(Dataflow flow) {
        return sql.insertInto(FLOW)
                        .set(FLOW.ID, flow.id().value())
                        .set(FLOW.WORKSPACE_ID, flow.workspaceId().value())
                        .set(FLOW.SLUG, flow.slug())
                        .set(FLOW.NAME, flow.name())
                        .set(FLOW.CREATED_BY, flow.creator().value())
                        .set(FLOW.CREATED_AT, flow.createdAt())
                        .set(FLOW.DRAFT, json.write(flow.draft().graph()))
                        .set(FLOW.REVISION, flow.draft().revision())
                        .set(FLOW.SAVED_BY, flow.draft().saver().value())
                        .set(FLOW.SAVED_AT, flow.draft().savedAt())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    /** False where the draft is no longer at the revision before the given one. */
    boolean save(DataflowId id, String name, Dataflow.Draft draft) {
        return sql.update(FLOW)
                        .set(FLOW.NAME, name)
                        .set(FLOW.DRAFT, json.write(draft.graph()))
                        .set(FLOW.REVISION, draft.revision())
                        .set(FLOW.SAVED_BY, draft.saver().value())
                        .set(FLOW.SAVED_AT, draft.savedAt())
                        .where(FLOW.ID.eq(id.value()))
                        .and(FLOW.REVISION.eq(draft.revision() - 1))
                        .execute()
                > 0;
    }

    void delete(DataflowId id) {
        sql.deleteFrom(FLOW).where(FLOW.ID.eq(id.value())).execute();
    }

    Optional<Dataflow> find(Condition condition) {
        return sql.selectFrom(FLOW).where(condition).fetchOptional(this::flow);
    }

    /** The same, and nobody else changes it before the transaction ends. */
    Optional<Dataflow> lock(DataflowId id) {
        return sql.selectFrom(FLOW).where(FLOW.ID.eq(id.value())).forUpdate().fetchOptional(this::flow);
    }

    List<Dataflow> list(Condition condition) {
        return sql.selectFrom(FLOW)
                .where(condition)
                .orderBy(DSL.lower(FLOW.NAME), FLOW.ID)
                .fetch(this::flow);
    }

    void insert(DataflowVersion version) {
        sql.insertInto(VERSION)
                .set(VERSION.ID, version.id().value())
                .set(VERSION.FLOW_ID, version.dataflow().value())
                .set(VERSION.NUMBER, version.number())
                .set(VERSION.REVISION, version.revision())
                .set(VERSION.GRAPH, json.write(version.graph()))
                .set(VERSION.DEPLOYED_BY, version.deployer().value())
                .set(VERSION.DEPLOYED_AT, version.deployedAt())
                .execute();
    }

    int nextVersion(DataflowId flow) {
        Integer last = sql.select(max(VERSION.NUMBER))
                .from(VERSION)
                .where(VERSION.FLOW_ID.eq(flow.value()))
                .fetchOne(0, Integer.class);
        return last == null ? 1 : last + 1;
    }

    /** The newest first. */
    List<DataflowVersion> versionsOf(Collection<DataflowId> flows) {
        return versions(VERSION.FLOW_ID.in(flows.stream().map(DataflowId::value).toList()));
    }

    List<DataflowVersion> versions(Condition condition) {
        return sql.selectFrom(VERSION)
                .where(condition)
                .orderBy(VERSION.NUMBER.desc())
                .fetch(this::version);
    }

    private Dataflow flow(Record row) {
        DataflowId id = new DataflowId(row.get(FLOW.ID));
        WorkspaceId workspace = new WorkspaceId(row.get(FLOW.WORKSPACE_ID));
        Dataflow.Draft draft = new Dataflow.Draft(
                id,
                workspace,
                row.get(FLOW.REVISION),
                new UserId(row.get(FLOW.SAVED_BY)),
                row.get(FLOW.SAVED_AT),
                json.read(row.get(FLOW.DRAFT), Graph.class));
        return new Dataflow(
                id,
                workspace,
                row.get(FLOW.SLUG),
                row.get(FLOW.NAME),
                new UserId(row.get(FLOW.CREATED_BY)),
                row.get(FLOW.CREATED_AT),
                draft);
    }

    private DataflowVersion version(Record row) {
        return new DataflowVersion(
                new DataflowVersionId(row.get(VERSION.ID)),
                new DataflowId(row.get(VERSION.FLOW_ID)),
                row.get(VERSION.NUMBER),
                row.get(VERSION.REVISION),
                json.read(row.get(VERSION.GRAPH), Graph.class),
                new UserId(row.get(VERSION.DEPLOYED_BY)),
                row.get(VERSION.DEPLOYED_AT));
    }
}
