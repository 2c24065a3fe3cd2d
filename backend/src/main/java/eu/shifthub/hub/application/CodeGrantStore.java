package eu.shifthub.hub.application;

import static eu.shifthub.db.application.Tables.CODE_GRANT;

import eu.shifthub.db.application.tables.records.CodeGrantRecord;
import eu.shifthub.hub.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CodeGrantStore {
    private final DSLContext sql;

    CodeGrantStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(CodeGrant grant) {
        CodeGrant.Code code = grant.code();
        sql.insertInto(CODE_GRANT)
                .set(CODE_GRANT.ID, grant.id())
                .set(CODE_GRANT.APPLICATION_ID, grant.application().value())
                .set(CODE_GRANT.USER_ID, grant.user().value())
                .set(CODE_GRANT.REQUESTED_SCOPES, grant.requestedScopes().toArray(String[]::new))
                .set(CODE_GRANT.AUTHORIZED_SCOPES, grant.authorizedScopes().toArray(String[]::new))
                .set(CODE_GRANT.REDIRECT_URI, grant.redirectUri())
                .set(CODE_GRANT.CLIENT_STATE, grant.clientState())
                .set(CODE_GRANT.CODE_CHALLENGE, grant.codeChallenge())
                .set(CODE_GRANT.NONCE, grant.nonce())
                .set(CODE_GRANT.ASKED_AT, grant.askedAt())
                .set(CODE_GRANT.STATE_HASH, grant.stateHash())
                .set(CODE_GRANT.CODE_HASH, code == null ? null : code.hash())
                .set(CODE_GRANT.CODE_ISSUED_AT, code == null ? null : code.issuedAt())
                .set(CODE_GRANT.CODE_EXPIRES_AT, code == null ? null : code.expiresAt())
                .execute();
    }

    Optional<CodeGrant> find(UUID id) {
        return find(CODE_GRANT.ID.eq(id));
    }

    Optional<CodeGrant> findByCode(String hash) {
        return find(CODE_GRANT.CODE_HASH.eq(hash));
    }

    /** One that waits for a person's decision, and was asked after this. */
    Optional<CodeGrant> findByState(String hash, Instant askedAfter) {
        return find(CODE_GRANT.STATE_HASH.eq(hash).and(CODE_GRANT.ASKED_AT.gt(askedAfter)));
    }

    /** The person has decided: gives it its code, once. */
    boolean giveCode(UUID id, Set<String> authorizedScopes, CodeGrant.Code code) {
        return sql.update(CODE_GRANT)
                        .set(CODE_GRANT.AUTHORIZED_SCOPES, authorizedScopes.toArray(String[]::new))
                        .setNull(CODE_GRANT.STATE_HASH)
                        .set(CODE_GRANT.CODE_HASH, code.hash())
                        .set(CODE_GRANT.CODE_ISSUED_AT, code.issuedAt())
                        .set(CODE_GRANT.CODE_EXPIRES_AT, code.expiresAt())
                        .where(CODE_GRANT.ID.eq(id))
                        .and(CODE_GRANT.CODE_HASH.isNull())
                        .execute()
                == 1;
    }

    /** False where its code was used before, be it a moment ago. */
    boolean useCode(UUID id, Instant at) {
        return sql.update(CODE_GRANT)
                        .set(CODE_GRANT.CODE_USED_AT, at)
                        .where(CODE_GRANT.ID.eq(id))
                        .and(CODE_GRANT.CODE_USED_AT.isNull())
                        .execute()
                == 1;
    }

    void delete(UUID id) {
        delete(CODE_GRANT.ID.eq(id));
    }

    void deleteAll(ApplicationId application) {
        delete(CODE_GRANT.APPLICATION_ID.eq(application.value()));
    }

    void deleteAll(UserId user) {
        delete(CODE_GRANT.USER_ID.eq(user.value()));
    }

    void deleteAll(ApplicationId application, UserId user) {
        delete(CODE_GRANT.APPLICATION_ID.eq(application.value()).and(CODE_GRANT.USER_ID.eq(user.value())));
    }

    void forgetBefore(ApplicationId application, Instant asked) {
        delete(CODE_GRANT.APPLICATION_ID.eq(application.value()).and(CODE_GRANT.ASKED_AT.lt(asked)));
    }

    private void delete(Condition which) {
        sql.deleteFrom(CODE_GRANT).where(which).execute();
    }

    private Optional<CodeGrant> find(Condition which) {
        return sql.selectFrom(CODE_GRANT).where(which).fetchOptional(CodeGrantStore::grant);
    }

    private static CodeGrant grant(CodeGrantRecord row) {
        return new CodeGrant(
                row.getId(),
                new ApplicationId(row.getApplicationId()),
                new UserId(row.getUserId()),
                Set.of(row.getRequestedScopes()),
                Set.of(row.getAuthorizedScopes()),
                row.getRedirectUri(),
                row.getClientState(),
                row.getCodeChallenge(),
                row.getNonce(),
                row.getAskedAt(),
                row.getStateHash(),
                code(row));
    }

    private static CodeGrant.@Nullable Code code(CodeGrantRecord row) {
        return row.getCodeHash() == null
                ? null
                : new CodeGrant.Code(
                        row.getCodeHash(), row.getCodeIssuedAt(), row.getCodeExpiresAt(), row.getCodeUsedAt());
    }
}
