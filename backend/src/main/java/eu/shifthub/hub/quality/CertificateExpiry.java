package eu.shifthub.hub.quality;

import eu.shifthub.hub.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those who keep a copy of what certificates say that one counts no more. Whoever asks this room learns it in the
 * same instant; they within a minute.
 */
@Component
class CertificateExpiry {
    private final CertificateStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CertificateExpiry(CertificateStore store, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT10S")
    @Transactional
    public void tell() {
        Instant now = clock.instant();
        store.tellExpired(now)
                .forEach(certificate -> events.publishEvent(
                        new CertificateExpired(Ids.next(), now, null, null, certificate.dataset(), certificate.id())));
    }
}
