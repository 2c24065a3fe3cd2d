package eu.shifthub.hub.platform;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The last line of start-up, which people, scripts and tests wait for. Readiness is announced after every listener of
 * {@code ApplicationReadyEvent} has run, so what those print (accounts, the setup link) stands before it.
 */
@Component
class ReadyAnnouncement {
    private final WebServerApplicationContext context;

    ReadyAnnouncement(WebServerApplicationContext context) {
        this.context = context;
    }

    @EventListener
    void on(AvailabilityChangeEvent<ReadinessState> event) {
        var server = context.getWebServer();
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC && server != null) {
            System.out.println("Ready: http://localhost:" + server.getPort());
        }
    }
}
