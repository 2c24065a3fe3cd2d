package eu.shifthub.hub.identity;

/** The principal of a connection that outlives its first request: asks anew, each time, who the viewer is by now. */
record LiveSignedIn(SessionStamp session, AccountStore accounts) implements InSession {
    @Override
    public Viewer viewer() {
        return accounts.find(session.user())
                .filter(session::holds)
                .<Viewer>map(Account::person)
                .orElseGet(Viewer.Anonymous::new);
    }
}
