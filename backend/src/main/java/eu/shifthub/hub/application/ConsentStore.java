package eu.shifthub.hub.application;

import static eu.shifthub.db.application.Tables.CONSENT;

import eu.shifthub.db.application.tables.records.ConsentRecord;
import eu.shifthub.hub.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ConsentStore {
    private final DSLContext sql;

    ConsentStore(DSLContext sql) {
        this.sql = sql;
    }

    void save(Consent consent) {
        String[] scopes = consent.scopes().toArray(String[]::new);
        sql.insertInto(CONSENT)
                .set(CONSENT.APPLICATION_ID, consent.application().value())
                .set(CONSENT.USER_ID, consent.user().value())
                .set(CONSENT.SCOPES, scopes)
                .set(CONSENT.GIVEN_AT, consent.givenAt())
                .onConflict(CONSENT.APPLICATION_ID, CONSENT.USER_ID)
                .doUpdate()
                .set(CONSENT.SCOPES, scopes)
                .set(CONSENT.GIVEN_AT, consent.givenAt())
                .execute();
    }

    Optional<Consent> find(ApplicationId application, UserId user) {
        return sql.selectFrom(CONSENT).where(of(application, user)).fetchOptional(ConsentStore::consent);
    }

    /** The newest first. */
    List<Consent> list(UserId user) {
        return sql.selectFrom(CONSENT)
                .where(CONSENT.USER_ID.eq(user.value()))
                .orderBy(CONSENT.GIVEN_AT.desc())
                .fetch(ConsentStore::consent);
    }

    boolean delete(ApplicationId application, UserId user) {
        return sql.deleteFrom(CONSENT).where(of(application, user)).execute() == 1;
    }

    private static Condition of(ApplicationId application, UserId user) {
        return CONSENT.APPLICATION_ID.eq(application.value()).and(CONSENT.USER_ID.eq(user.value()));
    }

    private static Consent consent(ConsentRecord row) {
        return new Consent(
                new ApplicationId(row.getApplicationId()),
                new UserId(row.getUserId()),
                Set.of(row.getScopes()),
                row.getGivenAt());
    }
}
