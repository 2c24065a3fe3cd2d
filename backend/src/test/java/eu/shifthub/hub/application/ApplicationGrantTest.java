package eu.shifthub.hub.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.application.ApplicationGrants.Outcome;
import eu.shifthub.hub.application.ApplicationGrants.Wish;
import eu.shifthub.hub.approval.Approval;
import eu.shifthub.hub.approval.ApprovalFact;
import eu.shifthub.hub.approval.Approvals;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.TestAccounts;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.workspace.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@HubTest
@Import(World.class)
class ApplicationGrantTest {
    @Autowired
    ApplicationContext hub;

    @Autowired
    World world;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationGrants grants;

    @Autowired
    Approvals approvals;

    @Autowired
    Workspaces workspaces;

    @Autowired
    Access access;

    private Viewer.Person owner;
    private Application application;
    private Viewer.App machine;

    @BeforeEach
    void registers() {
        owner = TestAccounts.create(hub, Role.WORKER);
        application = applications
                .register(
                        owner,
                        ApplicationKind.CONFIDENTIAL,
                        TestApplications.profile("Reader", Set.of("data:read")),
                        null)
                .application();
        machine = new Viewer.App(application.id().value(), owner.id(), Set.of("data:read"));
    }

    @Test
    void opensInternalDataAtOnce() {
        UUID dataset = dataset(Sensitivity.INTERNAL);

        Outcome outcome = grants.grant(owner, wish(dataset));

        assertThat(outcome.grant()).isNotNull();
        assertThat(access.visibility(machine, dataset)).isEqualTo(Visibility.ROWS);
    }

    @Test
    void opensRestrictedDataOnlyWhenAPlatformManagerHasApproved() {
        UUID dataset = dataset(Sensitivity.RESTRICTED);

        Approval asked =
                Objects.requireNonNull(grants.grant(owner, wish(dataset)).approval());
        assertThat(access.visibility(machine, dataset)).isEqualTo(Visibility.NONE);

        approvals.decide(TestAccounts.create(hub, Role.MANAGER), asked.id(), true, null);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> access.visibility(machine, dataset) == Visibility.ROWS);
    }

    @Test
    void givesNothingToAnApplicationThatWasStoppedBeforeTheApproval() {
        UUID dataset = dataset(Sensitivity.RESTRICTED);
        Approval asked = asked(wish(dataset));
        applications.setRevoked(owner, application.id(), true);

        approvals.decide(TestAccounts.create(hub, Role.MANAGER), asked.id(), true, null);

        Awaitility.await().until(() -> isHeard(asked));
        assertThat(access.grantsOf(List.of(dataset))).isEmpty();
    }

    /** For good: what failed would be told again, for ever. */
    private boolean isHeard(Approval decided) {
        return hub.getBean(DSLContext.class)
                        .fetchCount(
                                DSL.table("platform.event_publication"),
                                DSL.condition(
                                        "listener_id like {0} and serialized_event like {1} and status = 'COMPLETED'",
                                        DSL.val("%ApplicationGrants%"),
                                        DSL.val("%" + decided.id().value() + "%")))
                == 1;
    }

    @Test
    void tellsTheDeciderWhichDatasetWhichColumnsAndUntilWhen() {
        Dataset dataset =
                world.dataset(owner, workspaces.studioOf(owner).id(), "Stays in hospital", Sensitivity.RESTRICTED);
        Instant end = Instant.now().plusSeconds(3600);
        Wish some = new Wish(application.id(), dataset.id().value(), List.of("Name", "n"), "Reports", end);

        assertThat(asked(some).facts())
                .containsExactly(
                        new ApprovalFact("application", "Reader"),
                        new ApprovalFact("applicationOwner", owner.name() + " (" + owner.username() + ")"),
                        new ApprovalFact("dataset", "Stays in hospital"),
                        new ApprovalFact("sensitivity", "RESTRICTED"),
                        new ApprovalFact("columns", "Name\nn"),
                        new ApprovalFact("expiresAt", end.toString()));
    }

    @Test
    void tellsTheDeciderOfAllColumnsForGood() {
        assertThat(asked(wish(dataset(Sensitivity.SENSITIVE))).facts())
                .contains(new ApprovalFact("allColumns", "true"), new ApprovalFact("noEnd", "true"));
    }

    private Approval asked(Wish wish) {
        return Objects.requireNonNull(grants.grant(owner, wish).approval());
    }

    @Test
    void refusesDataOfOthers() {
        UUID dataset = dataset(Sensitivity.PUBLIC);
        Viewer.Person other = TestAccounts.create(hub, Role.WORKER);
        Application theirs = applications
                .register(
                        other,
                        ApplicationKind.CONFIDENTIAL,
                        TestApplications.profile("Other", Set.of("data:read")),
                        null)
                .application();

        assertThatThrownBy(() -> grants.grant(other, new Wish(theirs.id(), dataset, null, "Reports", null)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesTheApplicationsOfOthers() {
        UUID dataset = dataset(Sensitivity.PUBLIC);
        Application theirs = applications
                .register(
                        TestAccounts.create(hub, Role.WORKER),
                        ApplicationKind.CONFIDENTIAL,
                        TestApplications.profile("Other", Set.of("data:read")),
                        null)
                .application();

        assertThatThrownBy(() -> grants.grant(owner, new Wish(theirs.id(), dataset, null, "Reports", null)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void endsItsGrantsWhenItIsDeleted() {
        UUID dataset = dataset(Sensitivity.INTERNAL);
        grants.grant(owner, wish(dataset));

        applications.delete(owner, application.id());

        assertThat(access.visibility(machine, dataset)).isEqualTo(Visibility.NONE);
    }

    @Test
    void refusesAnEndInThePast() {
        UUID dataset = dataset(Sensitivity.PUBLIC);

        assertThatThrownBy(() -> grants.grant(
                        owner, new Wish(application.id(), dataset, List.of("OA"), "Reports", Instant.EPOCH)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(ApplicationProblem.EXPIRY_PAST));
    }

    private Wish wish(UUID dataset) {
        return new Wish(application.id(), dataset, null, "Reports", null);
    }

    private UUID dataset(Sensitivity sensitivity) {
        return world.dataset(owner, workspaces.studioOf(owner).id(), "Data", sensitivity)
                .id()
                .value();
    }
}
