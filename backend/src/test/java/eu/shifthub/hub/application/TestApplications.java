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
        Application application = hub.getBean(Applications.class)
                .register(owner, "Test application", "", scopes, null)
                .application();
        String token = Secrets.next();
        Instant now = Instant.now();
        hub.getBean(TokenStore.class)
                .insert(new AccessToken(
                        Ids.next(),
                        application.id(),
                        Secrets.hash(token),
                        scopes,
                        now,
                        now.plus(Duration.ofHours(1)),
                        null));
        return token;
    }
}
