package eu.shifthub.hub.workspace;

import static eu.shifthub.db.workspace.Tables.SPACE;

import eu.shifthub.hub.identity.UserId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class WorkspaceStore {
    private final DSLContext sql;

    WorkspaceStore(DSLContext sql) {
        this.sql = sql;
    }

    /** False where the slug is taken, or the person has a studio already. */
    boolean insert(Workspace workspace) {
        return sql.insertInto(SPACE)
                        .set(SPACE.ID, workspace.id().value())
                        .set(SPACE.SLUG, workspace.slug())
                        .set(SPACE.KIND, workspace.kind().name())
                        .set(SPACE.NAME, workspace.name())
                        .set(SPACE.DESCRIPTION, workspace.description())
                        .set(SPACE.OWNER_ID, workspace.owner().value())
                        .set(SPACE.CREATED_AT, workspace.createdAt())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    void describe(WorkspaceId id, String name, String description) {
        sql.update(SPACE)
                .set(SPACE.NAME, name)
                .set(SPACE.DESCRIPTION, description)
                .where(SPACE.ID.eq(id.value()))
                .execute();
    }

    /** Makes other transactions that lock the same workspace wait for this one. */
    void lock(WorkspaceId id) {
        sql.selectOne().from(SPACE).where(SPACE.ID.eq(id.value())).forUpdate().fetch();
    }

    Optional<Workspace> find(Condition condition) {
        return sql.selectFrom(SPACE).where(condition).fetchOptional(WorkspaceStore::workspace);
    }

    /** The studio first, then projects by name. */
    List<Workspace> list(Condition condition) {
        return sql.selectFrom(SPACE)
                .where(condition)
                .orderBy(SPACE.KIND.desc(), DSL.lower(SPACE.NAME), SPACE.ID)
                .fetch(WorkspaceStore::workspace);
    }

    private static Workspace workspace(Record row) {
        return new Workspace(
                new WorkspaceId(row.get(SPACE.ID)),
                row.get(SPACE.SLUG),
                WorkspaceKind.valueOf(row.get(SPACE.KIND)),
                row.get(SPACE.NAME),
                row.get(SPACE.DESCRIPTION),
                new UserId(row.get(SPACE.OWNER_ID)),
                row.get(SPACE.CREATED_AT));
    }
}
