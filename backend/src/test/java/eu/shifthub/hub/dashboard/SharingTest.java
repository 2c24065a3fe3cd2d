package eu.shifthub.hub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HubTest
@Import(World.class)
class SharingTest {
    @Autowired
    World world;

    @Autowired
    Dashboards dashboards;

    @Autowired
    Access access;

    @Test
    void letsAnalystsEdit() {
        Viewer.Person owner = world.person(Role.WORKER);
        Viewer.Person analyst = world.person(Role.ANALYST);
        Dashboard board = board(owner);

        dashboards.share(owner, board.id(), analyst, true);

        assertThat(dashboards.canEdit(analyst, board)).isTrue();
    }

    @Test
    void refusesToLetViewersEdit() {
        Viewer.Person owner = world.person(Role.WORKER);
        Viewer.Person viewer = world.person(Role.VIEWER);
        Dashboard board = board(owner);

        assertThatThrownBy(() -> dashboards.share(owner, board.id(), viewer, true))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(DashboardProblem.ROLE_CANNOT_EDIT));
        assertThat(access.findShare(viewer, board.id().ref())).isEmpty();
    }

    @Test
    void offersNoEditingToThoseWhoBecameViewersSince() {
        Viewer.Person owner = world.person(Role.WORKER);
        Viewer.Person viewer = world.person(Role.VIEWER);
        Dashboard board = board(owner);
        access.share(board.id().ref(), viewer.id(), Dashboards.EDITOR, owner.id());

        assertThat(dashboards.canEdit(viewer, board)).isFalse();
        assertThat(dashboards.get(viewer, board.id())).isEqualTo(board);
    }

    private Dashboard board(Viewer.Person owner) {
        return dashboards.create(owner, world.project(owner).id(), "Board", "");
    }
}
