package eu.shifthub.hub.identity;

import java.util.List;

/** An account of the demo world. Its password is known to everyone, so it exists in no other world. */
record DemoAccount(String username, String name, Role role, boolean practitioner) {
    static final List<DemoAccount> ALL = List.of(
            new DemoAccount("viewer", "Vera Viewer", Role.VIEWER, false),
            new DemoAccount("analyst", "Anna Analyst", Role.ANALYST, false),
            new DemoAccount("worker", "Walter Worker", Role.WORKER, false),
            new DemoAccount("manager", "Mona Manager", Role.MANAGER, false),
            new DemoAccount("practitioner", "Paul Practitioner", Role.ANALYST, true));

    /** Public, as the accessors of the components are: GraphQL reads it like one of them. */
    public String password() {
        return "demo" + username;
    }
}
