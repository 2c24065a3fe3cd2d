package eu.shifthub.hub.application;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
                .register(
                        owner, ApplicationKind.CONFIDENTIAL, TestApplications.profile("Test application", scopes), null)
                .application();
    }

    static ApplicationProfile profile(String name, Set<String> scopes) {
        return new ApplicationProfile(name, "", scopes, List.of(), null);
    }

    /** A token of a new application, of this owner, that asks in the name of the person. */
    public static String tokenInTheNameOf(
            ApplicationContext hub, Viewer.Person owner, Viewer.Person person, Set<String> scopes) {
        Application application = hub.getBean(Applications.class)
                .register(
                        owner,
                        ApplicationKind.PUBLIC,
                        new ApplicationProfile(
                                "Test application",
                                "",
                                Set.of("catalog:read", "data:read"),
                                List.of("https://app.example/callback"),
                                null),
                        null)
                .application();
        return insert(hub, application, person.id(), scopes, Duration.ofHours(1));
    }

    /** A token for whatever the application may ask; it has ended already where the validity is negative. */
    public static String token(ApplicationContext hub, Application application, Duration validity) {
        return insert(hub, application, null, application.scopes(), validity);
    }

    private static String insert(
            ApplicationContext hub,
            Application application,
            @Nullable UserId person,
            Set<String> scopes,
            Duration validity) {
        String token = Secrets.next();
        Instant now = Instant.now();
        hub.getBean(TokenStore.class)
                .insert(new AccessToken(
                        Ids.next(),
                        application.id(),
                        person,
                        null,
                        Secrets.hash(token),
                        scopes,
                        now,
                        now.plus(validity),
                        null));
        return token;
    }

    public static void revokeTokens(ApplicationContext hub, Viewer.Person owner, Application application) {
        hub.getBean(Applications.class).revokeTokens(owner, application.id());
    }
}
