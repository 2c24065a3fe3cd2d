package eu.shifthub.hub.identity;

import eu.shifthub.db.embedded.StartupProblem;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Decides whether this hub is a demo: only with its own database, only where nobody outside this machine reaches it. */
@Component
class DemoMode {
    private final boolean on;

    DemoMode(
            @Value("${hub.demo:#{null}}") @Nullable Boolean wanted,
            @Value("${spring.datasource.url:#{null}}") @Nullable String outsideDatabase,
            @Value("${server.address:#{null}}") @Nullable String address) {
        boolean possible = outsideDatabase == null && isLoopback(address);
        if (Boolean.TRUE.equals(wanted) && !possible) {
            throw new StartupProblem("The demo runs only on the hub's own database and on a loopback address, because"
                    + " everyone knows its passwords: unset hub.demo, or spring.datasource.url and server.address.");
        }
        on = possible && !Boolean.FALSE.equals(wanted);
    }

    boolean on() {
        return on;
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
