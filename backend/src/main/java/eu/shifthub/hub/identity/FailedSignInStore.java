package eu.shifthub.hub.identity;

import static eu.shifthub.db.identity.Tables.FAILED_SIGN_IN;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class FailedSignInStore {
    private final DSLContext sql;

    FailedSignInStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(UUID id, String username, String address, Instant at) {
        sql.insertInto(FAILED_SIGN_IN)
                .set(FAILED_SIGN_IN.ID, id)
                .set(FAILED_SIGN_IN.USERNAME, username)
                .set(FAILED_SIGN_IN.ADDRESS, address)
                .set(FAILED_SIGN_IN.AT, at)
                .execute();
    }

    void delete(UUID id) {
        sql.deleteFrom(FAILED_SIGN_IN).where(FAILED_SIGN_IN.ID.eq(id)).execute();
    }

    void forget(String username, String address) {
        sql.deleteFrom(FAILED_SIGN_IN)
                .where(FAILED_SIGN_IN.USERNAME.eq(username))
                .and(FAILED_SIGN_IN.ADDRESS.eq(address))
                .execute();
    }

    void deleteBefore(Instant start) {
        sql.deleteFrom(FAILED_SIGN_IN).where(FAILED_SIGN_IN.AT.lt(start)).execute();
    }

    /** When the newest failures happened, the newest first. */
    List<Instant> newest(Condition which, UUID except, int count) {
        return sql.select(FAILED_SIGN_IN.AT)
                .from(FAILED_SIGN_IN)
                .where(which)
                .and(FAILED_SIGN_IN.ID.ne(except))
                .orderBy(FAILED_SIGN_IN.AT.desc())
                .limit(count)
                .fetch(FAILED_SIGN_IN.AT);
    }

    static Condition of(String username) {
        return FAILED_SIGN_IN.USERNAME.eq(username);
    }

    static Condition from(String address) {
        return FAILED_SIGN_IN.ADDRESS.eq(address);
    }
}
