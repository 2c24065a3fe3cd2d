package eu.shifthub.hub.catalog.describing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.catalog.describing.DescribedValue.Agent;
import eu.shifthub.hub.catalog.describing.DescribedValue.Amount;
import eu.shifthub.hub.catalog.describing.DescribedValue.Link;
import eu.shifthub.hub.catalog.describing.DescribedValue.Period;
import eu.shifthub.hub.catalog.describing.DescribedValue.Text;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HubTest
@Import(World.class)
class DescribingTest {
    private static final DescribedValues ONE_OF_EACH = new DescribedValues(Map.of(
            "dct:title", List.of(new Text("Séjours", "fr")),
            "healthdcatap:populationCoverage", List.of(new Text("Adults", null)),
            "dct:spatial", List.of(new Link("http://publications.europa.eu/resource/authority/country/FRA")),
            "dct:temporal", List.of(new Period(LocalDate.of(2020, 1, 1), null)),
            "healthdcatap:minTypicalAge", List.of(new Amount(18)),
            "geodcatap:custodian", List.of(new Agent("A clinic", null, "https://clinic.example", null))));

    @Autowired
    World world;

    @Autowired
    Describing describing;

    private Viewer.Person manager;
    private Dataset dataset;

    @BeforeEach
    void dataset() {
        manager = world.person(Role.MANAGER);
        dataset = world.dataset(manager, world.project(manager), Sensitivity.INTERNAL);
    }

    @Test
    void keepsWhatWasSaid() {
        describing.save(manager, dataset.id(), ONE_OF_EACH, 0);

        assertThat(describing.byDatasets(List.of(dataset.id()))).isEqualTo(Map.of(dataset.id(), ONE_OF_EACH));
    }

    @Test
    void writesNotOverWhatWasNotSeen() {
        describing.save(manager, dataset.id(), ONE_OF_EACH, 0);

        assertThatThrownBy(() -> describing.save(manager, dataset.id(), DescribedValues.NONE, 0))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("meanwhile");
        assertThat(describing.byDatasets(List.of(dataset.id()))).containsValue(ONE_OF_EACH);
        describing.save(manager, dataset.id(), DescribedValues.NONE, 1);
        assertThat(describing.byDatasets(List.of(dataset.id()))).containsValue(DescribedValues.NONE);
    }

    @Test
    void refusesWhoMayNotEdit() {
        Viewer.Person outsider = world.person(Role.WORKER);

        assertThatThrownBy(() -> describing.save(outsider, dataset.id(), ONE_OF_EACH, 0))
                .isInstanceOf(ProblemException.class);
        assertThat(describing.byDatasets(List.of(dataset.id()))).isEmpty();
    }
}
