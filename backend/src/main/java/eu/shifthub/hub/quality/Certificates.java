package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.quality.Certificate.Withdrawal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What practitioners vouch for: versions of datasets that they may read whole and that are not their own work. What a
 * certificate says is part of the dataset's description.
 */
@Component
@Transactional
public class Certificates {
    private final CertificateStore store;
    private final Datasets datasets;
    private final CertificateRights rights;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Certificates(
            CertificateStore store,
            Datasets datasets,
            CertificateRights rights,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.datasets = datasets;
        this.rights = rights;
        this.clock = clock;
        this.events = events;
    }

    /** For rooms that judge themselves: those that count now, the newest first, by dataset. */
    @Transactional(readOnly = true)
    public Map<DatasetId, List<Certificate>> standing(Collection<DatasetId> of) {
        return store.standing(of, clock.instant()).stream().collect(Collectors.groupingBy(Certificate::dataset));
    }

    /** @param validUntil null for until it is withdrawn */
    Certificate certify(Viewer.Person by, VersionId id, String statement, @Nullable Instant validUntil) {
        Version version = rights.requireCertifiable(by, id);
        datasets.lock(version.dataset());
        Instant now = clock.instant();
        requireFirst(by, version, now);
        Certificate made = new Certificate(
                new CertificateId(Ids.next()),
                version.dataset(),
                id,
                version.number(),
                by.id(),
                CertificateTexts.statement(statement),
                now,
                CertificateTexts.validity(validUntil, now),
                null);
        store.insert(made);
        events.publishEvent(
                new VersionCertified(Ids.next(), now, by.actor(), null, made.dataset(), made.id(), made.version()));
        return made;
    }

    /** Several may vouch for a version, each once at a time. */
    private void requireFirst(Viewer.Person by, Version version, Instant now) {
        if (store.standing(List.of(version.dataset()), now).stream()
                .anyMatch(certificate -> certificate.version().equals(version.id())
                        && certificate.by().equals(by.id()))) {
            throw QualityProblem.CERTIFIED_ALREADY.because(Map.of("version", version.number()));
        }
    }

    /** By who gave it, or a platform manager who may read it; what has expired as well. */
    Certificate withdraw(Viewer.Person by, CertificateId id, String reason) {
        Certificate known = rights.requireWithdrawable(by, id);
        datasets.lock(known.dataset());
        if (store.find(id).stream().noneMatch(certificate -> certificate.withdrawal() == null)) {
            throw QualityProblem.WITHDRAWN_ALREADY.because();
        }
        Instant now = clock.instant();
        store.withdraw(id, new Withdrawal(by.id(), now, CertificateTexts.reason(reason)));
        events.publishEvent(new CertificateWithdrawn(Ids.next(), now, by.actor(), null, known.dataset(), id));
        return known;
    }
}
