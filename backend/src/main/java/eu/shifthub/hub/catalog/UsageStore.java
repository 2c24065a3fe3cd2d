package eu.shifthub.hub.catalog;

import static eu.shifthub.db.catalog.Tables.USAGE;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class UsageStore {
    private final DSLContext sql;

    UsageStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Those with too few users are missing. */
    Map<UUID, Integer> find(Collection<UUID> datasets) {
        return sql.select(USAGE.DATASET_ID, USAGE.USERS)
                .from(USAGE)
                .where(USAGE.DATASET_ID.in(datasets))
                .fetchMap(USAGE.DATASET_ID, USAGE.USERS);
    }

    /** From now on these and no others; gives the datasets of which another number is told than before. */
    Set<UUID> replace(Map<UUID, Integer> users) {
        Map<UUID, Integer> before =
                sql.select(USAGE.DATASET_ID, USAGE.USERS).from(USAGE).fetchMap(USAGE.DATASET_ID, USAGE.USERS);
        Map<UUID, Integer> all = new HashMap<>(before);
        all.putAll(users);
        Set<UUID> changed = new HashSet<>();
        for (UUID dataset : all.keySet()) {
            Integer now = users.get(dataset);
            if (!Objects.equals(before.get(dataset), now)) {
                changed.add(dataset);
                save(dataset, now);
            }
        }
        return changed;
    }

    private void save(UUID dataset, @Nullable Integer users) {
        if (users == null) {
            sql.deleteFrom(USAGE).where(USAGE.DATASET_ID.eq(dataset)).execute();
        } else {
            sql.insertInto(USAGE)
                    .set(USAGE.DATASET_ID, dataset)
                    .set(USAGE.USERS, users)
                    .onConflict(USAGE.DATASET_ID)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
        }
    }
}
