package eu.shifthub.hub.ingest;

import static eu.shifthub.db.ingest.Tables.JOB;
import static eu.shifthub.db.ingest.Tables.PUSH;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class PushStore {
    private final DSLContext sql;

    PushStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Push push) {
        sql.insertInto(PUSH)
                .set(PUSH.UPLOAD, push.upload())
                .set(PUSH.APPLICATION_ID, push.application())
                .set(PUSH.OWNER_ID, push.owner().value())
                .set(PUSH.DATASET_ID, push.dataset().value())
                .set(PUSH.CREATED_AT, push.createdAt())
                .execute();
    }

    Optional<Push> find(String upload) {
        return sql.selectFrom(PUSH).where(PUSH.UPLOAD.eq(upload)).fetchOptional(PushStore::push);
    }

    Optional<Push> find(ImportId id) {
        return sql.selectFrom(PUSH).where(PUSH.JOB_ID.eq(id.value())).fetchOptional(PushStore::push);
    }

    /** False where it has become another import meanwhile. */
    boolean becomes(Push push, ImportId id) {
        Condition same = push.importId() == null
                ? PUSH.JOB_ID.isNull()
                : PUSH.JOB_ID.eq(push.importId().value());
        return sql.update(PUSH)
                        .set(PUSH.JOB_ID, id.value())
                        .where(PUSH.UPLOAD.eq(push.upload()))
                        .and(same)
                        .execute()
                > 0;
    }

    /** Those that no import has ended, the oldest first: no import yet, or one that a stop of the hub has interrupted. */
    List<Push> open(Instant since) {
        Condition interrupted = DSL.exists(DSL.selectOne()
                .from(JOB)
                .where(JOB.ID.eq(PUSH.JOB_ID))
                .and(JOB.STATE.eq(ImportState.FAILED.name()))
                .and(DSL.jsonbGetAttributeAsText(JOB.FAILURE, "problem").eq(IngestProblem.INTERRUPTED.key())));
        return sql.selectFrom(PUSH)
                .where(PUSH.CREATED_AT.gt(since))
                .and(PUSH.JOB_ID.isNull().or(interrupted))
                .orderBy(PUSH.CREATED_AT)
                .fetch(PushStore::push);
    }

    private static Push push(Record row) {
        return new Push(
                row.get(PUSH.UPLOAD),
                row.get(PUSH.APPLICATION_ID),
                new UserId(row.get(PUSH.OWNER_ID)),
                new DatasetId(row.get(PUSH.DATASET_ID)),
                row.get(PUSH.CREATED_AT),
                row.get(PUSH.JOB_ID) == null ? null : new ImportId(row.get(PUSH.JOB_ID)));
    }
}
