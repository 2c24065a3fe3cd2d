package eu.shifthub.hub.platform;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps unknown addresses of machines from answering with the page of the SPA. */
@RestController
class UnknownAddresses {
    @RequestMapping({
        "/api/**",
        "/data/**",
        "/id/**",
        "/oauth2/**",
        "/series/**",
        "/uploads/**",
        "/.well-known/**",
        "/actuator/**",
        "/sparql/{path}/**",
        "/userinfo/**"
    })
    void unknown() {
        throw PlatformProblem.ADDRESS_UNKNOWN.because();
    }
}
