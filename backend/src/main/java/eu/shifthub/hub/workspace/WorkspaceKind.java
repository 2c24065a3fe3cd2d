package eu.shifthub.hub.workspace;

/** Whose work a workspace holds: one person's, or a project's. */
public enum WorkspaceKind {
    STUDIO,
    PROJECT
}
