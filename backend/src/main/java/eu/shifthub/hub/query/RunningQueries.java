package eu.shifthub.hub.query;

import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.identity.UserId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each person has running right now in SQL exploration, under keys of their own. */
@Component
class RunningQueries {
    private final Map<UserId, Map<String, Cancellation>> running = new HashMap<>();
    private final QueryProperties properties;

    RunningQueries(QueryProperties properties) {
        this.properties = properties;
    }

    synchronized Cancellation start(UserId person, String key) {
        Map<String, Cancellation> own = running.computeIfAbsent(person, nobody -> new HashMap<>());
        if (own.containsKey(key)) {
            throw QueryProblem.KEY_IN_USE.at("key");
        }
        if (own.size() >= properties.runsPerPerson()) {
            throw QueryProblem.TOO_MANY_RUNNING.because(Map.of("maximum", properties.runsPerPerson()));
        }
        Cancellation cancellation = new Cancellation();
        own.put(key, cancellation);
        return cancellation;
    }

    synchronized void end(UserId person, String key) {
        running.computeIfPresent(person, (same, own) -> {
            own.remove(key);
            return own.isEmpty() ? null : own;
        });
    }

    /** False where no such query is running. */
    boolean cancel(UserId person, String key) {
        Cancellation cancellation = find(person, key);
        if (cancellation == null) {
            return false;
        }
        cancellation.cancel();
        return true;
    }

    private synchronized @Nullable Cancellation find(UserId person, String key) {
        return running.getOrDefault(person, Map.of()).get(key);
    }
}
