package eu.shifthub.hub.source;

import static eu.shifthub.db.source.Tables.RUN;
import static eu.shifthub.db.source.Tables.SYNCHRONISATION;

import eu.shifthub.db.source.tables.Run;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.engine.CsvImport;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SynchronisationStore {
    private final DSLContext sql;
    private final SynchronisationRunStore runs;

    SynchronisationStore(DSLContext sql, SynchronisationRunStore runs) {
        this.sql = sql;
        this.runs = runs;
    }

    /** False where another one fills its dataset already. */
    boolean insert(Synchronisation made) {
        Schedule schedule = made.schedule();
        return sql.insertInto(SYNCHRONISATION)
                        .set(SYNCHRONISATION.ID, made.id().value())
                        .set(SYNCHRONISATION.WORKSPACE_ID, made.workspaceId().value())
                        .set(SYNCHRONISATION.SOURCE_ID, made.sourceId().value())
                        .set(SYNCHRONISATION.TITLE, made.title())
                        .set(SYNCHRONISATION.DESCRIPTION, made.description())
                        .set(SYNCHRONISATION.SENSITIVITY, made.sensitivity().name())
                        .set(SYNCHRONISATION.LABELS, made.labels().toArray(String[]::new))
                        .set(SYNCHRONISATION.DATASET_ID, uuid(made.datasetId()))
                        .set(SYNCHRONISATION.CRON, schedule == null ? null : schedule.cron())
                        .set(SYNCHRONISATION.TIME_ZONE, schedule == null ? null : schedule.timeZone())
                        .set(SYNCHRONISATION.PAUSED, made.paused())
                        .set(SYNCHRONISATION.NEXT_RUN_AT, made.nextRunAt())
                        .set(SYNCHRONISATION.ON_REJECT, made.onReject().name())
                        .set(SYNCHRONISATION.CREATED_BY, made.creator().value())
                        .set(SYNCHRONISATION.CREATED_AT, made.createdAt())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    /** Schedule, policy and who answers for it; its failures are counted from none. */
    void change(Synchronisation changed) {
        Schedule schedule = changed.schedule();
        sql.update(SYNCHRONISATION)
                .set(SYNCHRONISATION.CRON, schedule == null ? null : schedule.cron())
                .set(SYNCHRONISATION.TIME_ZONE, schedule == null ? null : schedule.timeZone())
                .set(SYNCHRONISATION.PAUSED, changed.paused())
                .set(SYNCHRONISATION.NEXT_RUN_AT, changed.nextRunAt())
                .set(SYNCHRONISATION.FAILURES, 0)
                .set(SYNCHRONISATION.ON_REJECT, changed.onReject().name())
                .set(SYNCHRONISATION.LAST_HASH, changed.lastHash())
                .set(SYNCHRONISATION.CREATED_BY, changed.creator().value())
                .where(SYNCHRONISATION.ID.eq(changed.id().value()))
                .execute();
    }

    void succeeded(SynchronisationId id, DatasetId dataset, @Nullable String cursor, @Nullable String blob) {
        sql.update(SYNCHRONISATION)
                .set(SYNCHRONISATION.DATASET_ID, dataset.value())
                .set(SYNCHRONISATION.CURSOR, cursor)
                .set(SYNCHRONISATION.LAST_HASH, blob)
                .set(SYNCHRONISATION.FAILURES, 0)
                .where(SYNCHRONISATION.ID.eq(id.value()))
                .execute();
    }

    void unchanged(SynchronisationId id, @Nullable String cursor) {
        sql.update(SYNCHRONISATION)
                .set(SYNCHRONISATION.CURSOR, cursor)
                .set(SYNCHRONISATION.FAILURES, 0)
                .where(SYNCHRONISATION.ID.eq(id.value()))
                .execute();
    }

    /** Counts one more failure, and pauses from so many on. */
    void failed(SynchronisationId id, int pauseAfter) {
        Condition enough = SYNCHRONISATION.FAILURES.plus(1).ge(pauseAfter);
        sql.update(SYNCHRONISATION)
                .set(SYNCHRONISATION.FAILURES, SYNCHRONISATION.FAILURES.plus(1))
                .set(
                        SYNCHRONISATION.PAUSED,
                        DSL.field(SYNCHRONISATION.PAUSED.isTrue().or(enough)))
                .set(
                        SYNCHRONISATION.NEXT_RUN_AT,
                        DSL.when(enough, DSL.castNull(SYNCHRONISATION.NEXT_RUN_AT))
                                .otherwise(SYNCHRONISATION.NEXT_RUN_AT))
                .where(SYNCHRONISATION.ID.eq(id.value()))
                .execute();
    }

    /** What was brought so far is not where the next run goes on: the source or the selection is another one. */
    void forgetCursors(SourceId source) {
        sql.update(SYNCHRONISATION)
                .setNull(SYNCHRONISATION.CURSOR)
                .setNull(SYNCHRONISATION.LAST_HASH)
                .where(SYNCHRONISATION.SOURCE_ID.eq(source.value()))
                .execute();
    }

    void delete(SynchronisationId id) {
        sql.deleteFrom(SYNCHRONISATION).where(SYNCHRONISATION.ID.eq(id.value())).execute();
    }

    /** The synchronisation, locked until the transaction ends. */
    Optional<Synchronisation> lock(SynchronisationId id) {
        return select().where(SYNCHRONISATION.ID.eq(id.value()))
                .forUpdate()
                .of(SYNCHRONISATION)
                .fetchOptional(this::synchronisation);
    }

    Optional<Synchronisation> find(SynchronisationId id) {
        return list(SYNCHRONISATION.ID.eq(id.value())).stream().findFirst();
    }

    List<Synchronisation> ofWorkspaces(Collection<WorkspaceId> workspaces) {
        return list(SYNCHRONISATION.WORKSPACE_ID.in(
                workspaces.stream().map(WorkspaceId::value).toList()));
    }

    Map<DatasetId, Synchronisation> ofDatasets(Collection<DatasetId> datasets) {
        return list(SYNCHRONISATION.DATASET_ID.in(
                        datasets.stream().map(DatasetId::value).toList()))
                .stream()
                .collect(Collectors.toMap(found -> Objects.requireNonNull(found.datasetId()), found -> found));
    }

    /** Those that are due, locked until the transaction ends. */
    List<Synchronisation> lockDue(Instant now) {
        return select().where(SYNCHRONISATION.NEXT_RUN_AT.le(now))
                .orderBy(SYNCHRONISATION.NEXT_RUN_AT)
                .forUpdate()
                .of(SYNCHRONISATION)
                .skipLocked()
                .fetch(this::synchronisation);
    }

    void setNextRun(SynchronisationId id, Instant at) {
        sql.update(SYNCHRONISATION)
                .set(SYNCHRONISATION.NEXT_RUN_AT, at)
                .where(SYNCHRONISATION.ID.eq(id.value()))
                .execute();
    }

    /** By title. */
    private List<Synchronisation> list(Condition condition) {
        return select().where(condition)
                .orderBy(DSL.lower(SYNCHRONISATION.TITLE), SYNCHRONISATION.ID)
                .fetch(this::synchronisation);
    }

    private SelectOnConditionStep<Record> select() {
        Run newer = RUN.as("newer");
        return sql.select(SYNCHRONISATION.fields())
                .select(RUN.fields())
                .from(SYNCHRONISATION)
                .leftJoin(RUN)
                .on(RUN.ID.eq(DSL.select(newer.ID)
                        .from(newer)
                        .where(newer.SYNCHRONISATION_ID.eq(SYNCHRONISATION.ID))
                        .orderBy(newer.ID.desc())
                        .limit(1)));
    }

    private Synchronisation synchronisation(Record row) {
        UUID dataset = row.get(SYNCHRONISATION.DATASET_ID);
        String cron = row.get(SYNCHRONISATION.CRON);
        return new Synchronisation(
                new SynchronisationId(row.get(SYNCHRONISATION.ID)),
                new WorkspaceId(row.get(SYNCHRONISATION.WORKSPACE_ID)),
                new SourceId(row.get(SYNCHRONISATION.SOURCE_ID)),
                row.get(SYNCHRONISATION.TITLE),
                row.get(SYNCHRONISATION.DESCRIPTION),
                Sensitivity.valueOf(row.get(SYNCHRONISATION.SENSITIVITY)),
                List.of(row.get(SYNCHRONISATION.LABELS)),
                dataset == null ? null : new DatasetId(dataset),
                cron == null ? null : new Schedule(cron, row.get(SYNCHRONISATION.TIME_ZONE)),
                row.get(SYNCHRONISATION.PAUSED),
                row.get(SYNCHRONISATION.NEXT_RUN_AT),
                row.get(SYNCHRONISATION.FAILURES),
                CsvImport.OnReject.valueOf(row.get(SYNCHRONISATION.ON_REJECT)),
                row.get(SYNCHRONISATION.CURSOR),
                row.get(SYNCHRONISATION.LAST_HASH),
                new UserId(row.get(SYNCHRONISATION.CREATED_BY)),
                row.get(SYNCHRONISATION.CREATED_AT),
                row.get(RUN.ID) == null ? null : runs.run(row));
    }

    private static @Nullable UUID uuid(@Nullable DatasetId dataset) {
        return dataset == null ? null : dataset.value();
    }
}
