package eu.shifthub.hub.approval;

/**
 * One thing the decider must know.
 *
 * @param label a key the SPA has a text for, for example {@code sensitivity}
 */
public record ApprovalFact(String label, String value) {}
