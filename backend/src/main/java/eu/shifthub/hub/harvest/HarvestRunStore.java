package eu.shifthub.hub.harvest;

import static eu.shifthub.db.harvest.Tables.BROKEN_RECORD;
import static eu.shifthub.db.harvest.Tables.RUN;
import static eu.shifthub.db.harvest.Tables.SCHEDULED_TASK;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;

import eu.shifthub.hub.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class HarvestRunStore {
    private static final Condition ACTIVE =
            RUN.STATE.in(HarvestRunState.ACTIVE.stream().map(Enum::name).toList());

    private final DSLContext sql;
    private final JsonMapper json;

    HarvestRunStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** False where the harvest runs already. */
    boolean insert(HarvestRun run) {
        return sql.insertInto(RUN)
                        .set(RUN.ID, run.id().value())
                        .set(RUN.HARVEST_ID, run.harvestId().value())
                        .set(RUN.STATE, run.state().name())
                        .set(RUN.SCHEDULED, run.scheduled())
                        .set(RUN.STARTED_BY, run.starter().value())
                        .set(RUN.CREATED_AT, run.createdAt())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    Optional<HarvestRun> find(HarvestRunId id) {
        return sql.selectFrom(RUN).where(RUN.ID.eq(id.value())).fetchOptional(this::run);
    }

    Optional<HarvestRun> findActive(HarvestId id) {
        return sql.selectFrom(RUN)
                .where(RUN.HARVEST_ID.eq(id.value()))
                .and(ACTIVE)
                .fetchOptional(this::run);
    }

    /** The newest first, at most so many of each harvest. */
    List<HarvestRun> newestOf(Collection<HarvestId> ids, int each) {
        var ranked = sql.select(
                        RUN.ID,
                        rowNumber()
                                .over(partitionBy(RUN.HARVEST_ID).orderBy(RUN.ID.desc()))
                                .as("place"))
                .from(RUN)
                .where(RUN.HARVEST_ID.in(ids.stream().map(HarvestId::value).toList()))
                .asTable("ranked");
        return sql.select(RUN.fields())
                .from(RUN)
                .join(ranked)
                .on(RUN.ID.eq(ranked.field(RUN.ID)))
                .where(ranked.field("place", Integer.class).le(each))
                .orderBy(RUN.ID.desc())
                .fetch(this::run);
    }

    /** Deletes all but the newest. */
    void forgetAllBut(int kept, HarvestId id) {
        sql.deleteFrom(RUN)
                .where(RUN.ID.in(DSL.select(RUN.ID)
                        .from(RUN)
                        .where(RUN.HARVEST_ID.eq(id.value()), ACTIVE.not())
                        .orderBy(RUN.ID.desc())
                        .offset(kept)))
                .execute();
    }

    /** Begins the next attempt, from the first page; false where it has ended. */
    boolean begin(HarvestRunId id, Instant now) {
        sql.deleteFrom(BROKEN_RECORD).where(BROKEN_RECORD.RUN_ID.eq(id.value())).execute();
        return sql.update(RUN)
                        .set(RUN.STATE, HarvestRunState.RUNNING.name())
                        .set(RUN.ATTEMPT, RUN.ATTEMPT.plus(1))
                        .set(RUN.STARTED_AT, DSL.coalesce(RUN.STARTED_AT, DSL.val(now)))
                        .setNull(RUN.NEXT_ATTEMPT_AT)
                        .set(counts(HarvestCounts.NONE))
                        .where(RUN.ID.eq(id.value()))
                        .and(ACTIVE)
                        .execute()
                > 0;
    }

    /** False where it is gone. */
    boolean progress(HarvestRunId id, HarvestCounts counts) {
        return sql.update(RUN).set(counts(counts)).where(RUN.ID.eq(id.value())).execute() > 0;
    }

    /** @param from the number of the first of them */
    void broke(HarvestRunId id, int from, List<BrokenRecord> records) {
        int number = from;
        for (BrokenRecord record : records) {
            sql.insertInto(BROKEN_RECORD)
                    .set(BROKEN_RECORD.RUN_ID, id.value())
                    .set(BROKEN_RECORD.NUMBER, number++)
                    .set(BROKEN_RECORD.PAGE, record.page())
                    .set(BROKEN_RECORD.LINE, record.line())
                    .set(BROKEN_RECORD.IRI, record.iri())
                    .set(BROKEN_RECORD.PROBLEM, record.problem().name())
                    .set(BROKEN_RECORD.DETAIL, record.detail())
                    .execute();
        }
    }

    Map<HarvestRunId, List<BrokenRecord>> broken(Collection<HarvestRunId> ids, int each) {
        return sql.selectFrom(BROKEN_RECORD)
                .where(BROKEN_RECORD.RUN_ID.in(
                        ids.stream().map(HarvestRunId::value).toList()))
                .and(BROKEN_RECORD.NUMBER.lt(each))
                .orderBy(BROKEN_RECORD.RUN_ID, BROKEN_RECORD.NUMBER)
                .fetchGroups(
                        row -> new HarvestRunId(row.get(BROKEN_RECORD.RUN_ID)),
                        row -> new BrokenRecord(
                                row.get(BROKEN_RECORD.PAGE),
                                row.get(BROKEN_RECORD.LINE),
                                row.get(BROKEN_RECORD.IRI),
                                RecordProblem.valueOf(row.get(BROKEN_RECORD.PROBLEM)),
                                row.get(BROKEN_RECORD.DETAIL)));
    }

    /** The failure stays to be read until it is tried again; false where it has ended. */
    boolean retry(HarvestRunId id, Instant at, HarvestFailure failure) {
        return sql.update(RUN)
                        .set(RUN.STATE, HarvestRunState.WAITING.name())
                        .set(RUN.NEXT_ATTEMPT_AT, at)
                        .set(RUN.FAILURE, write(failure))
                        .where(RUN.ID.eq(id.value()))
                        .and(ACTIVE)
                        .execute()
                > 0;
    }

    /** False where it has ended already. */
    boolean end(
            HarvestRunId id,
            HarvestRunState state,
            @Nullable KeptReason kept,
            @Nullable HarvestFailure failure,
            Instant now) {
        return sql.update(RUN)
                        .set(RUN.STATE, state.name())
                        .setNull(RUN.NEXT_ATTEMPT_AT)
                        .set(RUN.KEPT, kept == null ? null : kept.name())
                        .set(RUN.FAILURE, failure == null ? null : write(failure))
                        .set(RUN.FINISHED_AT, now)
                        .where(RUN.ID.eq(id.value()))
                        .and(ACTIVE)
                        .execute()
                > 0;
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

    private static Map<?, ?> counts(HarvestCounts counts) {
        return Map.of(
                RUN.PAGES, counts.pages(),
                RUN.SEEN, counts.seen(),
                RUN.CREATED, counts.created(),
                RUN.CHANGED, counts.changed(),
                RUN.UNCHANGED, counts.unchanged(),
                RUN.GONE, counts.gone(),
                RUN.BROKEN, counts.broken(),
                RUN.OWN, counts.own());
    }

    /** Of a row with all columns of runs. */
    HarvestRun run(Record row) {
        String kept = row.get(RUN.KEPT);
        JSONB failure = row.get(RUN.FAILURE);
        return new HarvestRun(
                new HarvestRunId(row.get(RUN.ID)),
                new HarvestId(row.get(RUN.HARVEST_ID)),
                HarvestRunState.valueOf(row.get(RUN.STATE)),
                row.get(RUN.ATTEMPT),
                row.get(RUN.SCHEDULED),
                new UserId(row.get(RUN.STARTED_BY)),
                row.get(RUN.CREATED_AT),
                row.get(RUN.STARTED_AT),
                row.get(RUN.FINISHED_AT),
                row.get(RUN.NEXT_ATTEMPT_AT),
                new HarvestCounts(
                        row.get(RUN.PAGES),
                        row.get(RUN.SEEN),
                        row.get(RUN.CREATED),
                        row.get(RUN.CHANGED),
                        row.get(RUN.UNCHANGED),
                        row.get(RUN.GONE),
                        row.get(RUN.BROKEN),
                        row.get(RUN.OWN)),
                kept == null ? null : KeptReason.valueOf(kept),
                failure == null ? null : json.readValue(failure.data(), HarvestFailure.class));
    }

    private JSONB write(HarvestFailure failure) {
        return JSONB.valueOf(json.writeValueAsString(failure));
    }
}
