package eu.shifthub.hub.query;

import static eu.shifthub.db.query.Tables.SAVED_QUERY;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class SavedQueryStore {
    private final DSLContext sql;

    SavedQueryStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Replaces the author's query of the same name in the workspace. */
    SavedQuery save(SavedQuery query) {
        return sql.insertInto(SAVED_QUERY)
                .set(SAVED_QUERY.ID, query.id().value())
                .set(SAVED_QUERY.PERSON_ID, query.person().value())
                .set(SAVED_QUERY.WORKSPACE_ID, query.workspace().value())
                .set(SAVED_QUERY.NAME, query.name())
                .set(SAVED_QUERY.SQL, query.sql())
                .set(SAVED_QUERY.UPDATED_AT, query.updatedAt())
                .onConflict(SAVED_QUERY.PERSON_ID, SAVED_QUERY.WORKSPACE_ID, SAVED_QUERY.NAME)
                .doUpdate()
                .set(SAVED_QUERY.SQL, query.sql())
                .set(SAVED_QUERY.UPDATED_AT, query.updatedAt())
                .returning()
                .fetchSingle(SavedQueryStore::query);
    }

    List<SavedQuery> list(UserId person, WorkspaceId workspace) {
        return sql.selectFrom(SAVED_QUERY)
                .where(SAVED_QUERY.PERSON_ID.eq(person.value()))
                .and(SAVED_QUERY.WORKSPACE_ID.eq(workspace.value()))
                .orderBy(SAVED_QUERY.NAME)
                .fetch(SavedQueryStore::query);
    }

    Optional<SavedQuery> find(UserId person, SavedQueryId id) {
        return sql.selectFrom(SAVED_QUERY).where(own(person, id)).fetchOptional(SavedQueryStore::query);
    }

    boolean nameTaken(SavedQuery query, String name) {
        return sql.fetchExists(sql.selectOne()
                .from(SAVED_QUERY)
                .where(SAVED_QUERY.PERSON_ID.eq(query.person().value()))
                .and(SAVED_QUERY.WORKSPACE_ID.eq(query.workspace().value()))
                .and(SAVED_QUERY.NAME.eq(name))
                .and(SAVED_QUERY.ID.ne(query.id().value())));
    }

    SavedQuery rename(UserId person, SavedQueryId id, String name) {
        return sql.update(SAVED_QUERY)
                .set(SAVED_QUERY.NAME, name)
                .where(own(person, id))
                .returning()
                .fetchSingle(SavedQueryStore::query);
    }

    boolean delete(UserId person, SavedQueryId id) {
        return sql.deleteFrom(SAVED_QUERY).where(own(person, id)).execute() > 0;
    }

    private static Condition own(UserId person, SavedQueryId id) {
        return SAVED_QUERY.ID.eq(id.value()).and(SAVED_QUERY.PERSON_ID.eq(person.value()));
    }

    private static SavedQuery query(Record row) {
        return new SavedQuery(
                new SavedQueryId(row.get(SAVED_QUERY.ID)),
                new UserId(row.get(SAVED_QUERY.PERSON_ID)),
                new WorkspaceId(row.get(SAVED_QUERY.WORKSPACE_ID)),
                row.get(SAVED_QUERY.NAME),
                row.get(SAVED_QUERY.SQL),
                row.get(SAVED_QUERY.UPDATED_AT));
    }
}
