package eu.shifthub.hub.storage;

import static eu.shifthub.db.storage.Tables.BLOB;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Table;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;

@Repository
class BlobStore {
    private final DSLContext sql;
    private final ObjectProvider<BlobNames> rooms;

    BlobStore(DSLContext sql, ObjectProvider<BlobNames> rooms) {
        this.sql = sql;
        this.rooms = rooms;
    }

    /** Where it is known already, it is only no orphan any more: whoever stores it is going to name it. */
    void insert(Blob blob, Instant now) {
        sql.insertInto(BLOB)
                .set(BLOB.SHA256, blob.sha256())
                .set(BLOB.SIZE, blob.size())
                .set(BLOB.CREATED_AT, now)
                .onConflict(BLOB.SHA256)
                .doUpdate()
                .setNull(BLOB.ORPHAN_SINCE)
                .execute();
    }

    Optional<Blob> find(String sha256) {
        return sql.select(BLOB.SHA256, BLOB.SIZE)
                .from(BLOB)
                .where(BLOB.SHA256.eq(sha256))
                .fetchOptional(row -> new Blob(row.value1(), row.value2()));
    }

    /** Those that are not known here. */
    List<Blob> unknown(Collection<Blob> stored) {
        Set<String> known = new HashSet<>(sql.select(BLOB.SHA256).from(BLOB).fetch(BLOB.SHA256));
        return stored.stream().filter(blob -> !known.contains(blob.sha256())).toList();
    }

    void insertOrphan(Blob blob, Instant now) {
        sql.insertInto(BLOB)
                .set(BLOB.SHA256, blob.sha256())
                .set(BLOB.SIZE, blob.size())
                .set(BLOB.CREATED_AT, now)
                .set(BLOB.ORPHAN_SINCE, now)
                .onConflictDoNothing()
                .execute();
    }

    void markOrphans(Instant now) {
        sql.update(BLOB)
                .setNull(BLOB.ORPHAN_SINCE)
                .where(BLOB.ORPHAN_SINCE.isNotNull())
                .and(named())
                .execute();
        sql.update(BLOB)
                .set(BLOB.ORPHAN_SINCE, now)
                .where(BLOB.ORPHAN_SINCE.isNull())
                .and(not(named()))
                .execute();
    }

    List<String> orphansBefore(Instant cutoff) {
        return sql.select(BLOB.SHA256)
                .from(BLOB)
                .where(BLOB.ORPHAN_SINCE.lt(cutoff))
                .fetch(BLOB.SHA256);
    }

    /** False where it was stored or named again meanwhile. */
    boolean removeOrphan(String sha256, Instant cutoff) {
        return sql.deleteFrom(BLOB)
                        .where(BLOB.SHA256.eq(sha256))
                        .and(BLOB.ORPHAN_SINCE.lt(cutoff))
                        .and(not(named()))
                        .execute()
                > 0;
    }

    /** Whether any room names the blob; without rooms nothing can be said, and so every one is. */
    private Condition named() {
        return rooms.orderedStream()
                .map(room -> {
                    Table<Record1<String>> names = room.blobs().asTable("named", "sha256");
                    return exists(selectOne()
                            .from(names)
                            .where(names.field("sha256", String.class).eq(BLOB.SHA256)));
                })
                .reduce(Condition::or)
                .orElse(trueCondition());
    }
}
