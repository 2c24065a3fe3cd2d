package eu.shifthub.hub.identity;

/**
 * The principal of a request in a session.
 *
 * @param viewer the person, as the account is now
 * @param session what the session knows of them
 */
record SignedIn(Viewer viewer, SessionStamp session) implements InSession {}
