package eu.shifthub.hub.application;

import static eu.shifthub.db.application.Tables.ACCESS_TOKEN;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import eu.shifthub.db.application.tables.records.AccessTokenRecord;
import eu.shifthub.hub.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class TokenStore {
    private final DSLContext sql;

    TokenStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What became of an application's tokens. */
    record Use(@Nullable Instant lastTokenAt, @Nullable Instant lastUsedAt, int activeTokens) {
        static final Use NONE = new Use(null, null, 0);
    }

    void insert(AccessToken token) {
        sql.insertInto(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.ID, token.id())
                .set(ACCESS_TOKEN.APPLICATION_ID, token.application().value())
                .set(
                        ACCESS_TOKEN.USER_ID,
                        token.user() == null ? null : token.user().value())
                .set(ACCESS_TOKEN.CODE_GRANT_ID, token.codeGrant())
                .set(ACCESS_TOKEN.TOKEN_HASH, token.hash())
                .set(ACCESS_TOKEN.SCOPES, token.scopes().toArray(String[]::new))
                .set(ACCESS_TOKEN.ISSUED_AT, token.issuedAt())
                .set(ACCESS_TOKEN.EXPIRES_AT, token.expiresAt())
                .execute();
    }

    Optional<AccessToken> find(UUID id) {
        return find(ACCESS_TOKEN.ID.eq(id));
    }

    Optional<AccessToken> findByHash(String hash) {
        return find(ACCESS_TOKEN.TOKEN_HASH.eq(hash));
    }

    /** The token that was issued for a code. */
    Optional<AccessToken> findByCodeGrant(UUID grant) {
        return find(ACCESS_TOKEN.CODE_GRANT_ID.eq(grant));
    }

    void revoke(UUID id, Instant at) {
        revoke(ACCESS_TOKEN.ID.eq(id), at);
    }

    void revokeAll(ApplicationId application, Instant at) {
        revoke(ACCESS_TOKEN.APPLICATION_ID.eq(application.value()), at);
    }

    void revokeAll(UserId user, Instant at) {
        revoke(ACCESS_TOKEN.USER_ID.eq(user.value()), at);
    }

    void revokeAll(ApplicationId application, UserId user, Instant at) {
        revoke(ACCESS_TOKEN.APPLICATION_ID.eq(application.value()).and(ACCESS_TOKEN.USER_ID.eq(user.value())), at);
    }

    /** Forgets tokens that ended before, but for the newest: it says when the application was last seen. */
    void forgetBefore(ApplicationId application, Instant end, UUID newest) {
        sql.deleteFrom(ACCESS_TOKEN)
                .where(ACCESS_TOKEN.APPLICATION_ID.eq(application.value()))
                .and(ACCESS_TOKEN.EXPIRES_AT.lt(end))
                .and(ACCESS_TOKEN.ID.ne(newest))
                .execute();
    }

    /** Notes that the token was used, unless that is noted since {@code notSince} already. */
    void used(UUID id, Instant at, Instant notSince) {
        sql.update(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.LAST_USED_AT, at)
                .where(ACCESS_TOKEN.ID.eq(id))
                .and(ACCESS_TOKEN.LAST_USED_AT.isNull().or(ACCESS_TOKEN.LAST_USED_AT.lt(notSince)))
                .execute();
    }

    Map<UUID, Use> uses(Collection<UUID> applications, Instant now) {
        var active = count().filterWhere(ACCESS_TOKEN.REVOKED_AT.isNull().and(ACCESS_TOKEN.EXPIRES_AT.gt(now)));
        return sql.select(
                        ACCESS_TOKEN.APPLICATION_ID,
                        max(ACCESS_TOKEN.ISSUED_AT),
                        max(ACCESS_TOKEN.LAST_USED_AT),
                        active)
                .from(ACCESS_TOKEN)
                .where(ACCESS_TOKEN.APPLICATION_ID.in(applications))
                .groupBy(ACCESS_TOKEN.APPLICATION_ID)
                .fetchMap(row -> row.value1(), row -> new Use(row.value2(), row.value3(), row.value4()));
    }

    private void revoke(Condition which, Instant at) {
        sql.update(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.REVOKED_AT, at)
                .where(which)
                .and(ACCESS_TOKEN.REVOKED_AT.isNull())
                .execute();
    }

    private Optional<AccessToken> find(Condition condition) {
        return sql.selectFrom(ACCESS_TOKEN).where(condition).fetchOptional(TokenStore::token);
    }

    private static AccessToken token(AccessTokenRecord row) {
        return new AccessToken(
                row.getId(),
                new ApplicationId(row.getApplicationId()),
                row.getUserId() == null ? null : new UserId(row.getUserId()),
                row.getCodeGrantId(),
                row.getTokenHash(),
                Set.of(row.getScopes()),
                row.getIssuedAt(),
                row.getExpiresAt(),
                row.getRevokedAt());
    }
}
