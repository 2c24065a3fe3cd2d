package eu.shifthub.hub.catalog.describing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.catalog.describing.DescribedValue.Amount;
import eu.shifthub.hub.catalog.describing.DescribedValue.Period;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Versions;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.query.DataWorld;
import eu.shifthub.hub.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HubTest
@Import({World.class, DataWorld.class})
class PrefillTest {
    /** 400 rows of 100 people; one of them is 120 years old, and one row is of 2000. */
    private static final String ROWS = "select 'p' || (range % 100) as patient, "
            + "case when range = 0 then 120 else 20 + range % 50 end as age, "
            + "case when range = 0 then date '2000-05-05' else date '2015-01-10' + (range * 5)::int end as admitted, "
            + "date '1970-01-01' + range::int as birth_date from range(400)";

    private static final String MARK = "mutation ($id: ID!) { describeColumns(input: { dataset: $id, columns: ["
            + "{ name: \"patient\", key: true, personalData: true }] }) { dataset { id } } }";

    @Autowired
    World world;

    @Autowired
    DataWorld data;

    @Autowired
    Datasets datasets;

    @Autowired
    Versions versions;

    @Autowired
    Facts facts;

    @Autowired
    Prefill prefill;

    private Viewer.Person owner;
    private Workspace project;
    private Dataset dataset;

    @BeforeEach
    void dataset() {
        owner = world.person(Role.WORKER);
        project = world.project(owner);
        dataset = data.dataset(owner, project, Sensitivity.SENSITIVE, ROWS);
        World.await(() -> !versions.safeStatistics(datasets.getVersion(
                        Objects.requireNonNull(datasets.get(dataset.id()).current())))
                .isEmpty());
    }

    @Test
    void proposesWhatTheProfileCounts() {
        world.ask(owner, MARK, Map.of("id", dataset.id().globalId()))
                .path("describeColumns.dataset.id")
                .hasValue();

        assertThat(values("healthdcatap:minTypicalAge"))
                .singleElement()
                .asInstanceOf(type(Amount.class))
                .satisfies(age -> assertThat(age.amount()).isBetween(20L, 24L));
        assertThat(values("healthdcatap:maxTypicalAge"))
                .singleElement()
                .asInstanceOf(type(Amount.class))
                .satisfies(age -> assertThat(age.amount()).isBetween(64L, 70L));
        assertThat(values("healthdcatap:numberOfUniqueIndividuals")).containsExactly(new Amount(100));
    }

    @Test
    void tellsNotOfASingleRowNorOfBirths() {
        assertThat(values("dct:temporal"))
                .singleElement()
                .asInstanceOf(type(Period.class))
                .satisfies(period -> assertThat(period.from()).isAfter(LocalDate.of(2010, 1, 1)));
        assertThat(values("healthdcatap:numberOfUniqueIndividuals")).isEmpty();
    }

    @Test
    void saysNothingByItself() {
        assertThat(facts.of(datasets.get(dataset.id())).byHub().values())
                .doesNotContainKeys("dct:temporal", "healthdcatap:minTypicalAge", "dct:provenance");
    }

    private List<DescribedValue> values(String property) {
        return prefill.of(facts.of(datasets.get(dataset.id()))).stream()
                .filter(proposal -> proposal.property().equals(property))
                .map(proposal -> Objects.requireNonNull(proposal.value()))
                .toList();
    }
}
