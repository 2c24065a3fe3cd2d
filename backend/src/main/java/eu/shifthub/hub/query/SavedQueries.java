package eu.shifthub.hub.query;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.CleanText;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The queries that each person keeps, theirs alone. */
@Component
@Transactional
class SavedQueries {
    private final SavedQueryStore store;
    private final Access access;
    private final Clock clock;

    SavedQueries(SavedQueryStore store, Access access, Clock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    List<SavedQuery> list(Viewer.Person by, WorkspaceId workspace) {
        access.requireMember(by, workspace.value(), MemberRole.READER);
        return store.list(by.id(), workspace);
    }

    SavedQuery save(Viewer.Person by, WorkspaceId workspace, String name, String sql) {
        access.requireMember(by, workspace.value(), MemberRole.READER);
        return store.save(new SavedQuery(
                new SavedQueryId(Ids.next()), by.id(), workspace, CleanText.line(name, "name"), sql, clock.instant()));
    }

    SavedQuery rename(Viewer.Person by, SavedQueryId id, String name) {
        SavedQuery query = store.find(by.id(), id).orElseThrow(QueryProblem.QUERY_UNKNOWN::because);
        String clean = CleanText.line(name, "name");
        if (store.nameTaken(query, clean)) {
            throw QueryProblem.NAME_TAKEN.at("name", Map.of("name", clean));
        }
        return store.rename(by.id(), id, clean);
    }

    void delete(Viewer.Person by, SavedQueryId id) {
        if (!store.delete(by.id(), id)) {
            throw QueryProblem.QUERY_UNKNOWN.because();
        }
    }
}
