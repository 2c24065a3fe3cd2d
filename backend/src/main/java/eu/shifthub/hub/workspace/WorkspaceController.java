package eu.shifthub.hub.workspace;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Member;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class WorkspaceController {
    private final Workspaces workspaces;
    private final Access access;
    private final Users users;
    private final Viewers viewers;

    WorkspaceController(Workspaces workspaces, Access access, Users users, Viewers viewers) {
        this.workspaces = workspaces;
        this.access = access;
        this.users = users;
        this.viewers = viewers;
    }

    @QueryMapping
    List<Workspace> workspaces() {
        return workspaces.listOf(viewers.current());
    }

    @QueryMapping
    Workspace workspace(@Argument String slug) {
        return workspaces.getBySlug(viewers.current(), slug);
    }

    @QueryMapping
    List<Workspace> allProjects() {
        return workspaces.listProjects();
    }

    @MutationMapping
    Payload createProject(@Argument CreateProjectInput input) {
        return new Payload(workspaces.createProject(viewers.person(), input.name(), input.description(), input.slug()));
    }

    @MutationMapping
    Payload changeProject(@Argument ChangeProjectInput input) {
        return new Payload(
                workspaces.changeProject(viewers.person(), input.workspace(), input.name(), input.description()));
    }

    @MutationMapping
    Payload setMember(@Argument SetMemberInput input) {
        return new Payload(
                workspaces.setMember(viewers.person(), input.workspace(), users.get(input.user()), input.role()));
    }

    @MutationMapping
    Payload removeMember(@Argument RemoveMemberInput input) {
        return new Payload(workspaces.removeMember(viewers.person(), input.workspace(), input.user()));
    }

    @BatchMapping
    Map<Workspace, List<Member>> members(List<Workspace> parents) {
        Map<UUID, List<Member>> members =
                access
                        .members(parents.stream()
                                .map(parent -> parent.id().value())
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(Member::workspaceId));
        return parents.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        parent -> members.getOrDefault(parent.id().value(), List.of())));
    }

    @BatchMapping(typeName = "Member")
    Map<Member, Viewer.Person> person(List<Member> members) {
        Map<UserId, Viewer.Person> persons =
                users.persons(members.stream().map(Member::user).toList());
        return members.stream().collect(Collectors.toMap(Function.identity(), member -> persons.get(member.user())));
    }

    @BatchMapping
    Map<Workspace, @Nullable MemberRole> myRole(List<Workspace> parents) {
        Viewer viewer = viewers.current();
        Map<UUID, MemberRole> roles = access.memberRoles(
                viewer, parents.stream().map(parent -> parent.id().value()).toList());
        Map<Workspace, @Nullable MemberRole> mine = new HashMap<>();
        parents.forEach(parent -> mine.put(parent, roles.get(parent.id().value())));
        return mine;
    }

    record CreateProjectInput(
            @NotNull @Size(max = 120) String name,
            @NotNull @Size(max = 4000) String description,
            @Nullable String slug) {}

    record ChangeProjectInput(
            WorkspaceId workspace,
            @NotNull @Size(max = 120) String name,
            @NotNull @Size(max = 4000) String description) {}

    record SetMemberInput(WorkspaceId workspace, UserId user, MemberRole role) {}

    record RemoveMemberInput(WorkspaceId workspace, UserId user) {}

    record Payload(Workspace workspace) {}
}
