package eu.shifthub.hub.source;

import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.source.connector.Connectors;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.SourceKind;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.source.credential.Credentials;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.WorkspaceKind;
import eu.shifthub.hub.workspace.Workspaces;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where data comes from: made by platform managers and opened to projects, or the web addresses of a workspace. */
@Component
@Transactional
class Sources {
    private final SourceStore store;
    private final SynchronisationStore synchronisations;
    private final SourceRights rights;
    private final Connectors connectors;
    private final Credentials credentials;
    private final Workspaces workspaces;
    private final Users users;
    private final ObjectProvider<SourceUses> uses;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Sources(
            SourceStore store,
            SynchronisationStore synchronisations,
            SourceRights rights,
            Connectors connectors,
            Credentials credentials,
            Workspaces workspaces,
            Users users,
            ObjectProvider<SourceUses> uses,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.synchronisations = synchronisations;
        this.rights = rights;
        this.connectors = connectors;
        this.credentials = credentials;
        this.workspaces = workspaces;
        this.users = users;
        this.uses = uses;
        this.clock = clock;
        this.events = events;
    }

    List<Source> listOfPlatform() {
        return store.ofPlatform();
    }

    /** For who may change it, and for editors of where it is open. */
    Source get(Viewer viewer, SourceId id) {
        return store.find(id)
                .filter(found -> rights.maySee(viewer, found))
                .orElseThrow(SourceProblem.SOURCE_UNKNOWN::because);
    }

    /** For who may change it. */
    Source getForChange(Viewer viewer, SourceId id) {
        Source source = get(viewer, id);
        if (!rights.mayChange(viewer, source)) {
            throw SourceProblem.NOT_YOURS_TO_CHANGE.because();
        }
        return source;
    }

    Source create(
            Viewer.Person by,
            SourceKind kind,
            SourceInput input,
            @Nullable WorkspaceId workspace,
            Collection<WorkspaceId> openTo) {
        requireMaker(by, kind, workspace, input.credential());
        connectors.get(kind).check(input.connection(), input.selection());
        Source made = new Source(
                new SourceId(Ids.next()),
                kind,
                input.name(),
                input.description(),
                input.owner() == null ? by.id() : users.get(input.owner()).id(),
                input.sensitivity(),
                input.labels(),
                input.connection(),
                input.selection(),
                workspace,
                false,
                clock.instant());
        store.insert(made, by.id());
        events.publishEvent(new SourceEvent.SourceCreated(
                Ids.next(),
                made.createdAt(),
                by.actor(),
                made.id(),
                kind,
                workspace == null ? null : workspace.value()));
        if (input.credential() != null) {
            setCredential(by, made, input.credential());
        }
        if (!openTo.isEmpty()) {
            open(by, made.id(), openTo);
        }
        return get(by, made.id());
    }

    Source change(Viewer.Person by, SourceId id, SourceInput input, boolean removeCredential) {
        getForChange(by, id);
        Source before = store.lock(id).orElseThrow(SourceProblem.SOURCE_UNKNOWN::because);
        requireMaker(by, before.kind(), before.workspaceId(), input.credential());
        connectors.get(before.kind()).check(input.connection(), input.selection());
        boolean keeps = before.hasCredential() && !removeCredential && input.credential() == null;
        if (keeps && !input.connection().leadsWhere(before.reached())) {
            throw SourceProblem.CREDENTIAL_ANEW.at("credential");
        }
        store.update(changed(before, input));
        if (!input.connection().equals(before.reached()) || !input.selection().equals(before.selection())) {
            synchronisations.forgetCursors(id);
        }
        if (input.credential() != null || removeCredential && before.hasCredential()) {
            setCredential(by, before, removeCredential ? null : input.credential());
        }
        events.publishEvent(new SourceEvent.SourceChanged(Ids.next(), clock.instant(), by.actor(), id));
        return get(by, id);
    }

    /** Opens a source of the platform to these projects, and no others. */
    Source open(Viewer.Person by, SourceId id, Collection<WorkspaceId> wanted) {
        Source source = getForChange(by, id);
        Set<WorkspaceId> distinct = Set.copyOf(wanted);
        long projects = workspaces.byIds(distinct).values().stream()
                .filter(workspace -> workspace.kind() == WorkspaceKind.PROJECT)
                .count();
        if (source.workspaceId() != null || projects != distinct.size()) {
            throw SourceProblem.OPEN_TO_PROJECTS_ONLY.at("workspaces");
        }
        store.open(id, distinct);
        events.publishEvent(new SourceEvent.SourceOpened(
                Ids.next(),
                clock.instant(),
                by.actor(),
                id,
                distinct.stream().map(WorkspaceId::value).sorted().toList()));
        return source;
    }

    void delete(Viewer.Person by, SourceId id) {
        getForChange(by, id);
        store.lock(id);
        int count = uses(List.of(id)).getOrDefault(id, 0);
        if (count > 0) {
            throw SourceProblem.SOURCE_IN_USE.because(Map.of("uses", count));
        }
        store.delete(id);
        events.publishEvent(new SourceEvent.SourceDeleted(Ids.next(), clock.instant(), by.actor(), id));
    }

    /** How much brings each in; those that nothing does are missing. */
    Map<SourceId, Integer> uses(Collection<SourceId> sources) {
        Map<SourceId, Integer> all = new HashMap<>(store.uses(sources));
        uses.forEach(above -> above.count(sources).forEach((source, count) -> all.merge(source, count, Integer::sum)));
        return all;
    }

    /** By name, what the editors of each workspace may bring in; of one where the viewer is none, nothing. */
    Map<WorkspaceId, List<Source>> usable(Viewer viewer, Collection<WorkspaceId> of) {
        Set<WorkspaceId> edited = rights.edited(viewer, of);
        List<SourceStore.Opening> openings = store.openTo(edited);
        Map<SourceId, Source> open =
                store.byIds(openings.stream().map(SourceStore.Opening::source).toList());
        List<Source> own = store.ownOf(edited);
        return edited.stream()
                .collect(Collectors.toMap(
                        workspace -> workspace,
                        workspace -> Stream.concat(
                                        own.stream().filter(source -> workspace.equals(source.workspaceId())),
                                        openings.stream()
                                                .filter(opening ->
                                                        opening.workspace().equals(workspace))
                                                .map(opening -> Objects.requireNonNull(open.get(opening.source()))))
                                .sorted(Comparator.comparing(Source::name, String.CASE_INSENSITIVE_ORDER))
                                .toList()));
    }

    /** What signs in to it; for those only who are about to connect. */
    Credential credential(Source source) {
        return store.findCredential(source.id())
                .map(kept -> credentials.open(source.id().value(), kept))
                .orElse(Credential.NONE);
    }

    /** A workspace's own is an address without a credential; all else is a platform manager's. */
    void requireMaker(
            Viewer.Person by, SourceKind kind, @Nullable WorkspaceId workspace, @Nullable Credential credential) {
        if (workspace == null) {
            if (!by.hasRole(Role.MANAGER)) {
                throw credential == null
                        ? SourceProblem.OWN_SOURCES_ARE_ADDRESSES.at("workspace")
                        : SourceProblem.CREDENTIAL_FOR_MANAGERS.at("credential");
            }
            return;
        }
        rights.requireEditor(by, workspace);
        if (credential != null) {
            throw SourceProblem.CREDENTIAL_FOR_MANAGERS.at("credential");
        }
        if (kind != SourceKind.HTTP) {
            throw SourceProblem.OWN_SOURCES_ARE_ADDRESSES.at("kind");
        }
    }

    /** Seals anew what was sealed with a key that is no longer the first; gives those that no key opens. */
    Set<SourceId> resealOld() {
        Set<SourceId> lost = new TreeSet<>(Comparator.comparing(SourceId::value));
        store.credentials().forEach((id, kept) -> {
            if (!credentials.canOpen(kept)) {
                lost.add(id);
            } else if (credentials.isOld(kept)) {
                store.resealed(id, kept, credentials.seal(id.value(), credentials.open(id.value(), kept)));
            }
        });
        return lost;
    }

    private void setCredential(Viewer.Person by, Source source, @Nullable Credential credential) {
        store.setCredential(
                source.id(),
                credential == null ? null : credentials.seal(source.id().value(), credential));
        events.publishEvent(new SourceEvent.CredentialChanged(
                Ids.next(), clock.instant(), by.actor(), source.id(), credential != null));
    }

    private Source changed(Source before, SourceInput input) {
        return new Source(
                before.id(),
                before.kind(),
                input.name(),
                input.description(),
                input.owner() == null
                        ? before.ownerId()
                        : users.get(input.owner()).id(),
                input.sensitivity(),
                input.labels(),
                input.connection(),
                input.selection(),
                before.workspaceId(),
                before.hasCredential(),
                before.createdAt());
    }
}
