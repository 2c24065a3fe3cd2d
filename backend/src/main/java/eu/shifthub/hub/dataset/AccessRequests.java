package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.DataRules;
import eu.shifthub.hub.access.Grant;
import eu.shifthub.hub.access.GrantId;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.RowRule;
import eu.shifthub.hub.access.Subject;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.approval.ApprovalDecided;
import eu.shifthub.hub.approval.ApprovalFact;
import eu.shifthub.hub.approval.ApprovalId;
import eu.shifthub.hub.approval.ApprovalKind;
import eu.shifthub.hub.approval.Approvals;
import eu.shifthub.hub.approval.Deciders;
import eu.shifthub.hub.approval.NewApproval;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Asks the owner for the rows of a published dataset, and writes the grant that the owner decides. */
@Component
@Transactional
class AccessRequests {
    private final DatasetStore store;
    private final VersionStore versions;
    private final Access access;
    private final Approvals approvals;
    private final Workspaces workspaces;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AccessRequests(
            DatasetStore store,
            VersionStore versions,
            Access access,
            Approvals approvals,
            Workspaces workspaces,
            JsonMapper json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.versions = versions;
        this.access = access;
        this.approvals = approvals;
        this.workspaces = workspaces;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What somebody asks for.
     *
     * @param columns null for every column
     * @param workspace whose members shall have it; the person alone where it is null
     */
    record Wanted(
            String purpose,
            @Nullable List<String> columns,
            @Nullable Instant expiresAt,
            @Nullable WorkspaceId workspace) {}

    ApprovalId request(Viewer.Person by, DatasetId id, Wanted wanted) {
        access.requireVisibility(by, id.value(), Visibility.OUTLINE);
        Dataset dataset = store.find(id).orElseThrow(DatasetProblem.DATASET_UNKNOWN::because);
        if (!dataset.isPublished()) {
            throw DatasetProblem.NOT_PUBLISHED.because();
        }
        Wanted checked = check(by, dataset, wanted);
        if (checked.workspace() == null && readsEverything(by, id)) {
            throw DatasetProblem.ACCESS_OPEN.because();
        }
        if (approvals
                .findPending(ApprovalKind.DATASET_ACCESS, id.ref(), by.id())
                .isPresent()) {
            throw DatasetProblem.ACCESS_PENDING.because();
        }
        return approvals.open(new NewApproval(
                ApprovalKind.DATASET_ACCESS,
                id.ref(),
                dataset.title(),
                by.id(),
                checked.purpose(),
                facts(by, dataset, checked),
                json.writeValueAsString(checked),
                Deciders.GRANTERS));
    }

    /** Ends a grant; the next read is refused. */
    Grant withdraw(Viewer.Person by, GrantId id) {
        boolean ended = access.withdraw(by, id);
        Grant grant = access.findGrant(id).orElseThrow();
        if (ended) {
            events.publishEvent(new GrantWithdrawn(
                    Ids.next(), clock.instant(), by.actor(), null, new DatasetId(grant.datasetId()), id));
        }
        return grant;
    }

    @ApplicationModuleListener
    void on(ApprovalDecided decided) {
        carryOut(decided);
    }

    /** Writes the grant of an approved request, once; none where the dataset is no longer published. */
    void carryOut(ApprovalDecided decided) {
        if (decided.kind() == ApprovalKind.DATASET_ACCESS && decided.approved()) {
            store.lock(new DatasetId(decided.resource().id()))
                    .filter(Dataset::isPublished)
                    .filter(dataset -> !written(dataset, decided.approval()))
                    .ifPresent(dataset -> give(dataset, decided));
        }
    }

    private void give(Dataset dataset, ApprovalDecided decided) {
        Wanted wanted = json.readValue(decided.payload(), Wanted.class);
        Subject subject = wanted.workspace() == null
                ? new Subject(Subject.Kind.USER, decided.requester().value())
                : new Subject(Subject.Kind.WORKSPACE, wanted.workspace().value());
        UUID decider = Objects.requireNonNull(decided.actor());
        Grant grant = new Grant(
                new GrantId(Ids.next()),
                subject,
                dataset.id().value(),
                wanted.columns(),
                new RowRule.AllRows(),
                wanted.purpose(),
                new UserId(decider),
                decided.approval().value(),
                clock.instant(),
                wanted.expiresAt(),
                null);
        access.grant(grant);
        events.publishEvent(
                new GrantGiven(Ids.next(), grant.createdAt(), decider, null, dataset.id(), grant.id(), subject));
    }

    /** A decision that is told twice gives one grant. */
    private boolean written(Dataset dataset, ApprovalId approval) {
        return access.grantsOf(List.of(dataset.id().value())).stream()
                .anyMatch(grant -> approval.value().equals(grant.requestId()));
    }

    private boolean readsEverything(Viewer by, DatasetId id) {
        return access.visibility(by, id.value()).atLeast(Visibility.ROWS)
                && access.rules(by, id.value()).equals(DataRules.EVERYTHING);
    }

    private Wanted check(Viewer.Person by, Dataset dataset, Wanted wanted) {
        if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(clock.instant())) {
            throw DatasetProblem.EXPIRY_PAST.at("expiresAt");
        }
        if (wanted.workspace() != null) {
            access.requireMember(by, wanted.workspace().value(), MemberRole.READER);
        }
        return new Wanted(
                Texts.purpose(wanted.purpose()),
                columns(by, dataset, wanted.columns()),
                wanted.expiresAt(),
                wanted.workspace());
    }

    private @Nullable List<String> columns(Viewer by, Dataset dataset, @Nullable List<String> columns) {
        if (columns == null || columns.isEmpty()) {
            return null;
        }
        if (!access.visibility(by, dataset.id().value()).atLeast(Visibility.DESCRIPTION)) {
            throw DatasetProblem.COLUMNS_NOT_SHOWN.at("columns");
        }
        Version version = versions.find(Objects.requireNonNull(dataset.published()))
                .orElseThrow(DatasetProblem.VERSION_UNKNOWN::because);
        Set<String> known = version.columns().stream().map(Column::name).collect(Collectors.toSet());
        columns.stream().filter(column -> !known.contains(column)).findFirst().ifPresent(unknown -> {
            throw DatasetProblem.COLUMNS_UNKNOWN.at("columns", Map.of("column", unknown));
        });
        return columns.stream().distinct().toList();
    }

    private List<ApprovalFact> facts(Viewer by, Dataset dataset, Wanted wanted) {
        ApprovalFact holder = wanted.workspace() == null
                ? new ApprovalFact("requesterOnly", "true")
                : new ApprovalFact(
                        "workspace", workspaces.get(by, wanted.workspace()).name());
        return List.of(
                new ApprovalFact("dataset", dataset.title()),
                new ApprovalFact("sensitivity", dataset.sensitivity().name()),
                holder,
                ApprovalFact.columns(wanted.columns()),
                ApprovalFact.end(wanted.expiresAt()));
    }
}
