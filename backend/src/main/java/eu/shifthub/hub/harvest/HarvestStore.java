package eu.shifthub.hub.harvest;

import static eu.shifthub.db.harvest.Tables.HARVESTED_CATALOG;
import static eu.shifthub.db.harvest.Tables.RUN;

import eu.shifthub.db.harvest.tables.Run;
import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.source.Schedule;
import eu.shifthub.hub.source.SourceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class HarvestStore {
    private final DSLContext sql;
    private final HarvestRunStore runs;

    HarvestStore(DSLContext sql, HarvestRunStore runs) {
        this.sql = sql;
        this.runs = runs;
    }

    /** False where another brings the same source in. */
    boolean insert(Harvest harvest) {
        Schedule schedule = harvest.schedule();
        return sql.insertInto(HARVESTED_CATALOG)
                        .set(HARVESTED_CATALOG.ID, harvest.id().value())
                        .set(HARVESTED_CATALOG.SOURCE_ID, harvest.sourceId().value())
                        .set(HARVESTED_CATALOG.AUDIENCE, harvest.audience().name())
                        .set(HARVESTED_CATALOG.CRON, schedule == null ? null : schedule.cron())
                        .set(HARVESTED_CATALOG.TIME_ZONE, schedule == null ? null : schedule.timeZone())
                        .set(HARVESTED_CATALOG.PAUSED, harvest.paused())
                        .set(HARVESTED_CATALOG.NEXT_RUN_AT, harvest.nextRunAt())
                        .set(HARVESTED_CATALOG.CREATED_BY, harvest.creator().value())
                        .set(HARVESTED_CATALOG.CREATED_AT, harvest.createdAt())
                        .onConflict(HARVESTED_CATALOG.SOURCE_ID)
                        .doNothing()
                        .execute()
                > 0;
    }

    void change(Harvest harvest) {
        Schedule schedule = harvest.schedule();
        sql.update(HARVESTED_CATALOG)
                .set(HARVESTED_CATALOG.AUDIENCE, harvest.audience().name())
                .set(HARVESTED_CATALOG.CRON, schedule == null ? null : schedule.cron())
                .set(HARVESTED_CATALOG.TIME_ZONE, schedule == null ? null : schedule.timeZone())
                .set(HARVESTED_CATALOG.PAUSED, harvest.paused())
                .set(HARVESTED_CATALOG.NEXT_RUN_AT, harvest.nextRunAt())
                .set(HARVESTED_CATALOG.FAILURES, harvest.failures())
                .where(HARVESTED_CATALOG.ID.eq(harvest.id().value()))
                .execute();
    }

    void delete(HarvestId id) {
        sql.deleteFrom(HARVESTED_CATALOG)
                .where(HARVESTED_CATALOG.ID.eq(id.value()))
                .execute();
    }

    Optional<Harvest> find(HarvestId id) {
        return select().where(HARVESTED_CATALOG.ID.eq(id.value())).fetchOptional(this::harvest);
    }

    /** The harvest, locked until the transaction ends. */
    Optional<Harvest> lock(HarvestId id) {
        return select().where(HARVESTED_CATALOG.ID.eq(id.value()))
                .forUpdate()
                .of(HARVESTED_CATALOG)
                .fetchOptional(this::harvest);
    }

    List<Harvest> list() {
        return select().orderBy(HARVESTED_CATALOG.ID).fetch(this::harvest);
    }

    /** Those whose schedule is due, locked until the transaction ends; none that another holds. */
    List<Harvest> lockDue(Instant now) {
        return select().where(HARVESTED_CATALOG.NEXT_RUN_AT.le(now))
                .orderBy(HARVESTED_CATALOG.ID)
                .forUpdate()
                .of(HARVESTED_CATALOG)
                .skipLocked()
                .fetch(this::harvest);
    }

    void setNextRun(HarvestId id, Instant next) {
        sql.update(HARVESTED_CATALOG)
                .set(HARVESTED_CATALOG.NEXT_RUN_AT, next)
                .where(HARVESTED_CATALOG.ID.eq(id.value()))
                .execute();
    }

    void succeeded(HarvestId id) {
        sql.update(HARVESTED_CATALOG)
                .set(HARVESTED_CATALOG.FAILURES, 0)
                .where(HARVESTED_CATALOG.ID.eq(id.value()))
                .execute();
    }

    /** Counts one more failure, and pauses from so many on. */
    void failed(HarvestId id, int pauseAfter) {
        var pauses = HARVESTED_CATALOG.FAILURES.plus(1).ge(pauseAfter).and(HARVESTED_CATALOG.CRON.isNotNull());
        sql.update(HARVESTED_CATALOG)
                .set(HARVESTED_CATALOG.FAILURES, HARVESTED_CATALOG.FAILURES.plus(1))
                .set(HARVESTED_CATALOG.PAUSED, DSL.when(pauses, true).otherwise(HARVESTED_CATALOG.PAUSED))
                .set(
                        HARVESTED_CATALOG.NEXT_RUN_AT,
                        DSL.when(pauses, (Instant) null).otherwise(HARVESTED_CATALOG.NEXT_RUN_AT))
                .where(HARVESTED_CATALOG.ID.eq(id.value()))
                .execute();
    }

    /** How many harvests bring each source in; those that none does are missing. */
    Map<SourceId, Integer> uses(Collection<SourceId> sources) {
        return sql
                .select(HARVESTED_CATALOG.SOURCE_ID, DSL.count())
                .from(HARVESTED_CATALOG)
                .where(HARVESTED_CATALOG.SOURCE_ID.in(
                        sources.stream().map(SourceId::value).toList()))
                .groupBy(HARVESTED_CATALOG.SOURCE_ID)
                .stream()
                .collect(Collectors.toMap(row -> new SourceId(row.value1()), row -> row.value2()));
    }

    private SelectOnConditionStep<Record> select() {
        Run newer = RUN.as("newer");
        return sql.select(HARVESTED_CATALOG.fields())
                .select(RUN.fields())
                .from(HARVESTED_CATALOG)
                .leftJoin(RUN)
                .on(RUN.ID.eq(DSL.select(newer.ID)
                        .from(newer)
                        .where(newer.HARVEST_ID.eq(HARVESTED_CATALOG.ID))
                        .orderBy(newer.ID.desc())
                        .limit(1)));
    }

    private Harvest harvest(Record row) {
        return new Harvest(
                new HarvestId(row.get(HARVESTED_CATALOG.ID)),
                new SourceId(row.get(HARVESTED_CATALOG.SOURCE_ID)),
                Audience.valueOf(row.get(HARVESTED_CATALOG.AUDIENCE)),
                schedule(row.get(HARVESTED_CATALOG.CRON), row.get(HARVESTED_CATALOG.TIME_ZONE)),
                row.get(HARVESTED_CATALOG.PAUSED),
                row.get(HARVESTED_CATALOG.NEXT_RUN_AT),
                row.get(HARVESTED_CATALOG.FAILURES),
                new UserId(row.get(HARVESTED_CATALOG.CREATED_BY)),
                row.get(HARVESTED_CATALOG.CREATED_AT),
                row.get(RUN.ID) == null ? null : runs.run(row));
    }

    private static @Nullable Schedule schedule(@Nullable String cron, @Nullable String zone) {
        return cron == null || zone == null ? null : new Schedule(cron, zone);
    }
}
