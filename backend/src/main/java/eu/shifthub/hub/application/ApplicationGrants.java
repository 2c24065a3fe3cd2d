package eu.shifthub.hub.application;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.DatasetTitles;
import eu.shifthub.hub.access.Grant;
import eu.shifthub.hub.access.GrantId;
import eu.shifthub.hub.access.Protection;
import eu.shifthub.hub.access.RowRule;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.approval.Approval;
import eu.shifthub.hub.approval.ApprovalDecided;
import eu.shifthub.hub.approval.ApprovalFact;
import eu.shifthub.hub.approval.ApprovalId;
import eu.shifthub.hub.approval.ApprovalKind;
import eu.shifthub.hub.approval.Approvals;
import eu.shifthub.hub.approval.Deciders;
import eu.shifthub.hub.approval.NewApproval;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.CleanText;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets applications read datasets. Public and internal data its owner grants an own application at once; restricted and
 * sensitive data takes a platform manager's approval, too.
 */
@Component
@Transactional
class ApplicationGrants {
    private static final Logger LOG = LoggerFactory.getLogger(ApplicationGrants.class);
    private static final int MAX_PURPOSE = 4_000;

    private final Applications applications;
    private final Access access;
    private final Approvals approvals;
    private final Users users;
    private final DatasetTitles titles;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    ApplicationGrants(
            Applications applications,
            Access access,
            Approvals approvals,
            Users users,
            DatasetTitles titles,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.applications = applications;
        this.access = access;
        this.approvals = approvals;
        this.users = users;
        this.titles = titles;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What somebody wants granted.
     *
     * @param columns null for every column
     */
    record Wish(
            ApplicationId application,
            UUID dataset,
            @Nullable List<String> columns,
            String purpose,
            @Nullable Instant expiresAt) {}

    /** Exactly one of the two. */
    record Outcome(@Nullable Grant grant, @Nullable Approval approval) {}

    Outcome grant(Viewer.Person by, Wish wish) {
        Application application = applications.getManaged(by, wish.application());
        if (application.revokedAt() != null) {
            throw ApplicationProblem.REVOKED.because(Map.of("name", application.name()));
        }
        check(wish);
        Sensitivity sensitivity = grantable(by, wish.dataset());
        return switch (sensitivity) {
            case PUBLIC, INTERNAL -> new Outcome(write(by.id(), wish, null), null);
            case RESTRICTED, SENSITIVE -> new Outcome(null, ask(by, application, sensitivity, wish));
        };
    }

    /** An approval only lifts the second lock: who asked must still be allowed to grant. */
    @ApplicationModuleListener
    void on(ApprovalDecided decided) {
        if (decided.kind() != ApprovalKind.APPLICATION_ACCESS || !decided.approved()) {
            return;
        }
        Wish wish = json.readValue(decided.payload(), Wish.class);
        if (isGiven(wish, decided.approval()) || isOver(wish)) {
            return;
        }
        Viewer.Person requester = users.get(decided.requester());
        if (mayStill(requester, wish)) {
            write(requester.id(), wish, decided.approval());
        } else {
            LOG.info(
                    "The approved grant {} is not given: who asked may not grant it any more, or the application is stopped.",
                    decided.approval().value());
        }
    }

    private boolean mayStill(Viewer.Person requester, Wish wish) {
        return applications.isManaged(requester, wish.application())
                && access.visibility(requester, wish.dataset()).atLeast(Visibility.ROWS)
                && access.mayGrant(requester, wish.dataset());
    }

    /** A decision that is told twice gives one grant, even where that was withdrawn since. */
    private boolean isGiven(Wish wish, ApprovalId approval) {
        return access.grantsOf(List.of(wish.dataset())).stream()
                .anyMatch(grant -> approval.value().equals(grant.requestId()));
    }

    private boolean isOver(Wish wish) {
        return wish.expiresAt() != null && !wish.expiresAt().isAfter(clock.instant());
    }

    private Sensitivity grantable(Viewer.Person by, UUID dataset) {
        access.requireVisibility(by, dataset, Visibility.ROWS);
        if (!access.mayGrant(by, dataset)) {
            throw ApplicationProblem.GRANT_NOT_YOURS.because();
        }
        return access.findProtection(dataset)
                .map(Protection::sensitivity)
                .orElseThrow(ApplicationProblem.NOT_CLASSIFIED::because);
    }

    private void check(Wish wish) {
        if (CleanText.lines(wish.purpose(), "purpose").isEmpty()
                || wish.purpose().length() > MAX_PURPOSE) {
            throw ApplicationProblem.PURPOSE_MISSING.at("purpose", Map.of("maximum", MAX_PURPOSE));
        }
        if (wish.columns() != null && wish.columns().isEmpty()) {
            throw ApplicationProblem.NO_COLUMNS.at("columns");
        }
        if (wish.expiresAt() != null && !wish.expiresAt().isAfter(clock.instant())) {
            throw ApplicationProblem.EXPIRY_PAST.at("expiresAt");
        }
    }

    private Grant write(UserId by, Wish wish, @Nullable ApprovalId approval) {
        Instant now = clock.instant();
        Grant grant = new Grant(
                new GrantId(Ids.next()),
                Applications.subject(wish.application()),
                wish.dataset(),
                wish.columns(),
                new RowRule.AllRows(),
                CleanText.lines(wish.purpose(), "purpose"),
                by,
                approval == null ? null : approval.value(),
                now,
                wish.expiresAt(),
                null);
        access.grant(grant);
        events.publishEvent(new ApplicationEvent.ApplicationGranted(
                Ids.next(),
                now,
                by.value(),
                null,
                new ResourceRef("dataset", wish.dataset()),
                wish.application().value(),
                grant.id().value(),
                wish.columns(),
                wish.expiresAt()));
        return grant;
    }

    private Approval ask(Viewer.Person by, Application application, Sensitivity sensitivity, Wish wish) {
        String dataset = titles.findTitle(wish.dataset()).orElseThrow(ApplicationProblem.DATASET_UNKNOWN::because);
        Viewer.Person owner = users.get(application.ownerId());
        List<ApprovalFact> facts = List.of(
                new ApprovalFact("application", application.name()),
                new ApprovalFact("applicationOwner", owner.name() + " (" + owner.username() + ")"),
                new ApprovalFact("dataset", dataset),
                new ApprovalFact("sensitivity", sensitivity.name()),
                ApprovalFact.columns(wish.columns()),
                ApprovalFact.end(wish.expiresAt()));
        ApprovalId id = approvals.open(new NewApproval(
                ApprovalKind.APPLICATION_ACCESS,
                new ResourceRef("dataset", wish.dataset()),
                application.name(),
                by.id(),
                wish.purpose(),
                facts,
                json.writeValueAsString(wish),
                Deciders.PLATFORM_MANAGERS));
        return approvals.byIds(List.of(id)).values().iterator().next();
    }
}
