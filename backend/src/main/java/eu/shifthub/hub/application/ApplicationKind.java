package eu.shifthub.hub.application;

/** Where a program runs, and so whether it can keep a secret; the schema's enum of the same name. */
public enum ApplicationKind {
    /** On a server: proves itself by a secret or a private key. */
    CONFIDENTIAL,
    /** In a browser or on a phone: has no secret and asks only in the name of people, with PKCE. */
    PUBLIC
}
