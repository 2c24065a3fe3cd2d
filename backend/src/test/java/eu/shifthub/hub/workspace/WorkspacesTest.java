package eu.shifthub.hub.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.identity.People;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class WorkspacesTest {
    @Autowired
    Workspaces workspaces;

    @Autowired
    Access access;

    @Autowired
    DSLContext sql;

    private Viewer.Person manager;
    private Viewer.Person worker;
    private Workspace project;

    @BeforeEach
    void aProject() {
        People people = new People(sql);
        manager = people.person(Role.MANAGER);
        worker = people.person(Role.WORKER);
        project = workspaces.createProject(manager, "Données ouvertes " + manager.username(), "", null);
    }

    @Test
    void givesAWorkerAStudioOnceAndAnAnalystNone() {
        Viewer.Person analyst = new People(sql).person(Role.ANALYST);

        assertThat(workspaces.listOf(worker))
                .isEqualTo(workspaces.listOf(worker))
                .hasSize(1);
        assertThat(workspaces.listOf(analyst)).isEmpty();
    }

    @Test
    void hidesAStudioFromEverybodyElse() {
        Workspace studio = workspaces.studioOf(worker);

        assertThatThrownBy(() -> workspaces.getBySlug(manager, studio.slug())).hasMessageContaining("no such");
        assertThatThrownBy(() -> workspaces.setMember(manager, studio.id(), manager, MemberRole.READER))
                .hasMessageContaining("no such");
    }

    @Test
    void makesTheShortNameOfTheName() {
        assertThat(project.slug()).startsWith("donnees_ouvertes_u");
    }

    @Test
    void refusesAShortNameThatIsTaken() {
        assertThatThrownBy(() -> workspaces.createProject(manager, "Another", "", project.slug()))
                .hasMessageContaining("is taken");
    }

    @Test
    void opensAProjectToItsMembersOnly() {
        assertThatThrownBy(() -> workspaces.get(worker, project.id())).hasMessageContaining("no such");

        workspaces.setMember(manager, project.id(), worker, MemberRole.READER);

        assertThat(workspaces.get(worker, project.id())).isEqualTo(project);
        assertThatThrownBy(() -> access.requireMember(worker, project.id().value(), MemberRole.EDITOR))
                .hasMessageContaining("does not allow");
    }

    @Test
    void closesAProjectToAMemberWhoIsRemoved() {
        workspaces.setMember(manager, project.id(), worker, MemberRole.MANAGER);
        workspaces.removeMember(worker, project.id(), manager.id());

        assertThatThrownBy(() -> workspaces.get(manager, project.id())).hasMessageContaining("no such");
    }

    @Test
    void keepsTheLastProjectManager() {
        assertThatThrownBy(() -> workspaces.removeMember(manager, project.id(), manager.id()))
                .hasMessageContaining("at least one project manager");
        assertThatThrownBy(() -> workspaces.setMember(manager, project.id(), manager, MemberRole.EDITOR))
                .hasMessageContaining("at least one project manager");
    }

    @Test
    void takesNoViewerAsMember() {
        Viewer.Person viewer = new People(sql).person(Role.VIEWER);

        assertThatThrownBy(() -> workspaces.setMember(manager, project.id(), viewer, MemberRole.READER))
                .hasMessageContaining("viewer cannot be a member");
    }

    @Test
    void showsAPlatformManagerTheOutlineOfAnyProject() {
        Viewer.Person other = new People(sql).person(Role.MANAGER);

        assertThat(workspaces.getBySlug(other, project.slug())).isEqualTo(project);
        assertThatThrownBy(() -> workspaces.get(other, project.id())).hasMessageContaining("no such");
        assertThat(workspaces.listProjects()).contains(project);
    }
}
