package eu.shifthub.hub.storage;

import static eu.shifthub.db.storage.Tables.BLOB;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class BlobStore {
    private final DSLContext sql;

    BlobStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Does nothing where it is known already. */
    void insert(Blob blob, Instant now) {
        sql.insertInto(BLOB)
                .set(BLOB.SHA256, blob.sha256())
                .set(BLOB.SIZE, blob.size())
                .set(BLOB.CREATED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    Optional<Blob> find(String sha256) {
        return sql.select(BLOB.SHA256, BLOB.SIZE)
                .from(BLOB)
                .where(BLOB.SHA256.eq(sha256))
                .fetchOptional(row -> new Blob(row.value1(), row.value2()));
    }
}
