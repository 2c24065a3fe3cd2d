package eu.shifthub.hub.demo;

import static eu.shifthub.db.demo.Tables.STORY;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether the demo world has been made. */
@Repository
@Transactional
class StoryStore {
    private final DSLContext sql;

    StoryStore(DSLContext sql) {
        this.sql = sql;
    }

    boolean isTold() {
        return sql.fetchExists(STORY);
    }

    void told(Instant at) {
        sql.insertInto(STORY).set(STORY.TOLD_AT, at).execute();
    }
}
