package eu.shifthub.hub.source;

import static eu.shifthub.db.source.Tables.RUN;
import static eu.shifthub.db.source.Tables.SCHEDULED_TASK;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.ingest.Import;
import eu.shifthub.hub.ingest.ImportFailure;
import eu.shifthub.hub.ingest.ImportId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SynchronisationRunStore {
    private static final Condition ACTIVE =
            RUN.STATE.in(SynchronisationRunState.ACTIVE.stream().map(Enum::name).toList());

    private final DSLContext sql;
    private final JsonMapper json;

    SynchronisationRunStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** False where the synchronisation runs already. */
    boolean insert(SynchronisationRun run) {
        return sql.insertInto(RUN)
                        .set(RUN.ID, run.id().value())
                        .set(RUN.SYNCHRONISATION_ID, run.synchronisationId().value())
                        .set(RUN.STATE, run.state().name())
                        .set(RUN.SCHEDULED, run.scheduled())
                        .set(RUN.ACCEPT_SCHEMA_CHANGE, run.acceptSchemaChange())
                        .set(RUN.STARTED_BY, run.starter().value())
                        .set(RUN.CREATED_AT, run.createdAt())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    Optional<SynchronisationRun> find(SynchronisationRunId id) {
        return sql.selectFrom(RUN).where(RUN.ID.eq(id.value())).fetchOptional(this::run);
    }

    /** Deletes all but the newest. */
    void forgetAllBut(int kept, SynchronisationId id) {
        sql.deleteFrom(RUN)
                .where(RUN.ID.in(DSL.select(RUN.ID)
                        .from(RUN)
                        .where(RUN.SYNCHRONISATION_ID.eq(id.value()), ACTIVE.not())
                        .orderBy(RUN.CREATED_AT.desc(), RUN.ID.desc())
                        .offset(kept)))
                .execute();
    }

    Optional<SynchronisationRun> findActive(SynchronisationId id) {
        return sql.selectFrom(RUN)
                .where(RUN.SYNCHRONISATION_ID.eq(id.value()))
                .and(ACTIVE)
                .fetchOptional(this::run);
    }

    /** The newest first, at most so many of each synchronisation. */
    List<SynchronisationRun> newestOf(Collection<SynchronisationId> ids, int each) {
        var ranked = sql.select(
                        RUN.ID,
                        rowNumber()
                                .over(partitionBy(RUN.SYNCHRONISATION_ID).orderBy(RUN.ID.desc()))
                                .as("place"))
                .from(RUN)
                .where(RUN.SYNCHRONISATION_ID.in(
                        ids.stream().map(SynchronisationId::value).toList()))
                .asTable("ranked");
        return sql.select(RUN.fields())
                .from(RUN)
                .join(ranked)
                .on(RUN.ID.eq(ranked.field(RUN.ID)))
                .where(ranked.field("place", Integer.class).le(each))
                .orderBy(RUN.ID.desc())
                .fetch(this::run);
    }

    /** Begins the next attempt; false where it has ended. */
    boolean begin(SynchronisationRunId id, Instant now) {
        return sql.update(RUN)
                        .set(RUN.STATE, SynchronisationRunState.FETCHING.name())
                        .set(RUN.ATTEMPT, RUN.ATTEMPT.plus(1))
                        .set(RUN.STARTED_AT, DSL.coalesce(RUN.STARTED_AT, DSL.val(now)))
                        .setNull(RUN.NEXT_ATTEMPT_AT)
                        .setNull(RUN.BYTES)
                        .where(RUN.ID.eq(id.value()))
                        .and(ACTIVE)
                        .execute()
                > 0;
    }

    /** False where it has ended. */
    boolean progress(SynchronisationRunId id, long bytes) {
        return sql.update(RUN)
                        .set(RUN.BYTES, bytes)
                        .where(RUN.ID.eq(id.value()))
                        .and(ACTIVE)
                        .execute()
                > 0;
    }

    /** The failure stays to be read until it is tried again. */
    boolean retry(SynchronisationRunId id, Instant at, ImportFailure failure) {
        return sql.update(RUN)
                        .set(RUN.STATE, SynchronisationRunState.WAITING.name())
                        .set(RUN.NEXT_ATTEMPT_AT, at)
                        .set(RUN.FAILURE, write(failure))
                        .where(RUN.ID.eq(id.value()))
                        .and(ACTIVE)
                        .execute()
                > 0;
    }

    /** False where it has ended already. */
    boolean end(SynchronisationRunId id, SynchronisationRunState state, @Nullable ImportFailure failure, Instant now) {
        return sql.update(RUN)
                        .set(RUN.STATE, state.name())
                        .setNull(RUN.NEXT_ATTEMPT_AT)
                        .set(RUN.FAILURE, failure == null ? null : write(failure))
                        .set(RUN.FINISHED_AT, now)
                        .where(RUN.ID.eq(id.value()))
                        .and(ACTIVE)
                        .execute()
                > 0;
    }

    /** An import is about to begin, and where the next run goes on once it is done; false where the run has ended. */
    boolean importing(SynchronisationRunId id, ImportId imported, @Nullable String cursor) {
        return sql.update(RUN)
                        .set(RUN.STATE, SynchronisationRunState.IMPORTING.name())
                        .set(RUN.IMPORT_ID, imported.value())
                        .set(RUN.IMPORT_CURSOR, cursor)
                        .where(RUN.ID.eq(id.value()))
                        .and(ACTIVE)
                        .execute()
                > 0;
    }

    @Nullable
    String importCursor(SynchronisationRunId id) {
        return sql.select(RUN.IMPORT_CURSOR)
                .from(RUN)
                .where(RUN.ID.eq(id.value()))
                .fetchOptional(RUN.IMPORT_CURSOR)
                .orElse(null);
    }

    /** What the import has said; whether it ended well, the run's state says. */
    void imported(SynchronisationRunId id, Import report) {
        sql.update(RUN)
                .set(RUN.ROWS_READ, report.rowsRead())
                .set(RUN.ROWS_STORED, report.rowsStored())
                .set(RUN.ROWS_REJECTED, report.rowsRejected())
                .set(RUN.VERSION_NUMBER, report.versionNumber())
                .where(RUN.ID.eq(id.value()))
                .execute();
    }

    /** What a hub that was killed had taken up waits to be taken up again. Only before the scheduler has started. */
    void releaseTasks() {
        sql.update(SCHEDULED_TASK)
                .set(SCHEDULED_TASK.PICKED, false)
                .setNull(SCHEDULED_TASK.PICKED_BY)
                .setNull(SCHEDULED_TASK.LAST_HEARTBEAT)
                .where(SCHEDULED_TASK.PICKED)
                .execute();
    }

    /** Of a row with all columns of runs. */
    SynchronisationRun run(Record row) {
        UUID imported = row.get(RUN.IMPORT_ID);
        JSONB failure = row.get(RUN.FAILURE);
        return new SynchronisationRun(
                new SynchronisationRunId(row.get(RUN.ID)),
                new SynchronisationId(row.get(RUN.SYNCHRONISATION_ID)),
                SynchronisationRunState.valueOf(row.get(RUN.STATE)),
                row.get(RUN.ATTEMPT),
                row.get(RUN.SCHEDULED),
                row.get(RUN.ACCEPT_SCHEMA_CHANGE),
                new UserId(row.get(RUN.STARTED_BY)),
                row.get(RUN.CREATED_AT),
                row.get(RUN.STARTED_AT),
                row.get(RUN.FINISHED_AT),
                row.get(RUN.NEXT_ATTEMPT_AT),
                row.get(RUN.BYTES),
                imported == null ? null : new ImportId(imported),
                row.get(RUN.ROWS_READ),
                row.get(RUN.ROWS_STORED),
                row.get(RUN.ROWS_REJECTED),
                row.get(RUN.VERSION_NUMBER),
                failure == null ? null : json.readValue(failure.data(), ImportFailure.class));
    }

    private JSONB write(ImportFailure failure) {
        return JSONB.valueOf(json.writeValueAsString(failure));
    }
}
