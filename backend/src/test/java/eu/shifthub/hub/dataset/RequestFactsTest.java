package eu.shifthub.hub.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.approval.ApprovalFact;
import eu.shifthub.hub.approval.ApprovalId;
import eu.shifthub.hub.approval.Approvals;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;

/** What those who decide are told about a dataset. */
@HubTest
@Import(World.class)
class RequestFactsTest {
    @Autowired
    World world;

    @Autowired
    Datasets datasets;

    @Autowired
    AccessRequests requests;

    @Autowired
    Approvals approvals;

    private Viewer.Person owner;
    private Workspace home;

    @BeforeEach
    void people() {
        owner = world.person(Role.WORKER);
        home = world.project(owner);
    }

    @Test
    void showWhatWouldBePublished() {
        Dataset dataset = world.dataset(owner, home, Sensitivity.RESTRICTED);

        assertThat(facts(world.request(owner, dataset.id(), true, Sensitivity.INTERNAL)))
                .containsExactly(
                        new ApprovalFact("dataset", dataset.title()),
                        new ApprovalFact("publisher", home.name()),
                        new ApprovalFact("sensitivity", "INTERNAL"),
                        new ApprovalFact("sensitivityBefore", "RESTRICTED"),
                        new ApprovalFact("listed", "true"),
                        new ApprovalFact("description", "What it says"),
                        new ApprovalFact("labels", "label"),
                        new ApprovalFact("version", "1"),
                        new ApprovalFact("rows", "3"),
                        new ApprovalFact("columns", "Name (TEXT)\nn (BIGINT): Number"));
    }

    @Test
    void showHowSensitiveTheDataIsThatItWasMadeOfOverAllGenerations() {
        Dataset patients = world.dataset(owner, home, Sensitivity.SENSITIVE);
        Dataset counts = madeOf(world.dataset(owner, home, Sensitivity.INTERNAL), patients);
        Dataset chart = madeOf(world.dataset(owner, home, Sensitivity.PUBLIC), counts);

        assertThat(facts(world.request(owner, chart.id(), true, null)))
                .contains(new ApprovalFact("madeOf", "SENSITIVE"))
                .doesNotContain(new ApprovalFact("madeOfDeleted", "true"));
    }

    @Test
    void sayThatSomethingItWasMadeOfIsDeleted() {
        Dataset patients = world.dataset(owner, home, Sensitivity.SENSITIVE);
        Dataset counts = madeOf(world.dataset(owner, home, Sensitivity.INTERNAL), patients);
        datasets.delete(owner, patients.id());

        assertThat(facts(world.request(owner, counts.id(), true, null)))
                .contains(new ApprovalFact("madeOfDeleted", "true"));
    }

    @Test
    void showWhoWouldReadWhichColumnsUntilWhen() {
        Dataset dataset = world.published(owner, home, Sensitivity.RESTRICTED, true);
        Viewer.Person analyst = world.person(Role.ANALYST);
        Instant end = Instant.now().plusSeconds(3600);

        assertThat(facts(requests.request(
                        analyst, dataset.id(), new AccessRequests.Wanted("a study", List.of("n"), end, null))))
                .containsExactly(
                        new ApprovalFact("dataset", dataset.title()),
                        new ApprovalFact("sensitivity", "RESTRICTED"),
                        new ApprovalFact("requesterOnly", "true"),
                        new ApprovalFact("columns", "n"),
                        new ApprovalFact("expiresAt", end.toString()));
    }

    @Test
    void sayWhenAProjectWouldReadEverythingForGood() {
        Dataset dataset = world.published(owner, home, Sensitivity.RESTRICTED, true);
        Viewer.Person analyst = world.person(Role.ANALYST);
        Workspace team = world.project(world.person(Role.MANAGER));
        world.join(team, analyst, MemberRole.READER);

        assertThat(facts(requests.request(
                        analyst, dataset.id(), new AccessRequests.Wanted("a study", null, null, team.id()))))
                .contains(
                        new ApprovalFact("workspace", team.name()),
                        new ApprovalFact("allColumns", "true"),
                        new ApprovalFact("noEnd", "true"));
    }

    @Test
    void linkToTheDatasetOnlyWhereItIsOpen() {
        Dataset dataset = world.dataset(owner, home, Sensitivity.INTERNAL);
        ApprovalId asked = world.request(owner, dataset.id(), true, null);
        Viewer.Person member = world.person(Role.MANAGER);
        world.join(home, member, MemberRole.READER);

        assertThat(linked(member, asked)).isEqualTo(dataset.id().value().toString());
        assertThat(linked(world.person(Role.MANAGER), asked)).isNull();
    }

    private Dataset madeOf(Dataset made, Dataset parent) {
        NewVersion version = world.version();
        datasets.addVersion(
                owner,
                made.id(),
                new NewVersion(
                        version.blob(),
                        version.size(),
                        version.rowCount(),
                        version.columns(),
                        VersionOrigin.QUERY,
                        List.of(Objects.requireNonNull(parent.current())),
                        null,
                        null));
        return datasets.get(made.id());
    }

    private List<ApprovalFact> facts(ApprovalId asked) {
        return Objects.requireNonNull(approvals.byIds(List.of(asked)).get(asked))
                .facts();
    }

    private @Nullable Object linked(Viewer.Person decider, ApprovalId asked) {
        Map<String, Object> approval = world.ask(
                        decider,
                        "query($id: ID!) { approval(id: $id) { facts { value } dataset { uuid } } }",
                        Map.of("id", asked.globalId()))
                .path("approval")
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
        return approval.get("dataset") instanceof Map<?, ?> dataset ? dataset.get("uuid") : null;
    }
}
