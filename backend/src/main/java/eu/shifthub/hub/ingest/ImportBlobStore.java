package eu.shifthub.hub.ingest;

import static eu.shifthub.db.ingest.Tables.JOB;

import eu.shifthub.hub.storage.BlobNames;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** The lists of rejects of imports. */
@Repository
class ImportBlobStore implements BlobNames {
    private final DSLContext sql;

    ImportBlobStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Select<Record1<String>> blobs() {
        return sql.select(JOB.REJECTS_BLOB).from(JOB);
    }
}
