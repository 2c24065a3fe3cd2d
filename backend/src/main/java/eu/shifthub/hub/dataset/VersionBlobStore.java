package eu.shifthub.hub.dataset;

import static eu.shifthub.db.dataset.Tables.VERSION;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;

import eu.shifthub.hub.storage.BlobNames;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** The blobs that versions are made of, came from and have rejected. */
@Repository
class VersionBlobStore implements BlobNames {
    private final DSLContext sql;

    VersionBlobStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Select<Record1<String>> blobs() {
        return sql.select(VERSION.BLOB)
                .from(VERSION)
                .unionAll(sql.select(VERSION.ORIGINAL_BLOB).from(VERSION))
                .unionAll(sql.select(jsonbGetAttributeAsText(VERSION.IMPORT_REPORT, "rejectsBlob"))
                        .from(VERSION));
    }
}
