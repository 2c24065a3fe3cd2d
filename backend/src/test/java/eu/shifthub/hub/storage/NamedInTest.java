package eu.shifthub.hub.storage;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.unnest;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/** A room above this one that names blobs. */
record NamedInTest(DSLContext sql, Set<String> names) implements BlobNames {
    NamedInTest(DSLContext sql) {
        this(sql, ConcurrentHashMap.newKeySet());
    }

    void name(String sha256) {
        names.add(sha256);
    }

    @Override
    public Select<Record1<String>> blobs() {
        return sql.select(field("sha", SQLDataType.VARCHAR))
                .from(unnest(names.toArray(String[]::new)).as("t", "sha"));
    }
}
