package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Grant;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.approval.Approval;
import eu.shifthub.hub.approval.ApprovalCheck;
import eu.shifthub.hub.approval.ApprovalDecided;
import eu.shifthub.hub.approval.ApprovalId;
import eu.shifthub.hub.approval.ApprovalKind;
import eu.shifthub.hub.approval.Approvals;
import eu.shifthub.hub.approval.Deciders;
import eu.shifthub.hub.approval.NewApproval;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Brings versions into the catalog, by a platform manager's decision, and takes datasets out of it. */
@Component
@Transactional
class Publications implements ApprovalCheck {
    private final DatasetStore store;
    private final VersionStore versions;
    private final Access access;
    private final Approvals approvals;
    private final PublicationFacts facts;
    private final ObjectProvider<PublicationCheck> checks;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Publications(
            DatasetStore store,
            VersionStore versions,
            Access access,
            Approvals approvals,
            PublicationFacts facts,
            ObjectProvider<PublicationCheck> checks,
            JsonMapper json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.versions = versions;
        this.access = access;
        this.approvals = approvals;
        this.facts = facts;
        this.checks = checks;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What was asked for.
     *
     * @param sensitivity with which it shall be published
     * @param before what the sensitivity was when it was asked
     */
    record Asked(VersionId version, boolean listed, Sensitivity sensitivity, Sensitivity before) {
        /** The sensitivity to publish with, given what it is now: one that was raised meanwhile stays raised. */
        Sensitivity decided(Sensitivity now) {
            return now == before || now.compareTo(sensitivity) < 0 ? sensitivity : now;
        }
    }

    /** Asks to publish the current version; a lower sensitivity than it has may be asked for along with it. */
    ApprovalId request(
            Viewer.Person by, DatasetId id, boolean listed, @Nullable Sensitivity sensitivity, String message) {
        access.requireEdit(by, id.value());
        Dataset dataset = store.lock(id).orElseThrow(DatasetProblem.DATASET_UNKNOWN::because);
        if (dataset.current() == null) {
            throw DatasetProblem.NO_VERSION.because(Map.of("dataset", dataset.title()));
        }
        if (!approvals
                .findPending(ApprovalKind.PUBLICATION, List.of(id.value()))
                .isEmpty()) {
            throw DatasetProblem.PUBLICATION_PENDING.because(Map.of("dataset", dataset.title()));
        }
        Sensitivity wanted = sensitivity == null ? dataset.sensitivity() : sensitivity;
        if (wanted.compareTo(dataset.sensitivity()) < 0 && !access.mayGrant(by, id.value())) {
            throw DatasetProblem.OWNER_ONLY.at("sensitivity");
        }
        checks.forEach(check -> check.check(dataset, wanted));
        Asked asked = new Asked(dataset.current(), listed, wanted, dataset.sensitivity());
        return approvals.open(new NewApproval(
                ApprovalKind.PUBLICATION,
                id.ref(),
                dataset.title(),
                by.id(),
                message,
                facts.of(dataset, asked),
                json.writeValueAsString(asked),
                Deciders.PLATFORM_MANAGERS));
    }

    /** What was said of it when its publication was asked for may have been taken back since. */
    @Override
    public void check(Approval approval) {
        if (approval.kind() == ApprovalKind.PUBLICATION) {
            Asked asked = json.readValue(approval.payload(), Asked.class);
            store.find(new DatasetId(approval.resource().id()))
                    .ifPresent(dataset ->
                            checks.forEach(check -> check.check(dataset, asked.decided(dataset.sensitivity()))));
        }
    }

    /** Takes the dataset out of the catalog at once; every grant of its rows ends. */
    void withdraw(Viewer.Person by, DatasetId id) {
        access.requireEdit(by, id.value());
        if (store.lock(id).isEmpty()) {
            throw DatasetProblem.DATASET_UNKNOWN.because();
        }
        if (!store.unpublish(id, clock.instant())) {
            throw DatasetProblem.NOT_PUBLISHED.because();
        }
        Dataset unpublished = store.find(id).orElseThrow();
        access.protectDataset(id.value(), unpublished.protection());
        List<Grant> ended = access.endGrants(id.value(), by.id().value());
        Instant now = clock.instant();
        ended.forEach(
                grant -> events.publishEvent(new GrantWithdrawn(Ids.next(), now, by.actor(), null, id, grant.id())));
        events.publishEvent(new DatasetUnpublished(Ids.next(), now, by.actor(), null, id));
    }

    @ApplicationModuleListener
    void on(ApprovalDecided decided) {
        if (decided.kind() == ApprovalKind.PUBLICATION && decided.approved()) {
            DatasetId id = new DatasetId(decided.resource().id());
            Asked asked = json.readValue(decided.payload(), Asked.class);
            store.lock(id)
                    .filter(dataset -> versions.find(asked.version()).isPresent())
                    .filter(dataset -> !isOverruled(id, decided))
                    .ifPresent(dataset ->
                            publish(dataset, asked, decided.approval().value(), decided.actor()));
        }
    }

    /** Whether it is carried out already, or something was decided since: it may be told twice, and late. */
    private boolean isOverruled(DatasetId id, ApprovalDecided decided) {
        String approval = decided.approval().value().toString();
        boolean isLater = store.findPublishedBy(id)
                .filter(by -> by.toString().compareTo(approval) >= 0)
                .isPresent();
        return isLater
                || store.findWithdrawnAt(id)
                        .filter(at -> at.isAfter(decided.at()))
                        .isPresent();
    }

    private void publish(Dataset dataset, Asked asked, UUID approval, @Nullable UUID decider) {
        Instant now = clock.instant();
        Sensitivity sensitivity = asked.decided(dataset.sensitivity());
        store.setSensitivity(dataset.id(), sensitivity);
        store.publish(dataset.id(), asked.version(), asked.listed(), now, approval);
        Dataset published = store.find(dataset.id()).orElseThrow();
        access.protectDataset(published.id().value(), published.protection());
        events.publishEvent(new DatasetPublished(
                Ids.next(),
                now,
                decider,
                null,
                published.id(),
                asked.version(),
                sensitivity,
                asked.listed(),
                approval));
    }
}
