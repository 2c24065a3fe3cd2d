package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.test.tester.GraphQlTester;

@HubTest
@Import(World.class)
class PortalPreviewTest {
    private static final String PREVIEW = """
            query ($dataset: ID!, $listed: Boolean!, $sensitivity: Sensitivity) {
              portalPreview(dataset: $dataset, listed: $listed, sensitivity: $sensitivity, language: "fr") {
                visible statements { property values } turtle } }
            """;

    @Autowired
    World world;

    @Autowired
    Datasets datasets;

    @Autowired
    Access access;

    private Viewer.Person owner;
    private Dataset dataset;

    @BeforeEach
    void dataset() {
        owner = world.person(Role.WORKER);
        dataset = world.dataset(owner, world.project(owner), Sensitivity.PUBLIC);
        world.describe(owner, dataset.id());
    }

    @Test
    void showsWhatAnyoneWillBeTold() {
        GraphQlTester.Response shown = preview(owner, true, null);

        assertThat(value(shown, "dct:title")).isEqualTo(dataset.title());
        assertThat(value(shown, "dct:description")).isEqualTo("What it says");
        assertThat(value(shown, "healthdcatap:healthCategory")).isEqualTo("Dossiers de santé électroniques");
        shown.path("portalPreview.turtle")
                .entity(String.class)
                .satisfies(turtle -> assertThat(turtle).contains("dcat:Dataset", "What it says", "dcat:downloadURL"));
    }

    @Test
    void showsHowASensitiveDatasetIsOutlined() {
        GraphQlTester.Response shown = preview(owner, true, Sensitivity.SENSITIVE);

        assertThat(value(shown, "dct:title")).isEqualTo(dataset.title());
        shown.path("portalPreview.turtle")
                .entity(String.class)
                .satisfies(turtle -> assertThat(turtle).doesNotContain("What it says", "dcat:downloadURL"));
    }

    @Test
    void showsNothingOfWhatIsNotListed() {
        preview(owner, false, null)
                .path("portalPreview.visible")
                .entity(Boolean.class)
                .isEqualTo(false);
    }

    @Test
    void publishesNothing() {
        preview(owner, true, Sensitivity.INTERNAL);

        assertThat(datasets.get(dataset.id())).isEqualTo(dataset);
        assertThat(access.visibility(new Viewer.Anonymous(), dataset.id().value()))
                .isEqualTo(Visibility.NONE);
    }

    @Test
    void isForWhoMayEditTheDataset() {
        preview(world.person(Role.WORKER), true, null)
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .extracting(error -> error.getExtensions().get("code"))
                        .containsExactly("NOT_FOUND"));
    }

    private static String value(GraphQlTester.Response shown, String property) {
        return shown.path("portalPreview.statements[?(@.property == '" + property + "')].values[*]")
                .entityList(String.class)
                .get()
                .getFirst();
    }

    private GraphQlTester.Response preview(Viewer.Person by, boolean listed, @Nullable Sensitivity sensitivity) {
        return world.ask(
                by,
                PREVIEW,
                sensitivity == null
                        ? Map.of("dataset", dataset.id().globalId(), "listed", listed)
                        : Map.of(
                                "dataset",
                                dataset.id().globalId(),
                                "listed",
                                listed,
                                "sensitivity",
                                sensitivity.name()));
    }
}
