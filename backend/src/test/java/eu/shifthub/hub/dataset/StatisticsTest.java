package eu.shifthub.hub.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.query.DataWorld;
import eu.shifthub.hub.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;

/** Who sees what of the statistics of a version. */
@HubTest
@Import({World.class, DataWorld.class})
class StatisticsTest {
    private static final String FIELDS = """
            query ($id: ID!) { dataset(id: $id) { version { profiled columns { name statistics {
              nulls distinct minimum maximum tooFew personal everyValue examples quantiles { share value }
              histogram { from to rows } topValues { value rows } } } } } }""";
    /** 40 rows: 37 of group A, 2 of B, 1 of C; ages 0 to 39. */
    private static final String ROWS = "select range as age, case when range < 37 then 'A' when range < 39 then 'B'"
            + " else 'C' end as grp from range(40)";

    @Autowired
    World world;

    @Autowired
    DataWorld data;

    @Autowired
    Columns columns;

    private Viewer.Person owner;
    private Workspace home;
    private Dataset dataset;

    @BeforeEach
    void publish() {
        owner = world.person(Role.WORKER);
        home = world.project(owner);
        dataset = data.dataset(owner, home, Sensitivity.INTERNAL, ROWS);
        world.publish(owner, dataset.id(), true);
        World.await(() -> Boolean.TRUE.equals(version(owner).get("profiled")));
    }

    @Test
    void showEverythingToThoseWhoReadTheRows() {
        Map<String, Object> group = statistics(owner, "grp");

        assertThat(group)
                .containsEntry("minimum", "A")
                .containsEntry("maximum", "C")
                .containsEntry("everyValue", true)
                .containsEntry("tooFew", false);
        assertThat(values(group)).containsExactly("A", "B", "C");
        assertThat((List<?>) statistics(owner, "age").get("quantiles")).hasSize(5);
    }

    @Test
    void showNothingThatTooFewRowsStandBehindToThoseWhoOnlyPreviewThem() {
        Viewer.Person analyst = world.person(Role.ANALYST);

        Map<String, Object> group = statistics(analyst, "grp");
        assertThat(values(group)).isEmpty();
        assertThat(group)
                .containsEntry("minimum", null)
                .containsEntry("maximum", null)
                .containsEntry("everyValue", false)
                .containsEntry("tooFew", true)
                .containsEntry("examples", List.of());
        assertThat((List<?>) statistics(analyst, "age").get("histogram")).isEmpty();
    }

    @Test
    void showNoValueOfPersonalDataToAnybodyOnceItIsMarked() {
        columns.describe(owner, dataset.id(), null, List.of(new ColumnFacts("age", null, null, null, false, true)));

        Map<String, Object> age = statistics(owner, "age");

        assertThat(age)
                .containsEntry("personal", true)
                .containsEntry("minimum", null)
                .containsEntry("maximum", null)
                .containsEntry("quantiles", List.of())
                .containsEntry("histogram", List.of())
                .containsEntry("topValues", List.of())
                .containsEntry("examples", List.of())
                .containsEntry("nulls", 0);
    }

    @Test
    void showNothingToThoseWhoSeeOnlyTheDescription() {
        assertThat(version(new Viewer.Anonymous()).get("columns"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .allSatisfy(column ->
                        assertThat(((Map<?, ?>) column).get("statistics")).isNull());
    }

    private static List<Object> values(Map<String, Object> statistics) {
        return ((List<?>) Objects.requireNonNull(statistics.get("topValues")))
                .stream().<Object>map(value -> ((Map<?, ?>) value).get("value")).toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> statistics(Viewer viewer, String column) {
        return ((List<Map<String, Object>>)
                        Objects.requireNonNull(version(viewer).get("columns")))
                .stream()
                        .filter(found -> column.equals(found.get("name")))
                        .map(found -> (Map<String, Object>) found.get("statistics"))
                        .findFirst()
                        .orElseThrow();
    }

    private Map<String, Object> version(Viewer viewer) {
        return world.ask(viewer, FIELDS, Map.of("id", dataset.id().globalId()))
                .path("dataset.version")
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }
}
