package eu.shifthub.hub.platform;

import java.time.Instant;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** How the hub is, for those who answer for it. */
@Controller
class SystemController {
    private final HealthEndpoint health;
    private final ApplicationContext hub;

    SystemController(HealthEndpoint health, ApplicationContext hub) {
        this.health = health;
        this.hub = hub;
    }

    @QueryMapping
    SystemHealth system() {
        return SystemHealth.of(health.health(), Instant.ofEpochMilli(hub.getStartupDate()));
    }
}
