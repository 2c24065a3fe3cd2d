package eu.shifthub.hub.demo;

import eu.shifthub.hub.identity.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The practitioner vouches for what is published, unless it was done already. */
@Component
class CertificateScene {
    private final Asking asking;
    private final Clock clock;

    CertificateScene(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    /** @param validFor null for until it is withdrawn */
    void certified(Viewer.Person practitioner, String dataset, String statement, @Nullable Duration validFor) {
        JsonNode version = asking.ask(practitioner, "Certifiable", Map.of("dataset", dataset))
                .at("/dataset/certifiableVersion/id");
        if (version.isString()) {
            Map<String, Object> input = new HashMap<>();
            input.put("version", version.asString());
            input.put("statement", statement);
            if (validFor != null) {
                input.put("validUntil", clock.instant().plus(validFor).toString());
            }
            asking.ask(practitioner, "Certify", Map.of("input", input));
        }
    }
}
