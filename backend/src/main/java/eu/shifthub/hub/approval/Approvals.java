package eu.shifthub.hub.approval;

import static eu.shifthub.db.approval.Tables.REQUEST;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.CleanText;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests and their decisions. What a decision brings about is the business of the room that opened the request. */
@Component
@Transactional
public class Approvals {
    private static final int MAX_TEXT = 4_000;

    private final ApprovalStore store;
    private final Access access;
    private final ObjectProvider<ApprovalCheck> checks;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Approvals(
            ApprovalStore store,
            Access access,
            ObjectProvider<ApprovalCheck> checks,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.access = access;
        this.checks = checks;
        this.clock = clock;
        this.events = events;
    }

    /** Opens a request; {@code CONFLICT} where the same person waits for the same already. */
    public ApprovalId open(NewApproval request) {
        Approval approval = pending(request);
        if (!store.insert(approval)) {
            throw ApprovalProblem.ALREADY_PENDING.because();
        }
        ApprovalEvent opened =
                new ApprovalEvent(approval.createdAt(), approval.requester(), ApprovalState.PENDING, null);
        store.remember(approval.id(), opened);
        events.publishEvent(new ApprovalRequested(
                Ids.next(),
                approval.createdAt(),
                approval.requester().value(),
                null,
                approval.resource(),
                approval.id(),
                approval.kind()));
        return approval.id();
    }

    public Approval decide(Viewer.Person by, ApprovalId id, boolean approve, @Nullable String comment) {
        Approval approval = get(by, id);
        if (approval.requester().equals(by.id())) {
            throw ApprovalProblem.OWN_REQUEST.because();
        }
        if (approval.state() != ApprovalState.PENDING) {
            throw ApprovalProblem.NOT_PENDING.because();
        }
        if (decidable(by, List.of(approval)).isEmpty()) {
            throw ApprovalProblem.NOT_YOURS_TO_DECIDE.because();
        }
        String checked = checkComment(comment);
        if (!approve && checked == null) {
            throw ApprovalProblem.COMMENT_MISSING.at("comment");
        }
        if (approve) {
            checks.forEach(check -> check.check(approval));
        }
        end(by, approval, approve ? ApprovalState.APPROVED : ApprovalState.REJECTED, checked);
        events.publishEvent(new ApprovalDecided(
                Ids.next(),
                clock.instant(),
                by.actor(),
                null,
                approval.resource(),
                id,
                approval.kind(),
                approval.requester(),
                approve,
                approval.payload()));
        return get(by, id);
    }

    public Approval withdraw(Viewer.Person by, ApprovalId id) {
        Approval approval = get(by, id);
        if (!approval.requester().equals(by.id())) {
            throw ApprovalProblem.NOT_YOURS_TO_DECIDE.because();
        }
        end(by, approval, ApprovalState.WITHDRAWN, null);
        events.publishEvent(
                new ApprovalWithdrawn(Ids.next(), clock.instant(), by.actor(), null, approval.resource(), id));
        return get(by, id);
    }

    public Optional<Approval> findPending(ApprovalKind kind, ResourceRef resource, UserId requester) {
        return findPending(kind, List.of(resource.id()), requester).values().stream()
                .findFirst();
    }

    /** The person's pending requests of a kind, by the id of the resource they are about. */
    public Map<UUID, Approval> findPending(ApprovalKind kind, Collection<UUID> resources, UserId requester) {
        return byResource(pendingOf(kind, resources).and(REQUEST.REQUESTER_ID.eq(requester.value())));
    }

    /** Anybody's newest pending request of a kind, by the id of the resource it is about. */
    public Map<UUID, Approval> findPending(ApprovalKind kind, Collection<UUID> resources) {
        return byResource(pendingOf(kind, resources));
    }

    public Map<ApprovalId, Approval> byIds(Collection<ApprovalId> ids) {
        return store.list(REQUEST.ID.in(ids.stream().map(ApprovalId::value).toList()), null, Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(Approval::id, Function.identity()));
    }

    /** A request the viewer made or may decide; to everybody else it does not exist. */
    Approval get(Viewer viewer, ApprovalId id) {
        return store.list(REQUEST.ID.eq(id.value()).and(madeBy(viewer).or(decidable(viewer))), null, 1).stream()
                .findFirst()
                .orElseThrow(ApprovalProblem.UNKNOWN::because);
    }

    List<Approval> list(
            Viewer viewer, Set<ApprovalState> states, @Nullable ApprovalRole role, @Nullable UUID before, int limit) {
        return store.list(
                visible(viewer, role).and(states.isEmpty() ? DSL.trueCondition() : inStates(states)), before, limit);
    }

    int countPending(Viewer viewer) {
        return store.count(visible(viewer, ApprovalRole.DECIDER).and(inStates(Set.of(ApprovalState.PENDING))));
    }

    Map<UUID, List<ApprovalEvent>> history(Collection<ApprovalId> ids) {
        return store.history(ids);
    }

    /** Those of the requests that the viewer may decide now. */
    Set<ApprovalId> decidable(Viewer viewer, Collection<Approval> approvals) {
        Set<UUID> grantable = access.grantable(
                viewer,
                approvals.stream().map(approval -> approval.resource().id()).toList());
        return approvals.stream()
                .filter(approval -> approval.state() == ApprovalState.PENDING)
                .filter(approval -> !approval.requester().value().equals(viewer.actor()))
                .filter(approval -> switch (approval.deciders()) {
                    case PLATFORM_MANAGERS -> viewer.hasRole(Role.MANAGER);
                    case GRANTERS -> grantable.contains(approval.resource().id());
                })
                .map(Approval::id)
                .collect(Collectors.toSet());
    }

    private void end(Viewer.Person by, Approval approval, ApprovalState state, @Nullable String comment) {
        ApprovalEvent event = new ApprovalEvent(clock.instant(), by.id(), state, comment);
        if (!store.end(approval.id(), state, event)) {
            throw ApprovalProblem.NOT_PENDING.because();
        }
        store.remember(approval.id(), event);
    }

    private Condition visible(Viewer viewer, @Nullable ApprovalRole role) {
        return switch (role) {
            case DECIDER -> decidable(viewer).and(DSL.not(madeBy(viewer)));
            case REQUESTER -> madeBy(viewer);
            case null -> decidable(viewer).or(madeBy(viewer));
        };
    }

    private static Condition madeBy(Viewer viewer) {
        return viewer.actor() == null ? DSL.falseCondition() : REQUEST.REQUESTER_ID.eq(viewer.actor());
    }

    private Condition decidable(Viewer viewer) {
        Condition manager = viewer.hasRole(Role.MANAGER) ? DSL.trueCondition() : DSL.falseCondition();
        return REQUEST.DECIDERS
                .eq(Deciders.PLATFORM_MANAGERS.name())
                .and(manager)
                .or(REQUEST.DECIDERS.eq(Deciders.GRANTERS.name()).and(access.grantable(viewer, REQUEST.RESOURCE_ID)));
    }

    private Map<UUID, Approval> byResource(Condition condition) {
        return store.list(condition, null, Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(
                        approval -> approval.resource().id(), Function.identity(), (newer, older) -> newer));
    }

    private static Condition pendingOf(ApprovalKind kind, Collection<UUID> resources) {
        return inStates(Set.of(ApprovalState.PENDING))
                .and(REQUEST.KIND.eq(kind.name()))
                .and(REQUEST.RESOURCE_ID.in(resources));
    }

    private static Condition inStates(Set<ApprovalState> states) {
        return REQUEST.STATE.in(states.stream().map(ApprovalState::name).toList());
    }

    private Approval pending(NewApproval request) {
        String purpose = CleanText.lines(request.purpose(), "purpose");
        if (purpose.length() > MAX_TEXT || (purpose.isEmpty() && request.kind() == ApprovalKind.DATASET_ACCESS)) {
            throw ApprovalProblem.PURPOSE_MISSING.at("purpose", Map.of("maximum", MAX_TEXT));
        }
        return new Approval(
                new ApprovalId(Ids.next()),
                request.kind(),
                ApprovalState.PENDING,
                request.resource(),
                request.subject(),
                request.requester(),
                purpose,
                request.facts(),
                request.payload(),
                request.deciders(),
                clock.instant(),
                null,
                null,
                null);
    }

    private static @Nullable String checkComment(@Nullable String comment) {
        if (comment == null || comment.isBlank()) {
            return null;
        }
        if (comment.length() > MAX_TEXT) {
            throw ApprovalProblem.COMMENT_TOO_LONG.at("comment", Map.of("maximum", MAX_TEXT));
        }
        return CleanText.lines(comment, "comment");
    }
}
