package eu.shifthub.hub.catalog;

import static eu.shifthub.db.catalog.Tables.GENERATION;
import static eu.shifthub.db.catalog.Tables.REVISION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep7;
import org.jooq.Record5;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each audience is told of which dataset, in the order of the datasets' ids, and since when. */
@Repository
class RevisionStore {
    private static final int AT_ONCE = 5000;

    private final DSLContext sql;

    RevisionStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of the datasets of which something is said or was. */
    Map<UUID, Revision> find(Audience audience, Collection<UUID> datasets) {
        return revisions(REVISION.AUDIENCE.eq(audience.name()).and(REVISION.DATASET_ID.in(datasets)))
                .fetchMap(REVISION.DATASET_ID, RevisionStore::revision);
    }

    Optional<Revision> find(Audience audience, UUID dataset) {
        return revisions(said(audience, Instant.EPOCH).and(REVISION.DATASET_ID.eq(dataset)))
                .fetchOptional(RevisionStore::revision);
    }

    /** So many datasets after this one that changed since. */
    List<Revision> after(Audience audience, @Nullable UUID dataset, Instant changedSince, int limit) {
        return revisions(said(audience, changedSince)
                        .and(dataset == null ? noCondition() : REVISION.DATASET_ID.gt(dataset)))
                .orderBy(REVISION.DATASET_ID)
                .limit(limit)
                .fetch(RevisionStore::revision);
    }

    /** A revision and its place among the changes of the audience's graph. */
    record Numbered(long number, Revision revision) {}

    /** So many changes after this one, deletions among them, in the order in which they were made. */
    List<Numbered> changes(Audience audience, long after, int limit) {
        return sql.select(
                        REVISION.SEQ,
                        REVISION.DATASET_ID,
                        REVISION.KIND,
                        REVISION.DIGEST,
                        REVISION.SINCE,
                        REVISION.BYTES)
                .from(REVISION)
                .where(REVISION.AUDIENCE.eq(audience.name()))
                .and(REVISION.SEQ.gt(after))
                .orderBy(REVISION.SEQ)
                .limit(limit)
                .fetch(row -> new Numbered(
                        row.value1(),
                        new Revision(
                                row.value2(),
                                Revision.Kind.valueOf(row.value3()),
                                row.value4(),
                                row.value5(),
                                row.value6())));
    }

    /**
     * All of them in order, also of what is said no more, a few at a time in memory.
     *
     * @param most how many are looked at as a rule
     */
    @Transactional(readOnly = true)
    public <T> T walk(Audience audience, Instant changedSince, long most, Function<Iterator<Revision>, T> walking) {
        try (Cursor<Record5<UUID, String, String, Instant, Long>> all = revisions(told(audience, changedSince))
                .orderBy(REVISION.DATASET_ID)
                .fetchSize(Math.clamp(most, 1, AT_ONCE))
                .fetchLazy()) {
            return walking.apply(all.stream().map(RevisionStore::revision).iterator());
        }
    }

    long count(Audience audience, Instant changedSince) {
        return sql.fetchCount(REVISION, said(audience, changedSince));
    }

    /** The number of an audience's newest change; 0 where there was none. */
    long newest(Audience audience) {
        return sql.select(coalesce(max(REVISION.SEQ), inline(0L)))
                .from(REVISION)
                .where(REVISION.AUDIENCE.eq(audience.name()))
                .fetchSingle()
                .value1();
    }

    /** When an audience was told something else last; the epoch where it never was told anything. */
    Instant changed(Audience audience) {
        return sql.select(coalesce(max(REVISION.SINCE), inline(Instant.EPOCH)))
                .from(REVISION)
                .where(REVISION.AUDIENCE.eq(audience.name()))
                .fetchSingle()
                .value1();
    }

    /** So many datasets after this one, by id, of which an audience is told something. */
    List<UUID> listDatasets(@Nullable UUID after, int limit) {
        return sql.selectDistinct(REVISION.DATASET_ID)
                .from(REVISION)
                .where(REVISION.KIND.ne(Revision.Kind.DELETED.name()))
                .and(after == null ? noCondition() : REVISION.DATASET_ID.gt(after))
                .orderBy(REVISION.DATASET_ID)
                .limit(limit)
                .fetch(REVISION.DATASET_ID);
    }

    /** The revisions that follow where an audience is to be told another thing than it is. */
    List<Revision> changes(Audience audience, Worded worded, Instant now) {
        Map<UUID, Revision> before = find(audience, worded.datasets());
        List<Revision> changes = new ArrayList<>();
        worded.datasets()
                .forEach(dataset -> Revision.following(
                                before.get(dataset),
                                dataset,
                                worded.of(dataset, audience).measure(),
                                now)
                        .ifPresent(changes::add));
        return changes;
    }

    /** Keeps what an audience is told from now on; for one writer at a time, in its transaction. */
    void save(Audience audience, List<Revision> changes) {
        if (changes.isEmpty()) {
            return;
        }
        long seq = newest(audience);
        InsertValuesStep7<?, String, UUID, Long, String, String, Instant, Long> rows = sql.insertInto(
                REVISION,
                REVISION.AUDIENCE,
                REVISION.DATASET_ID,
                REVISION.SEQ,
                REVISION.KIND,
                REVISION.DIGEST,
                REVISION.SINCE,
                REVISION.BYTES);
        for (Revision change : changes) {
            seq++;
            rows = rows.values(
                    audience.name(),
                    change.dataset(),
                    seq,
                    change.kind().name(),
                    change.digest(),
                    change.since(),
                    change.bytes());
        }
        rows.onConflict(REVISION.AUDIENCE, REVISION.DATASET_ID)
                .doUpdate()
                .set(REVISION.SEQ, excluded(REVISION.SEQ))
                .set(REVISION.KIND, excluded(REVISION.KIND))
                .set(REVISION.DIGEST, excluded(REVISION.DIGEST))
                .set(REVISION.SINCE, excluded(REVISION.SINCE))
                .set(REVISION.BYTES, excluded(REVISION.BYTES))
                .execute();
    }

    /** Which files of the graph the revisions describe; nothing while these are being made. */
    Optional<UUID> generation() {
        return sql.selectFrom(GENERATION).fetchOptional(GENERATION.ID);
    }

    void setGeneration(UUID generation) {
        sql.deleteFrom(GENERATION).execute();
        sql.insertInto(GENERATION).set(GENERATION.ID, generation).execute();
    }

    private SelectConditionStep<Record5<UUID, String, String, Instant, Long>> revisions(Condition which) {
        return sql.select(REVISION.DATASET_ID, REVISION.KIND, REVISION.DIGEST, REVISION.SINCE, REVISION.BYTES)
                .from(REVISION)
                .where(which);
    }

    private static Condition said(Audience audience, Instant changedSince) {
        return told(audience, changedSince).and(REVISION.KIND.ne(Revision.Kind.DELETED.name()));
    }

    private static Condition told(Audience audience, Instant changedSince) {
        return REVISION.AUDIENCE
                .eq(audience.name())
                .and(changedSince.equals(Instant.EPOCH) ? noCondition() : REVISION.SINCE.ge(changedSince));
    }

    private static Revision revision(Record5<UUID, String, String, Instant, Long> row) {
        return new Revision(
                row.value1(), Revision.Kind.valueOf(row.value2()), row.value3(), row.value4(), row.value5());
    }
}
