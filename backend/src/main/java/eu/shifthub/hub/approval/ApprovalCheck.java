package eu.shifthub.hub.approval;

/**
 * Judges before a request is approved whether what it asks for can still be done; implemented by the rooms that open
 * requests.
 */
public interface ApprovalCheck {
    /** Refuses with a problem; does nothing for requests of others. */
    void check(Approval approval);
}
