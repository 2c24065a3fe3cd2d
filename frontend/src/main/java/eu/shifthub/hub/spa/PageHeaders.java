package eu.shifthub.hub.spa;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the page run its own scripts and nothing else: each answer carries a fresh nonce, and only scripts with it, and
 * what they import, are run. Styles may be inline, because web components write them into their shadow trees. The other
 * headers are those that Spring Security gives every other answer; the framework's forward keeps it from giving them here.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PageHeaders implements VaadinServiceInitListener, IndexHtmlRequestListener {
    private static final String POLICY = "default-src 'self'; script-src 'nonce-%s' 'strict-dynamic'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; frame-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final int NONCE_BYTES = 18;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this);
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse page) {
        String nonce = nonce();
        page.getDocument().select("script, link[rel=modulepreload]").attr("nonce", nonce);
        // Vite reads it here for the modules it preloads later.
        page.getDocument()
                .head()
                .prependElement("meta")
                .attr("property", "csp-nonce")
                .attr("nonce", nonce);
        setHeaders(page.getVaadinResponse(), nonce);
    }

    private static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void setHeaders(VaadinResponse response, String nonce) {
        response.setHeader("Content-Security-Policy", POLICY.formatted(nonce));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    }
}
