package eu.shifthub.hub.application;

import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** Makes applications and tokens for the tests of every room. */
public final class TestApplications {
    private TestApplications() {}

    /** A token of a new application of this person. */
    public static String token(ApplicationContext hub, Viewer.Person owner, Set<String> scopes) {
        return token(hub, register(hub, owner, scopes), Duration.ofHours(1));
    }

    public static Application register(ApplicationContext hub, Viewer.Person owner, Set<String> scopes) {
        return hub.getBean(Applications.class)
                .register(owner, "Test application", "", scopes, null)
                .application();
    }

    /** A token for whatever the application may ask; it has ended already where the validity is negative. */
    public static String token(ApplicationContext hub, Application application, Duration validity) {
        String token = Secrets.next();
        Instant now = Instant.now();
        hub.getBean(TokenStore.class)
                .insert(new AccessToken(
                        Ids.next(),
                        application.id(),
                        Secrets.hash(token),
                        application.scopes(),
                        now,
                        now.plus(validity),
                        null));
        return token;
    }

    public static void revokeTokens(ApplicationContext hub, Viewer.Person owner, Application application) {
        hub.getBean(Applications.class).revokeTokens(owner, application.id());
    }
}
