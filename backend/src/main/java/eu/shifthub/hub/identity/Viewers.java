package eu.shifthub.hub.identity;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The current viewer, out of the security context. */
@Component
public class Viewers {
    public Viewer current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ViewerPrincipal principal
                ? principal.viewer()
                : new Viewer.Anonymous();
    }

    /** The signed-in person; a problem {@code UNAUTHENTICATED} where there is none. */
    public Viewer.Person person() {
        if (current() instanceof Viewer.Person person) {
            return person;
        }
        throw IdentityProblem.SIGN_IN_FIRST.because();
    }

    /** The session of the person asking, where there is one. */
    Optional<SessionStamp> session() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof InSession principal
                ? Optional.of(principal.session())
                : Optional.empty();
    }
}
