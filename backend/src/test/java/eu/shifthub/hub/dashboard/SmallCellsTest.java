package eu.shifthub.hub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.RowRule;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.query.DataWorld;
import eu.shifthub.hub.workspace.Workspace;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HubTest
@Import({World.class, DataWorld.class})
class SmallCellsTest {
    /** Nine, six and five people; of the five only four have a weight; then what the test adds. */
    private static final String PATIENTS = "select 'asthma' as illness, 60 + i as weight from range(9) t(i)"
            + " union all select 'diabetes', 80 + i from range(6) t(i)"
            + " union all select 'gout', case when i > 0 then 70 + i end from range(5) t(i)";

    private static final String A_RARE_ONE = " union all select 'progeria', 20";
    private static final String A_RARER_ONE = " union all select 'kuru', 50";
    private static final String FIVE_OF_RARE_ONES = " union all select 'a' || i % 2, 50 from range(5) t(i)";

    private static final List<@Nullable Object> SUPPRESSED = Arrays.asList(null, null);

    private final World world;
    private final DataWorld data;
    private final Dashboards dashboards;
    private final TileResults results;

    private final Viewer.Person owner;
    private final Viewer.Person reader;
    private final Workspace home;

    @Autowired
    SmallCellsTest(World world, DataWorld data, Dashboards dashboards, TileResults results) {
        this.world = world;
        this.data = data;
        this.dashboards = dashboards;
        this.results = results;
        this.owner = world.person(Role.WORKER);
        this.reader = world.person(Role.VIEWER);
        this.home = world.project(owner);
    }

    @Test
    void showsEveryGroupToThoseWhoMayReadTheRows() {
        Tile tile = byIllness(patients(Sensitivity.SENSITIVE, A_RARE_ONE), MeasureFunction.COUNT, null);

        assertThat(values(owner, tile))
                .containsExactly(
                        List.of("asthma", "9"),
                        List.of("diabetes", "6"),
                        List.of("gout", "5"),
                        List.of("progeria", "1"));
    }

    @Test
    void namesNoGroupOfOneAndHidesTheNextSmallestThatWouldGiveItAway() {
        Tile tile = byIllness(patients(Sensitivity.RESTRICTED, A_RARE_ONE), MeasureFunction.COUNT, null);

        TileResult shown = results.of(reader, tile);

        assertThat(values(shown)).containsExactly(List.of("asthma", "9"), List.of("diabetes", "6"), SUPPRESSED);
        assertThat(shown.rows()).extracting(TileRow::suppressed).containsExactly(false, false, true);
    }

    @Test
    void hidesTheNextSmallestAlsoWhereSeveralSmallOnesAreTooFewTogether() {
        Tile tile = byIllness(patients(Sensitivity.RESTRICTED, A_RARE_ONE + A_RARER_ONE), MeasureFunction.COUNT, null);

        assertThat(values(reader, tile)).containsExactly(List.of("asthma", "9"), List.of("diabetes", "6"), SUPPRESSED);
    }

    @Test
    void hidesNoLargeGroupWhereTheSmallOnesCoverEachOther() {
        Tile tile = byIllness(patients(Sensitivity.RESTRICTED, FIVE_OF_RARE_ONES), MeasureFunction.COUNT, null);

        assertThat(values(reader, tile))
                .containsExactly(List.of("asthma", "9"), List.of("diabetes", "6"), List.of("gout", "5"), SUPPRESSED);
    }

    @Test
    void showsAllGroupsThatAreLargeEnough() {
        Tile tile = byIllness(patients(Sensitivity.SENSITIVE, ""), MeasureFunction.COUNT, null);

        assertThat(values(reader, tile)).isEqualTo(values(owner, tile)).hasSize(3);
    }

    @Test
    void countsForASumOnlyTheRowsItIsMadeOf() {
        Tile tile = byIllness(patients(Sensitivity.SENSITIVE, A_RARE_ONE), MeasureFunction.AVERAGE, "weight");

        assertThat(results.of(reader, tile).rows())
                .extracting(row -> row.values().getFirst())
                .containsExactlyInAnyOrder("diabetes", "asthma", null);
    }

    @Test
    void showsNoSmallestOrLargestValue() {
        Dataset dataset = patients(Sensitivity.RESTRICTED, "");

        assertThat(values(reader, byIllness(dataset, MeasureFunction.MAXIMUM, "weight")))
                .containsExactly(SUPPRESSED);
        assertThat(values(reader, byIllness(dataset, MeasureFunction.MINIMUM, "weight")))
                .containsExactly(SUPPRESSED);
        assertThat(values(owner, byIllness(dataset, MeasureFunction.MAXIMUM, "weight")))
                .hasSize(3);
    }

    @Test
    void showsASingleNumberOnlyOfEnoughRows() {
        Dataset few = data.dataset(owner, home, Sensitivity.SENSITIVE, "select 1 as weight from range(4)");
        Dataset enough = data.dataset(owner, home, Sensitivity.SENSITIVE, "select 1 as weight from range(5)");

        assertThat(results.of(reader, number(few)).rows()).containsExactly(TileRow.suppressed(1));
        assertThat(values(reader, number(enough))).containsExactly(List.of("5"));
        assertThat(values(owner, number(few))).containsExactly(List.of("4"));
    }

    @Test
    void drawsNoMoreGroupsThanTheTileHas() {
        Tile tile = shared(spec(
                patients(Sensitivity.SENSITIVE, A_RARE_ONE), TileKind.BAR, "illness", MeasureFunction.COUNT, null, 1));

        TileResult shown = results.of(reader, tile);

        assertThat(values(shown)).containsExactly(List.of("asthma", "9"), SUPPRESSED);
        assertThat(shown.truncated()).isTrue();
    }

    @Test
    void leavesInternalDataAsItIs() {
        Tile tile = byIllness(patients(Sensitivity.INTERNAL, A_RARE_ONE), MeasureFunction.COUNT, null);

        assertThat(values(reader, tile)).contains(List.of("progeria", "1"));
    }

    @Test
    void isLiftedByAGrantOfAllRowsOnly() {
        Dataset dataset = patients(Sensitivity.RESTRICTED, A_RARE_ONE);
        world.publish(owner, dataset.id(), false);
        Tile tile = byIllness(dataset, MeasureFunction.COUNT, null);
        Viewer.Person partly = sharedWith(tile, world.person(Role.ANALYST));
        Viewer.Person wholly = sharedWith(tile, world.person(Role.ANALYST));
        data.grant(dataset, DataWorld.person(partly), List.of("illness"), new RowRule.AllRows());
        data.grant(dataset, DataWorld.person(wholly), null, new RowRule.AllRows());

        assertThat(values(partly, tile)).contains(SUPPRESSED);
        assertThat(values(wholly, tile)).contains(List.of("progeria", "1"));
    }

    private Dataset patients(Sensitivity sensitivity, String more) {
        return data.dataset(owner, home, sensitivity, PATIENTS + more);
    }

    private Tile byIllness(Dataset dataset, MeasureFunction function, @Nullable String measure) {
        return shared(spec(dataset, TileKind.BAR, "illness", function, measure, 20));
    }

    private Tile number(Dataset dataset) {
        return shared(spec(dataset, TileKind.NUMBER, null, MeasureFunction.COUNT, null, 20));
    }

    private Tile shared(TileSpec spec) {
        Dashboard made = dashboards.create(owner, home.id(), "Patients", "");
        Dashboard saved = dashboards.save(owner, made.id(), 1, "Patients", "", List.of(spec));
        Tile tile = new Tile(saved, saved.tiles().getFirst());
        sharedWith(tile, reader);
        return tile;
    }

    private Viewer.Person sharedWith(Tile tile, Viewer.Person person) {
        dashboards.share(owner, tile.dashboard().id(), person, false);
        return person;
    }

    private static TileSpec spec(
            Dataset dataset,
            TileKind kind,
            @Nullable String dimension,
            MeasureFunction function,
            @Nullable String measure,
            int limit) {
        return new TileSpec(
                "one",
                "Patients",
                kind,
                dataset.id().value(),
                dimension,
                function,
                measure,
                TileSort.MEASURE,
                limit,
                6);
    }

    private List<List<@Nullable Object>> values(Viewer viewer, Tile tile) {
        return values(results.of(viewer, tile));
    }

    private static List<List<@Nullable Object>> values(TileResult result) {
        assertThat(result.problem()).isNull();
        return result.rows().stream().map(TileRow::values).toList();
    }
}
