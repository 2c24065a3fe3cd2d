package eu.shifthub.hub.access;

import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers "may X do Y to Z", and keeps the facts that the answer is made of. Nothing else decides. */
@Component
@Transactional
public class Access {
    static final String IN_LIBRARY = "IN_LIBRARY";
    static final String PUSHES = "PUSHES";
    private static final String MAY_WRITE = "data:write";

    private final ProtectionStore protections;
    private final RelationStore relations;
    private final GrantStore grants;
    private final Clock clock;

    Access(ProtectionStore protections, RelationStore relations, GrantStore grants, Clock clock) {
        this.protections = protections;
        this.relations = relations;
        this.grants = grants;
        this.clock = clock;
    }

    /** States the facts that protect a dataset; called by its room in the transaction that changes one of them. */
    public void protectDataset(UUID dataset, Protection protection) {
        protections.save(dataset(dataset), protection);
    }

    public void forgetDataset(UUID dataset) {
        protections.forget(dataset(dataset));
        relations.forget(dataset(dataset));
    }

    public void setMember(UUID workspace, UserId user, MemberRole role, @Nullable UUID by) {
        relations.replace("user", user.value(), role.name(), workspace(workspace), by);
    }

    /** False where the person was no member. */
    public boolean removeMember(UUID workspace, UserId user) {
        return relations.remove("user", user.value(), workspace(workspace));
    }

    public List<Member> members(Collection<UUID> workspaces) {
        return relations.members(workspaces);
    }

    public Optional<MemberRole> findMemberRole(Viewer viewer, UUID workspace) {
        return viewer instanceof Viewer.Person person && person.role().atLeast(Role.ANALYST)
                ? relations
                        .find("user", person.id().value(), workspace(workspace))
                        .map(MemberRole::valueOf)
                : Optional.empty();
    }

    /** What the viewer is in each of the workspaces; those where the viewer is no member are missing. */
    public Map<UUID, MemberRole> memberRoles(Viewer viewer, Collection<UUID> workspaces) {
        return viewer instanceof Viewer.Person person && person.role().atLeast(Role.ANALYST)
                ? relations.memberRoles(person.id().value(), workspaces)
                : Map.of();
    }

    /** Passes where the viewer is a member in at least this role; {@code NOT_FOUND} to outsiders. */
    public void requireMember(Viewer viewer, UUID workspace, MemberRole role) {
        MemberRole actual = findMemberRole(viewer, workspace).orElseThrow(AccessProblem.WORKSPACE_UNKNOWN::because);
        if (!actual.atLeast(role)) {
            throw AccessProblem.MEMBER_ROLE_TOO_LOW.because();
        }
    }

    /** Rows of workspaces the viewer belongs to. */
    public Condition memberOf(Viewer viewer, Field<UUID> workspaceId) {
        return Conditions.memberOf(viewer, workspaceId);
    }

    public Visibility visibility(Viewer viewer, UUID dataset) {
        return visibility(viewer, List.of(dataset)).getOrDefault(dataset, Visibility.NONE);
    }

    /** How much the viewer may see of each dataset; one that is unknown is missing. */
    public Map<UUID, Visibility> visibility(Viewer viewer, Collection<UUID> datasets) {
        return protections.visibility(viewer, datasets, clock.instant());
    }

    /** The published datasets whose rows a membership or a grant opens to the viewer, whatever else protects them. */
    public Set<UUID> opened(Viewer viewer) {
        return protections.opened(viewer, clock.instant());
    }

    /** Rows of datasets of which the viewer may see at least so much. */
    public Condition visible(Viewer viewer, Visibility atLeast, Field<UUID> datasetId) {
        return Conditions.visibility(viewer, clock.instant(), datasetId).ge(atLeast.ordinal());
    }

    /** {@code NOT_FOUND} where the viewer sees nothing, {@code FORBIDDEN} where it is something, but less than asked. */
    public void requireVisibility(Viewer viewer, UUID dataset, Visibility atLeast) {
        Visibility actual = visibility(viewer, dataset);
        if (actual == Visibility.NONE) {
            throw AccessProblem.DATASET_UNKNOWN.because();
        }
        if (!actual.atLeast(atLeast)) {
            throw AccessProblem.ROWS_NOT_GRANTED.because();
        }
    }

    /** Whether the viewer may change the dataset: an editor or manager of its workspace. */
    public boolean mayEdit(Viewer viewer, UUID dataset) {
        return protections
                .find(dataset(dataset))
                .flatMap(protection -> findMemberRole(viewer, protection.workspaceId()))
                .filter(role -> role.atLeast(MemberRole.EDITOR))
                .isPresent();
    }

    /** Those of the datasets that the viewer may change. */
    public Set<UUID> editable(Viewer viewer, Collection<UUID> datasets) {
        return protections.editable(viewer, datasets);
    }

    /** Whether the viewer decides about grants of the dataset: its owner or a manager of its workspace. */
    public boolean mayGrant(Viewer viewer, UUID dataset) {
        return !grantable(viewer, List.of(dataset)).isEmpty();
    }

    /** Those of the datasets about whose grants the viewer decides. */
    public Set<UUID> grantable(Viewer viewer, Collection<UUID> datasets) {
        return protections.grantable(viewer, datasets);
    }

    /** Rows of datasets about whose grants the viewer decides. */
    public Condition grantable(Viewer viewer, Field<UUID> datasetId) {
        return Conditions.grantable(viewer, datasetId);
    }

    public void requireEdit(Viewer viewer, UUID dataset) {
        requireVisibility(viewer, dataset, Visibility.OUTLINE);
        if (!mayEdit(viewer, dataset)) {
            throw AccessProblem.NOT_ALLOWED.because();
        }
    }

    public void requireGrant(Viewer viewer, UUID dataset) {
        requireVisibility(viewer, dataset, Visibility.OUTLINE);
        if (!mayGrant(viewer, dataset)) {
            throw AccessProblem.NOT_ALLOWED.because();
        }
    }

    /** What the viewer may read of the dataset's rows; refuses where it is nothing. */
    public DataRules rules(Viewer viewer, UUID dataset) {
        requireVisibility(viewer, dataset, Visibility.ROWS);
        return Optional.ofNullable(rules(viewer, List.of(dataset)).get(dataset))
                .orElseThrow(AccessProblem.ROWS_NOT_GRANTED::because);
    }

    /** What the viewer may read of each dataset's rows; one of which it is nothing is missing. */
    public Map<UUID, DataRules> rules(Viewer viewer, Collection<UUID> datasets) {
        Set<UUID> readable = visibility(viewer, datasets).entrySet().stream()
                .filter(entry -> entry.getValue().atLeast(Visibility.ROWS))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        // Whether rows may be read at all is decided above; which of them, by what the person holds.
        Viewer holder = viewer instanceof Viewer.OnBehalf lent ? lent.person() : viewer;
        Set<UUID> open = protections.rowsWithoutGrant(holder, readable);
        Map<UUID, List<Grant>> granted = grants.active(holder, readable, clock.instant()).stream()
                .collect(Collectors.groupingBy(Grant::datasetId));
        Map<UUID, DataRules> rules = new HashMap<>();
        granted.forEach((dataset, newestFirst) -> rules.put(dataset, GrantRules.of(newestFirst)));
        open.forEach(dataset -> rules.put(dataset, DataRules.EVERYTHING));
        return rules;
    }

    /**
     * Whether what others find out from the dataset's rows goes to the viewer only with disclosure control: its data is
     * restricted or sensitive, and the viewer may not read all of it.
     */
    public boolean isConfidentialTo(Viewer viewer, UUID dataset) {
        Sensitivity sensitivity =
                findProtection(dataset).map(Protection::sensitivity).orElse(Sensitivity.SENSITIVE);
        return switch (sensitivity) {
            case PUBLIC, INTERNAL -> false;
            case RESTRICTED, SENSITIVE ->
                !DataRules.EVERYTHING.equals(rules(viewer, List.of(dataset)).get(dataset));
        };
    }

    /** What the viewer may read of the few rows of a preview, which those without the right to all rows get as well. */
    public DataRules previewRules(Viewer viewer, UUID dataset) {
        requireVisibility(viewer, dataset, Visibility.PREVIEW);
        return visibility(viewer, dataset).atLeast(Visibility.ROWS) ? rules(viewer, dataset) : DataRules.EVERYTHING;
    }

    /** Puts a published dataset into the library of a workspace; false where it was there already. */
    public boolean addToLibrary(UUID workspace, UUID dataset, @Nullable UUID by) {
        return relations.add("workspace", workspace, IN_LIBRARY, dataset(dataset), by);
    }

    /** Rows of datasets that are linked into the library of the workspace. */
    public Condition linkedTo(UUID workspace, Field<UUID> datasetId) {
        return Conditions.linkedTo(workspace, datasetId);
    }

    public boolean removeFromLibrary(UUID workspace, UUID dataset) {
        return relations.remove("workspace", workspace, dataset(dataset));
    }

    /** Lets an application push new versions into a dataset; false where it might already. */
    public boolean allowPush(UUID application, UUID dataset, UserId by) {
        return relations.add("application", application, PUSHES, dataset(dataset), by.value());
    }

    /** Effective with the next byte; false where it might not. */
    public boolean withdrawPush(UUID application, UUID dataset) {
        return relations.remove("application", application, dataset(dataset));
    }

    /** Whether the application asking may push new versions into the dataset. */
    public boolean mayPush(Viewer viewer, UUID dataset) {
        return viewer instanceof Viewer.App app && app.scopes().contains(MAY_WRITE) && mayPush(app.id(), dataset);
    }

    /** The same of an application that has asked before. */
    public boolean mayPush(UUID application, UUID dataset) {
        return relations
                .find("application", application, dataset(dataset))
                .filter(PUSHES::equals)
                .isPresent();
    }

    /** Which applications may push into these datasets, the oldest right first. */
    public List<PushRight> pushRightsInto(Collection<UUID> datasets) {
        return relations.pushRights(null, datasets);
    }

    /** Where these applications may push to, the oldest right first. */
    public List<PushRight> pushRightsOf(Collection<UUID> applications) {
        return relations.pushRights(applications, null);
    }

    public void grant(Grant grant) {
        grants.insert(grant);
    }

    /** Withdraws a grant; effective with the next request. False where it was withdrawn already. */
    public boolean withdraw(Viewer viewer, GrantId id) {
        Grant grant = grants.find(id).orElseThrow(AccessProblem.GRANT_UNKNOWN::because);
        if (!mayGrant(viewer, grant.datasetId())) {
            throw AccessProblem.GRANT_UNKNOWN.because();
        }
        return grants.withdraw(id, Optional.ofNullable(viewer.actor()).orElseThrow(), clock.instant());
    }

    /** Ends every grant of the dataset's rows, whoever holds it; gives those that have ended now. */
    public List<Grant> endGrants(UUID dataset, UUID by) {
        return grants.end(dataset, false, by, clock.instant());
    }

    /** Ends the grants that nobody but the owner has decided, for when the dataset becomes too sensitive for them. */
    public List<Grant> endUnrequestedGrants(UUID dataset, UUID by) {
        return grants.end(dataset, true, by, clock.instant());
    }

    public Optional<Grant> findGrant(GrantId id) {
        return grants.find(id);
    }

    public List<Grant> grantsOf(Collection<UUID> datasets) {
        return grants.ofDatasets(datasets);
    }

    public List<Grant> grantsTo(Subject subject) {
        return grantsTo(subject.kind(), List.of(subject.id()));
    }

    /** Grants to any of these subjects of one kind, the newest first. */
    public List<Grant> grantsTo(Subject.Kind kind, Collection<UUID> ids) {
        return grants.to(kind, ids);
    }

    /** Withdraws every grant of a subject that is about to go, and its rights to push. */
    public void withdrawAll(Subject subject, UserId by) {
        grants.withdrawAll(subject, by.value(), clock.instant());
        relations.forgetSubject(subject.kind().name().toLowerCase(Locale.ROOT), subject.id());
    }

    /** The facts that protect a dataset; empty where there is no such dataset. */
    public Optional<Protection> findProtection(UUID dataset) {
        return protections.find(dataset(dataset));
    }

    /** Relates a person to a resource that is shared one by one, for example a dashboard; replaces an earlier relation. */
    public void share(ResourceRef resource, UserId user, String relation, UserId by) {
        relations.replace("user", user.value(), relation, resource, by.value());
    }

    public boolean unshare(ResourceRef resource, UserId user) {
        return relations.remove("user", user.value(), resource);
    }

    public List<Share> shares(Collection<ResourceRef> resources) {
        return relations.shares(resources);
    }

    public Optional<Share> findShare(Viewer viewer, ResourceRef resource) {
        return shares(List.of(resource)).stream()
                .filter(share -> share.user().value().equals(viewer.actor()))
                .findFirst();
    }

    /** Rows of resources of a kind that are shared with the viewer in one of these relations. */
    public Condition sharedWith(Viewer viewer, String kind, Set<String> relationNames, Field<UUID> id) {
        return Conditions.sharedWith(viewer, kind, relationNames, id);
    }

    /** Forgets every relation to a resource that is gone. */
    public void forget(ResourceRef resource) {
        relations.forget(resource);
    }

    private static ResourceRef dataset(UUID id) {
        return new ResourceRef("dataset", id);
    }

    private static ResourceRef workspace(UUID id) {
        return new ResourceRef("workspace", id);
    }
}
