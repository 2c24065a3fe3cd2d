package eu.shifthub.hub.audit;

import static eu.shifthub.db.audit.Tables.ENTRY;

import eu.shifthub.hub.platform.DomainEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.SelectWhereStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class AuditStore {
    /** Of PostgreSQL's advisory locks, the one that stands for the end of the log. */
    private static final long END_OF_LOG = 0x5348_4946_5461_7564L;

    private final DSLContext sql;

    AuditStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Makes other transactions that append wait until this one has ended. */
    void lockEnd() {
        sql.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(END_OF_LOG)))
                .fetch();
    }

    void append(DomainEvent event, AuditEntry entry) {
        sql.insertInto(ENTRY)
                .set(ENTRY.POSITION, entry.position())
                .set(ENTRY.EVENT_ID, event.id())
                .set(ENTRY.AT, event.at())
                .set(ENTRY.ACTOR, event.actor())
                .set(ENTRY.APP, event.app())
                .set(ENTRY.TYPE, event.getClass().getSimpleName())
                .set(ENTRY.RESOURCE_KIND, event.resource().kind())
                .set(ENTRY.RESOURCE_ID, event.resource().id())
                .set(ENTRY.BODY, entry.body())
                .set(ENTRY.PREVIOUS_HASH, entry.previousHash())
                .set(ENTRY.HASH, entry.hash())
                .execute();
    }

    Optional<AuditEntry> findLast() {
        return entries().orderBy(ENTRY.POSITION.desc()).limit(1).fetchOptional(AuditStore::entry);
    }

    /** From the first to the last, not all in memory; to be closed. */
    Stream<AuditEntry> streamAll() {
        return entries().orderBy(ENTRY.POSITION).fetchSize(1_000).fetchStream().map(AuditStore::entry);
    }

    Map<UUID, Integer> countActors(String type, String kind, Instant since) {
        var actor = DSL.coalesce(ENTRY.ACTOR, ENTRY.APP);
        return sql.select(ENTRY.RESOURCE_ID, DSL.countDistinct(actor))
                .from(ENTRY)
                .where(ENTRY.TYPE.eq(type))
                .and(ENTRY.AT.ge(since))
                .and(ENTRY.RESOURCE_KIND.eq(kind))
                .and(actor.isNotNull())
                .groupBy(ENTRY.RESOURCE_ID)
                .fetchMap(ENTRY.RESOURCE_ID, DSL.countDistinct(actor));
    }

    private SelectWhereStep<Record4<Long, String, String, String>> entries() {
        return sql.select(ENTRY.POSITION, ENTRY.BODY, ENTRY.PREVIOUS_HASH, ENTRY.HASH)
                .from(ENTRY);
    }

    private static AuditEntry entry(Record4<Long, String, String, String> row) {
        return new AuditEntry(row.value1(), row.value2(), row.value3(), row.value4());
    }
}
