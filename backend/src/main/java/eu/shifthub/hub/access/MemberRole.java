package eu.shifthub.hub.access;

/** What a person is in a project; the owner of a studio counts as its manager. Each includes the ones before it. */
public enum MemberRole {
    READER,
    EDITOR,
    MANAGER;

    public boolean atLeast(MemberRole other) {
        return compareTo(other) >= 0;
    }
}
