package eu.shifthub.hub.query;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;

/** A query that its author keeps in a workspace; nobody else sees it. */
record SavedQuery(SavedQueryId id, UserId person, WorkspaceId workspace, String name, String sql, Instant updatedAt) {}
