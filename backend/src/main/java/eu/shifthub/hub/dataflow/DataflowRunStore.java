package eu.shifthub.hub.dataflow;

import static eu.shifthub.db.dataflow.Tables.OUTPUT;
import static eu.shifthub.db.dataflow.Tables.RUN;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class DataflowRunStore {
    private static final Condition ACTIVE = RUN.STATE.in(RunState.QUEUED.name(), RunState.RUNNING.name());

    private final DSLContext sql;
    private final DataflowJson json;

    DataflowRunStore(DSLContext sql, DataflowJson json) {
        this.sql = sql;
        this.json = json;
    }

    /** What a dataflow has made under a slug, and the highest sensitivity of what went into it. */
    record Made(DatasetId dataset, Sensitivity sensitivity) {}

    /** False where the dataflow has an active run, or the same person's key was used already. */
    boolean insert(DataflowRun run, String key) {
        UUID version = run.versionId() == null ? null : run.versionId().value();
        return sql.insertInto(RUN)
                        .set(RUN.ID, run.id().value())
                        .set(RUN.FLOW_ID, run.dataflowId().value())
                        .set(RUN.VERSION_ID, version)
                        .set(RUN.REVISION, run.revision())
                        .set(RUN.GRAPH, json.write(run.graph()))
                        .set(RUN.KEY, key)
                        .set(RUN.STATE, run.state().name())
                        .set(RUN.STARTED_BY, run.starter().value())
                        .set(RUN.QUEUED_AT, run.queuedAt())
                        .set(RUN.STEPS, json.write(run.steps()))
                        .set(RUN.OUTPUTS, json.write(run.outputs()))
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    Optional<DataflowRun> find(DataflowRunId id) {
        return sql.selectFrom(RUN).where(RUN.ID.eq(id.value())).fetchOptional(this::run);
    }

    Optional<DataflowRun> findByKey(DataflowId flow, UserId starter, String key) {
        return sql.selectFrom(RUN)
                .where(RUN.FLOW_ID.eq(flow.value()))
                .and(RUN.STARTED_BY.eq(starter.value()))
                .and(RUN.KEY.eq(key))
                .fetchOptional(this::run);
    }

    boolean hasActive(DataflowId flow) {
        return sql.fetchExists(RUN, RUN.FLOW_ID.eq(flow.value()).and(ACTIVE));
    }

    int countActive() {
        return sql.fetchCount(RUN, ACTIVE);
    }

    List<DataflowRunId> waiting() {
        return sql.select(RUN.ID)
                .from(RUN)
                .where(RUN.STATE.eq(RunState.QUEUED.name()))
                .orderBy(RUN.ID)
                .fetch(row -> new DataflowRunId(row.value1()));
    }

    /** The newest first, at most so many of each dataflow. */
    List<DataflowRun> newestOf(Collection<DataflowId> flows, int each) {
        var ranked = sql.select(
                        RUN.ID,
                        rowNumber()
                                .over(partitionBy(RUN.FLOW_ID).orderBy(RUN.ID.desc()))
                                .as("place"))
                .from(RUN)
                .where(RUN.FLOW_ID.in(flows.stream().map(DataflowId::value).toList()))
                .asTable("ranked");
        return sql.select(RUN.fields())
                .from(RUN)
                .join(ranked)
                .on(RUN.ID.eq(ranked.field(RUN.ID)))
                .where(ranked.field("place", Integer.class).le(each))
                .orderBy(RUN.ID.desc())
                .fetch(this::run);
    }

    /** From queued to running; false where it was cancelled meanwhile. */
    boolean begin(DataflowRunId id, Instant now) {
        return sql.update(RUN)
                        .set(RUN.STATE, RunState.RUNNING.name())
                        .set(RUN.STARTED_AT, now)
                        .where(RUN.ID.eq(id.value()))
                        .and(RUN.STATE.eq(RunState.QUEUED.name()))
                        .execute()
                > 0;
    }

    void progress(DataflowRunId id, List<RunStep> steps) {
        sql.update(RUN)
                .set(RUN.STEPS, json.write(steps))
                .where(RUN.ID.eq(id.value()))
                .and(ACTIVE)
                .execute();
    }

    /** Keeps others from ending it before the transaction ends; false where it is no longer running. */
    boolean lockRunning(DataflowRunId id) {
        return sql.selectFrom(RUN)
                .where(RUN.ID.eq(id.value()))
                .and(RUN.STATE.eq(RunState.RUNNING.name()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    void succeed(DataflowRunId id, List<RunStep> steps, List<RunOutput> outputs, Instant now) {
        sql.update(RUN)
                .set(RUN.STATE, RunState.SUCCEEDED.name())
                .set(RUN.STEPS, json.write(steps))
                .set(RUN.OUTPUTS, json.write(outputs))
                .set(RUN.FINISHED_AT, now)
                .where(RUN.ID.eq(id.value()))
                .execute();
    }

    /** False where it has ended already. */
    boolean fail(DataflowRunId id, List<RunStep> steps, RunFailure failure, Instant now) {
        return sql.update(RUN)
                        .set(RUN.STATE, RunState.FAILED.name())
                        .set(RUN.STEPS, json.write(steps))
                        .set(RUN.FAILURE, json.write(failure))
                        .set(RUN.FINISHED_AT, now)
                        .where(RUN.ID.eq(id.value()))
                        .and(ACTIVE)
                        .execute()
                > 0;
    }

    /** False where it has ended already. */
    boolean cancel(DataflowRunId id, Instant now) {
        return sql.update(RUN)
                        .set(RUN.STATE, RunState.CANCELLED.name())
                        .set(RUN.FINISHED_AT, now)
                        .where(RUN.ID.eq(id.value()))
                        .and(ACTIVE)
                        .execute()
                > 0;
    }

    /** Runs that a hub which is no more was at work on. */
    List<DataflowRun> interrupted() {
        return sql.selectFrom(RUN).where(RUN.STATE.eq(RunState.RUNNING.name())).fetch(this::run);
    }

    Optional<Made> findMade(DataflowId flow, String slug) {
        return sql.selectFrom(OUTPUT)
                .where(OUTPUT.FLOW_ID.eq(flow.value()))
                .and(OUTPUT.SLUG.eq(slug))
                .fetchOptional(row -> new Made(
                        new DatasetId(row.get(OUTPUT.DATASET_ID)), Sensitivity.valueOf(row.get(OUTPUT.SENSITIVITY))));
    }

    List<DatasetId> madeBy(DataflowId flow) {
        return sql.select(OUTPUT.DATASET_ID)
                .from(OUTPUT)
                .where(OUTPUT.FLOW_ID.eq(flow.value()))
                .fetch(row -> new DatasetId(row.value1()));
    }

    void saveMade(DataflowId flow, String slug, Made made) {
        sql.insertInto(OUTPUT)
                .set(OUTPUT.FLOW_ID, flow.value())
                .set(OUTPUT.SLUG, slug)
                .set(OUTPUT.DATASET_ID, made.dataset().value())
                .set(OUTPUT.SENSITIVITY, made.sensitivity().name())
                .onConflict(OUTPUT.FLOW_ID, OUTPUT.SLUG)
                .doUpdate()
                .set(OUTPUT.DATASET_ID, made.dataset().value())
                .set(OUTPUT.SENSITIVITY, made.sensitivity().name())
                .execute();
    }

    private DataflowRun run(Record row) {
        UUID version = row.get(RUN.VERSION_ID);
        return new DataflowRun(
                new DataflowRunId(row.get(RUN.ID)),
                new DataflowId(row.get(RUN.FLOW_ID)),
                version == null ? null : new DataflowVersionId(version),
                row.get(RUN.REVISION),
                json.read(row.get(RUN.GRAPH), Graph.class),
                RunState.valueOf(row.get(RUN.STATE)),
                new UserId(row.get(RUN.STARTED_BY)),
                row.get(RUN.QUEUED_AT),
                row.get(RUN.STARTED_AT),
                row.get(RUN.FINISHED_AT),
                json.readList(row.get(RUN.STEPS), RunStep.class),
                json.readList(row.get(RUN.OUTPUTS), RunOutput.class),
                row.get(RUN.FAILURE) == null ? null : json.read(row.get(RUN.FAILURE), RunFailure.class));
    }
}
