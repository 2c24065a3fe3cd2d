package eu.shifthub.hub.identity;

import java.security.Principal;

/** A principal that a session stands behind. */
sealed interface InSession extends ViewerPrincipal, Principal permits SignedIn, LiveSignedIn {
    SessionStamp session();

    @Override
    default String getName() {
        return session().getName();
    }
}
