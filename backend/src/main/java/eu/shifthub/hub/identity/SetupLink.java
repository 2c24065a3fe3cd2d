package eu.shifthub.hub.identity;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** On a hub that nobody can sign in to yet, prints the link that makes the first manager. */
@Component
class SetupLink {
    private final AccountStore accounts;
    private final OneTimeLinks links;
    private final WebServerApplicationContext context;

    SetupLink(AccountStore accounts, OneTimeLinks links, WebServerApplicationContext context) {
        this.accounts = accounts;
        this.links = links;
        this.context = context;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        WebServer server = context.getWebServer();
        if (server != null && accounts.isEmpty()) {
            String path = links.make(OneTimeLink.Purpose.SETUP, null).path();
            System.out.println("Setup: http://localhost:" + server.getPort() + path);
        }
    }
}
