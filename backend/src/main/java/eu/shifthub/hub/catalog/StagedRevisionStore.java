package eu.shifthub.hub.catalog;

import static eu.shifthub.db.catalog.Tables.REVISION;
import static eu.shifthub.db.catalog.Tables.REVISION_NEXT;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStep5;
import org.springframework.stereotype.Repository;

/** What audiences will be told once a graph that is being made takes the place of the one that answers. */
@Repository
class StagedRevisionStore {
    private final DSLContext sql;

    StagedRevisionStore(DSLContext sql) {
        this.sql = sql;
    }

    void clear() {
        sql.truncate(REVISION_NEXT).execute();
    }

    void add(Audience audience, List<Revision> changes) {
        if (changes.isEmpty()) {
            return;
        }
        InsertValuesStep5<?, String, UUID, String, String, Long> rows = sql.insertInto(
                REVISION_NEXT,
                REVISION_NEXT.AUDIENCE,
                REVISION_NEXT.DATASET_ID,
                REVISION_NEXT.KIND,
                REVISION_NEXT.DIGEST,
                REVISION_NEXT.BYTES);
        for (Revision change : changes) {
            rows = rows.values(
                    audience.name(), change.dataset(), change.kind().name(), change.digest(), change.bytes());
        }
        rows.onConflictDoNothing().execute();
    }

    /** These are told of in another way. */
    void remove(Collection<UUID> datasets) {
        sql.deleteFrom(REVISION_NEXT)
                .where(REVISION_NEXT.DATASET_ID.in(datasets))
                .execute();
    }

    /**
     * From now on they are told; for one writer at a time, in its transaction.
     *
     * @param last the number of the audience's newest change, which is read before: what this inserts stands at the end of
     *     the numbers' index, where each look for the newest one would have to pass it
     */
    void tell(Audience audience, long last, Instant now) {
        Field<Long> place = rowNumber().over().orderBy(REVISION_NEXT.DATASET_ID).cast(Long.class);
        sql.insertInto(
                        REVISION,
                        REVISION.AUDIENCE,
                        REVISION.DATASET_ID,
                        REVISION.SEQ,
                        REVISION.KIND,
                        REVISION.DIGEST,
                        REVISION.SINCE,
                        REVISION.BYTES)
                .select(select(
                                REVISION_NEXT.AUDIENCE,
                                REVISION_NEXT.DATASET_ID,
                                place.plus(last),
                                REVISION_NEXT.KIND,
                                REVISION_NEXT.DIGEST,
                                val(now, REVISION.SINCE),
                                REVISION_NEXT.BYTES)
                        .from(REVISION_NEXT)
                        .where(REVISION_NEXT.AUDIENCE.eq(audience.name())))
                .onConflict(REVISION.AUDIENCE, REVISION.DATASET_ID)
                .doUpdate()
                .set(REVISION.SEQ, excluded(REVISION.SEQ))
                .set(REVISION.KIND, excluded(REVISION.KIND))
                .set(REVISION.DIGEST, excluded(REVISION.DIGEST))
                .set(REVISION.SINCE, excluded(REVISION.SINCE))
                .set(REVISION.BYTES, excluded(REVISION.BYTES))
                .execute();
    }
}
