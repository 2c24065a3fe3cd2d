package eu.shifthub.hub.query;

import static eu.shifthub.db.query.Tables.HASH_KEY;

import eu.shifthub.hub.dataset.DatasetId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The secret that hashed columns are salted with: another for each dataset, so that datasets cannot be linked by it. */
@Repository
class HashKeyStore {
    private static final int KEY_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final DSLContext sql;

    HashKeyStore(DSLContext sql) {
        this.sql = sql;
    }

    String saltOf(DatasetId dataset) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key(), HMAC));
            byte[] salt = mac.doFinal(dataset.value().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(salt);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + HMAC, e);
        }
    }

    private byte[] key() {
        return sql.select(HASH_KEY.KEY)
                .from(HASH_KEY)
                .fetchOptional(HASH_KEY.KEY)
                .orElseGet(this::make);
    }

    private byte[] make() {
        byte[] made = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(made);
        sql.insertInto(HASH_KEY).set(HASH_KEY.KEY, made).onConflictDoNothing().execute();
        return sql.select(HASH_KEY.KEY).from(HASH_KEY).fetchSingle(HASH_KEY.KEY);
    }
}
