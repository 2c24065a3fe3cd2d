package eu.shifthub.hub.query;

import static eu.shifthub.db.query.Tables.RUN;
import static org.jooq.impl.DSL.noCondition;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class RunStore {
    private final DSLContext sql;

    RunStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Run run) {
        sql.insertInto(RUN)
                .set(RUN.ID, run.id().value())
                .set(RUN.PERSON_ID, run.person().value())
                .set(RUN.WORKSPACE_ID, run.workspace().value())
                .set(RUN.SQL, run.sql())
                .set(RUN.STARTED_AT, run.startedAt())
                .set(RUN.ELAPSED_MILLIS, run.elapsedMillis())
                .set(RUN.STATE, run.state().name())
                .set(RUN.ROW_COUNT, run.rowCount())
                .set(RUN.ERROR, run.error())
                .execute();
    }

    Optional<Run> find(UserId person, RunId id) {
        return sql.selectFrom(RUN)
                .where(RUN.ID.eq(id.value()))
                .and(RUN.PERSON_ID.eq(person.value()))
                .fetchOptional(RunStore::run);
    }

    /** The newest first. */
    List<Run> list(UserId person, WorkspaceId workspace, Optional<UUID> before, int limit) {
        return sql.selectFrom(RUN)
                .where(RUN.PERSON_ID.eq(person.value()))
                .and(RUN.WORKSPACE_ID.eq(workspace.value()))
                .and(before.map(RUN.ID::lt).orElse(noCondition()))
                .orderBy(RUN.ID.desc())
                .limit(limit)
                .fetch(RunStore::run);
    }

    private static Run run(Record row) {
        return new Run(
                new RunId(row.get(RUN.ID)),
                new UserId(row.get(RUN.PERSON_ID)),
                new WorkspaceId(row.get(RUN.WORKSPACE_ID)),
                row.get(RUN.SQL),
                row.get(RUN.STARTED_AT),
                row.get(RUN.ELAPSED_MILLIS),
                RunState.valueOf(row.get(RUN.STATE)),
                row.get(RUN.ROW_COUNT),
                row.get(RUN.ERROR));
    }
}
