package eu.shifthub.hub.identity;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Makes accounts for the tests of every room. */
public final class TestAccounts {
    public static final String PASSWORD = "a long enough password";

    /** Of {@link #PASSWORD}; to make one takes as long as it would take to guess. */
    private static final AtomicReference<@Nullable String> HASH = new AtomicReference<>();

    private TestAccounts() {}

    public static Viewer.Person create(ApplicationContext hub, Role role) {
        String username = role.name().toLowerCase(java.util.Locale.ROOT).charAt(0)
                + UUID.randomUUID().toString().replace("-", "");
        String hash = Objects.requireNonNull(HASH.updateAndGet(
                known -> known == null ? hub.getBean(Passwords.class).encode(PASSWORD) : known));
        return hub.getBean(Accounts.class)
                .create(username, "Test " + role.name(), role, false, hash, false)
                .person();
    }

    public static void setRole(ApplicationContext hub, Viewer.Person by, Viewer.Person person, Role role) {
        hub.getBean(Accounts.class).change(by, person.id(), null, role, null);
    }

    public static void disable(ApplicationContext hub, Viewer.Person by, Viewer.Person person) {
        hub.getBean(Accounts.class).setDisabled(by, person.id(), true);
    }
}
