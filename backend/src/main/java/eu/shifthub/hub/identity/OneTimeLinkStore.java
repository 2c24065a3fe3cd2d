package eu.shifthub.hub.identity;

import static eu.shifthub.db.identity.Tables.ONE_TIME_LINK;
import static eu.shifthub.db.identity.Tables.USER_ACCOUNT;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class OneTimeLinkStore {
    private final DSLContext sql;

    OneTimeLinkStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Replaces every earlier link of the account, or every earlier setup link where there is none. */
    void replace(String hash, OneTimeLink link, Instant now) {
        forget(link.user());
        sql.insertInto(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.TOKEN_HASH, hash)
                .set(ONE_TIME_LINK.PURPOSE, link.purpose().name())
                .set(ONE_TIME_LINK.USER_ID, value(link.user()))
                .set(ONE_TIME_LINK.CREATED_AT, now)
                .set(ONE_TIME_LINK.EXPIRES_AT, link.expiresAt())
                .execute();
    }

    void forget(@Nullable UserId user) {
        sql.deleteFrom(ONE_TIME_LINK)
                .where(ONE_TIME_LINK.USER_ID.isNotDistinctFrom(value(user)))
                .execute();
    }

    /** A link that still works. */
    Optional<OneTimeLink> find(String hash, Instant now) {
        return sql.select(
                        ONE_TIME_LINK.PURPOSE,
                        ONE_TIME_LINK.USER_ID,
                        USER_ACCOUNT.USERNAME,
                        USER_ACCOUNT.NAME,
                        ONE_TIME_LINK.EXPIRES_AT)
                .from(ONE_TIME_LINK)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(ONE_TIME_LINK.USER_ID))
                .where(ONE_TIME_LINK.TOKEN_HASH.eq(hash))
                .and(ONE_TIME_LINK.EXPIRES_AT.gt(now))
                .and(USER_ACCOUNT.DISABLED.isDistinctFrom(true))
                .fetchOptional(OneTimeLinkStore::link);
    }

    /** Uses the link up; false where somebody else just did. */
    boolean use(String hash) {
        return sql.deleteFrom(ONE_TIME_LINK)
                        .where(ONE_TIME_LINK.TOKEN_HASH.eq(hash))
                        .execute()
                > 0;
    }

    private static OneTimeLink link(Record row) {
        UUID user = row.get(ONE_TIME_LINK.USER_ID);
        return new OneTimeLink(
                OneTimeLink.Purpose.valueOf(row.get(ONE_TIME_LINK.PURPOSE)),
                user == null ? null : new UserId(user),
                row.get(USER_ACCOUNT.USERNAME),
                row.get(USER_ACCOUNT.NAME),
                row.get(ONE_TIME_LINK.EXPIRES_AT));
    }

    private static @Nullable UUID value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }
}
