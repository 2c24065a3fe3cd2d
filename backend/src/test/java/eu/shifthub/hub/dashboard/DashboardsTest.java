package eu.shifthub.hub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.query.DataWorld;
import eu.shifthub.hub.workspace.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HubTest
@Import({World.class, DataWorld.class})
class DashboardsTest {
    private final World world;
    private final DataWorld data;
    private final Dashboards dashboards;
    private final TileResults results;

    private final Viewer.Person owner;
    private final Dataset doctors;
    private Dashboard board;

    @Autowired
    DashboardsTest(World world, DataWorld data, Dashboards dashboards, TileResults results) {
        this.world = world;
        this.data = data;
        this.dashboards = dashboards;
        this.results = results;
        this.owner = world.person(Role.WORKER);
        Workspace home = world.project(owner);
        this.doctors = data.dataset(owner, home, Sensitivity.INTERNAL, DataWorld.DOCTORS);
        this.board = dashboards.create(owner, home.id(), "Doctors", "");
    }

    @Test
    void showsThoseItIsSharedWithWhatTheSharerMaySee() {
        board = save(owner, tile("a", "oa", 20));
        Viewer.Person reader = world.person(Role.VIEWER);
        dashboards.share(owner, board.id(), reader, false);

        TileResult seen = results.of(reader, new Tile(board, board.tiles().getFirst()));

        assertThat(seen.problem()).isNull();
        assertThat(seen.rows()).extracting(TileRow::values).contains(List.of("A", "2"));
    }

    @Test
    void letsNobodyAskThroughTheSharerWhatTheyMayNotAskThemselves() {
        board = save(owner, tile("a", "oa", 20));
        Viewer.Person editor = world.person(Role.ANALYST);
        dashboards.share(owner, board.id(), editor, true);

        assertNotOpen(editor, tile("a", "oa", 20), tile("b", "nom", 1000));
        assertNotOpen(editor, tile("a", "nom", 20));
        assertNotOpen(editor, tile("a", "oa", 1000));
        assertThat(dashboards.get(owner, board.id()).tiles()).containsExactly(tile("a", "oa", 20));
    }

    @Test
    void letsAnEditorMoveAndRenameWhatStandsThere() {
        board = save(owner, tile("a", "oa", 20), tile("b", "since", 20));
        Viewer.Person editor = world.person(Role.ANALYST);
        dashboards.share(owner, board.id(), editor, true);
        TileSpec wider = new TileSpec(
                "b",
                "Since when",
                TileKind.LINE,
                doctors.id().value(),
                "since",
                MeasureFunction.COUNT,
                null,
                TileSort.MEASURE,
                20,
                12);

        Dashboard saved = save(editor, wider, tile("a", "oa", 20));

        assertThat(saved.tiles()).containsExactly(wider, tile("a", "oa", 20));
    }

    @Test
    void refusesAColumnThatIsNotThere() {
        assertNotOpen(owner, tile("a", "nothing", 20));
    }

    private void assertNotOpen(Viewer.Person by, TileSpec... tiles) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> save(by, tiles))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(DashboardProblem.TILE_NOT_OPEN));
    }

    private Dashboard save(Viewer.Person by, TileSpec... tiles) {
        return dashboards.save(
                by, board.id(), dashboards.get(owner, board.id()).revision(), "Doctors", "", List.of(tiles));
    }

    private TileSpec tile(String id, @Nullable String dimension, int limit) {
        return new TileSpec(
                id,
                "Doctors",
                TileKind.BAR,
                doctors.id().value(),
                dimension,
                MeasureFunction.COUNT,
                null,
                TileSort.MEASURE,
                limit,
                6);
    }
}
