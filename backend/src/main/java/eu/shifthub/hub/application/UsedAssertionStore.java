package eu.shifthub.hub.application;

import static eu.shifthub.db.application.Tables.USED_ASSERTION;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class UsedAssertionStore {
    private final DSLContext sql;
    private final Clock clock;

    UsedAssertionStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** False where it was used before; ended ones of the application are forgotten. */
    boolean add(ApplicationId application, String jtiHash, Instant expiresAt) {
        sql.deleteFrom(USED_ASSERTION)
                .where(USED_ASSERTION.APPLICATION_ID.eq(application.value()))
                .and(USED_ASSERTION.EXPIRES_AT.lt(clock.instant()))
                .execute();
        return sql.insertInto(USED_ASSERTION)
                        .set(USED_ASSERTION.APPLICATION_ID, application.value())
                        .set(USED_ASSERTION.JTI_HASH, jtiHash)
                        .set(USED_ASSERTION.EXPIRES_AT, expiresAt)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
