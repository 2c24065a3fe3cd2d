package eu.shifthub.hub.dataset;

import static eu.shifthub.db.approval.Tables.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.ColumnRule;
import eu.shifthub.hub.access.DataRules;
import eu.shifthub.hub.access.Grant;
import eu.shifthub.hub.access.GrantId;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.RowRule;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Subject;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.approval.ApprovalDecided;
import eu.shifthub.hub.approval.ApprovalId;
import eu.shifthub.hub.approval.ApprovalKind;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.Problem;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.platform.ResourceRef;
import eu.shifthub.hub.platform.SeveralProblems;
import eu.shifthub.hub.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HubTest
@Import(World.class)
class PublicationTest {
    @Autowired
    World world;

    @Autowired
    Datasets datasets;

    @Autowired
    DSLContext sql;

    @Autowired
    Publications publications;

    @Autowired
    AccessRequests requests;

    @Autowired
    Library library;

    @Autowired
    Access access;

    private Viewer.Person owner;
    private Workspace home;
    private Viewer.Person analyst;

    @BeforeEach
    void people() {
        owner = world.person(Role.WORKER);
        home = world.project(owner);
        analyst = world.person(Role.ANALYST);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESTRICTED", "SENSITIVE"})
    void linksWhatTakesAGrantOnlyOnceItIsAskedFor(Sensitivity sensitivity) {
        Dataset dataset = world.published(owner, home, sensitivity, true);
        Viewer.Person other = world.person(Role.WORKER);
        Workspace theirs = world.project(other);

        assertThatThrownBy(() -> library.add(other, theirs.id(), dataset.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().key()).isEqualTo("access.ROWS_NOT_GRANTED"));
        requests.request(other, dataset.id(), new AccessRequests.Wanted("a study", null, null, null));

        assertThat(library.add(other, theirs.id(), dataset.id()).sqlName()).isNull();
    }

    @Test
    void makesSlugsOfTitlesAndNumbersThoseThatAreTaken() {
        Dataset first = world.dataset(owner, home.id(), "Médecins Accrédités HAS", Sensitivity.PUBLIC);
        Dataset second = world.dataset(owner, home.id(), "Medecins accredites HAS", Sensitivity.PUBLIC);

        assertThat(first.slug()).isEqualTo("medecins_accredites_has");
        assertThat(second.slug()).isEqualTo("medecins_accredites_has_2");
        assertThat(world.dataset(owner, home.id(), "Doctor_BY_OA", Sensitivity.PUBLIC)
                        .slug())
                .isEqualTo("doctor_by_oa");
    }

    @Test
    void publishesTheVersionThatWasAskedForEvenIfThereIsANewerOne() {
        Dataset dataset = world.dataset(owner, home, Sensitivity.PUBLIC);
        ApprovalId asked = world.request(owner, dataset.id(), true, null);
        datasets.addVersion(owner, dataset.id(), world.version());

        world.approve(asked, world.person(Role.MANAGER));
        World.await(() -> datasets.get(dataset.id()).isPublished());

        assertThat(datasets.get(dataset.id()).published()).isEqualTo(dataset.current());
    }

    @Test
    void letsNobodyDecideTheirOwnPublication() {
        Viewer.Person manager = world.person(Role.MANAGER);
        Dataset dataset = world.dataset(manager, world.project(manager), Sensitivity.PUBLIC);
        ApprovalId asked = world.request(manager, dataset.id(), true, null);

        assertThatThrownBy(() -> world.approve(asked, manager)).isInstanceOf(ProblemException.class);
    }

    @Test
    void asksFirstForWhatTheProfileDemandsAtTheSensitivityItIsPublishedWith() {
        Dataset dataset = world.dataset(owner, home, Sensitivity.PUBLIC);

        assertThat(missing(dataset, Sensitivity.PUBLIC)).containsExactly("healthdcatap:healthCategory");
        assertThat(missing(dataset, Sensitivity.SENSITIVE))
                .containsExactly("healthdcatap:healthCategory", "dct:type", "dct:provenance");
        world.describe(owner, dataset.id());
        assertThat(missing(dataset, Sensitivity.SENSITIVE)).isEmpty();
    }

    /** Durable listeners hear an event again after a crash, or late after a failure. */
    @Test
    void publishesNothingOnceMoreByADecisionThatIsToldAgain() {
        Dataset dataset = world.dataset(owner, home, Sensitivity.PUBLIC);
        ApprovalDecided first = approved(world.request(owner, dataset.id(), true, null));
        World.await(() -> datasets.get(dataset.id()).isPublished());
        datasets.addVersion(owner, dataset.id(), world.version());
        approved(world.request(owner, dataset.id(), true, null));
        World.await(() -> Objects.equals(
                datasets.get(dataset.id()).published(),
                datasets.get(dataset.id()).current()));

        publications.on(first);
        assertThat(datasets.get(dataset.id()).published())
                .isEqualTo(datasets.get(dataset.id()).current());

        publications.withdraw(owner, dataset.id());
        publications.on(first);
        assertThat(datasets.get(dataset.id()).isPublished()).isFalse();
    }

    private ApprovalDecided approved(ApprovalId approval) {
        Instant at = Instant.now();
        Viewer.Person manager = world.person(Role.MANAGER);
        world.approve(approval, manager);
        var request = sql.fetchSingle(REQUEST, REQUEST.ID.eq(approval.value()));
        return new ApprovalDecided(
                Ids.next(),
                at,
                manager.id().value(),
                null,
                new ResourceRef("dataset", request.getResourceId()),
                approval,
                ApprovalKind.PUBLICATION,
                owner.id(),
                true,
                request.getPayload().data());
    }

    @Test
    void asksForOnePublicationAtATime() {
        Dataset dataset = world.dataset(owner, home, Sensitivity.PUBLIC);
        world.request(owner, dataset.id(), true, null);

        assertProblem(() -> world.request(owner, dataset.id(), true, null), DatasetProblem.PUBLICATION_PENDING);
        assertProblem(() -> datasets.delete(owner, dataset.id()), DatasetProblem.PUBLICATION_PENDING);
    }

    @Test
    void raisesTheSensitivityOfAPublishedDatasetAtOnce() {
        Dataset dataset = world.published(owner, home, Sensitivity.PUBLIC, true);

        describe(owner, dataset, Sensitivity.SENSITIVE, null);

        assertThat(access.visibility(analyst, dataset.id().value())).isEqualTo(Visibility.OUTLINE);
    }

    @Test
    void lowersTheSensitivityOfAPublishedDatasetOnlyByANewPublication() {
        Dataset dataset = world.published(owner, home, Sensitivity.RESTRICTED, true);

        assertProblem(() -> describe(owner, dataset, Sensitivity.PUBLIC, null), DatasetProblem.LOWERING_NEEDS_DECISION);
        ApprovalId asked = world.request(owner, dataset.id(), true, Sensitivity.PUBLIC);
        assertThat(access.visibility(analyst, dataset.id().value())).isEqualTo(Visibility.DESCRIPTION);
        world.approve(asked, world.person(Role.MANAGER));
        World.await(() -> access.visibility(analyst, dataset.id().value()) == Visibility.ROWS);
    }

    @Test
    void keepsASensitivityThatWasRaisedWhileTheRequestWaited() {
        Dataset dataset = world.dataset(owner, home, Sensitivity.PUBLIC);
        ApprovalId asked = world.request(owner, dataset.id(), true, null);
        describe(owner, dataset, Sensitivity.RESTRICTED, null);

        world.approve(asked, world.person(Role.MANAGER));
        World.await(() -> datasets.get(dataset.id()).isPublished());

        assertThat(datasets.get(dataset.id()).sensitivity()).isEqualTo(Sensitivity.RESTRICTED);
    }

    @Test
    void letsAnEditorNeitherTakeOverADatasetNorLowerItsSensitivity() {
        Viewer.Person editor = world.person(Role.WORKER);
        world.join(home, editor, MemberRole.EDITOR);
        Dataset dataset = world.dataset(owner, home, Sensitivity.RESTRICTED);

        assertProblem(() -> describe(editor, dataset, Sensitivity.PUBLIC, null), DatasetProblem.OWNER_ONLY);
        assertProblem(() -> describe(editor, dataset, Sensitivity.RESTRICTED, editor), DatasetProblem.OWNER_ONLY);
    }

    @Test
    void grantsTheColumnsAskedForAndRefusesTheNextReadOnceWithdrawn() {
        Dataset dataset = world.published(owner, home, Sensitivity.RESTRICTED, true);
        ask(dataset, analyst, List.of("n"));

        DataRules rules = access.rules(analyst, dataset.id().value());
        assertThat(rules.of("n")).isInstanceOf(ColumnRule.Plain.class);
        assertThat(rules.of("Name")).isInstanceOf(ColumnRule.Hidden.class);

        requests.withdraw(owner, onlyGrant(dataset).id());
        assertThatThrownBy(() -> access.rules(analyst, dataset.id().value())).isInstanceOf(ProblemException.class);
    }

    @Test
    void grantsRowsToTheMembersOfAWorkspace() {
        Viewer.Person colleague = world.person(Role.ANALYST);
        Workspace team = world.project(world.person(Role.MANAGER));
        world.join(team, analyst, MemberRole.READER);
        world.join(team, colleague, MemberRole.READER);
        Dataset dataset = world.published(owner, home, Sensitivity.SENSITIVE, true);

        ApprovalId asked =
                requests.request(analyst, dataset.id(), new AccessRequests.Wanted("a study", null, null, team.id()));
        world.approve(asked, owner);

        World.await(() -> access.visibility(colleague, dataset.id().value()) == Visibility.ROWS);
    }

    @Test
    void refusesRequestsThatMakeNoSense() {
        Dataset restricted = world.published(owner, home, Sensitivity.RESTRICTED, true);
        Dataset sensitive = world.published(owner, home, Sensitivity.SENSITIVE, true);
        Dataset open = world.published(owner, home, Sensitivity.PUBLIC, true);
        Dataset unpublished = world.dataset(owner, home, Sensitivity.RESTRICTED);

        assertProblem(() -> request(restricted, " ", null), DatasetProblem.PURPOSE_MISSING);
        assertProblem(() -> request(restricted, "x", List.of("secret")), DatasetProblem.COLUMNS_UNKNOWN);
        assertProblem(() -> request(sensitive, "x", List.of("n")), DatasetProblem.COLUMNS_NOT_SHOWN);
        assertProblem(() -> request(open, "x", null), DatasetProblem.ACCESS_OPEN);
        assertThatThrownBy(() -> request(unpublished, "x", null)).hasMessageContaining("There is no such dataset");
        assertProblem(
                () -> requests.request(
                        analyst,
                        restricted.id(),
                        new AccessRequests.Wanted("x", null, Instant.now().minusSeconds(60), null)),
                DatasetProblem.EXPIRY_PAST);
    }

    @Test
    void endsEveryGrantWithThePublication() {
        Dataset dataset = world.published(owner, home, Sensitivity.RESTRICTED, true);
        ask(dataset, analyst, null);

        publications.withdraw(owner, dataset.id());

        assertThat(access.visibility(analyst, dataset.id().value())).isEqualTo(Visibility.NONE);
        assertThat(onlyGrant(dataset).withdrawnAt()).isNotNull();
    }

    @Test
    void givesNothingByADecisionAfterThePublicationWasWithdrawn() {
        Dataset dataset = world.published(owner, home, Sensitivity.RESTRICTED, true);
        ApprovalId asked = request(dataset, "a study", null);
        publications.withdraw(owner, dataset.id());

        requests.carryOut(decided(dataset, asked));

        assertThat(access.grantsOf(List.of(dataset.id().value()))).isEmpty();
    }

    @Test
    void writesOneGrantForADecisionThatIsToldTwice() {
        Dataset dataset = world.published(owner, home, Sensitivity.RESTRICTED, true);
        ApprovalId asked = request(dataset, "a study", null);

        requests.carryOut(decided(dataset, asked));
        requests.carryOut(decided(dataset, asked));

        assertThat(access.grantsOf(List.of(dataset.id().value()))).hasSize(1);
    }

    @Test
    void endsGrantsOfTheOwnersOwnMakingWhenTheDataBecomesRestricted() {
        Dataset dataset = world.dataset(owner, home, Sensitivity.INTERNAL);
        UUID application = UUID.randomUUID();
        access.grant(new Grant(
                new GrantId(Ids.next()),
                new Subject(Subject.Kind.APPLICATION, application),
                dataset.id().value(),
                null,
                new RowRule.AllRows(),
                "own application",
                owner.id(),
                null,
                Instant.now(),
                null,
                null));

        describe(owner, dataset, Sensitivity.RESTRICTED, null);

        assertThat(access.visibility(
                        new Viewer.App(application, owner.id(), java.util.Set.of("data:read")),
                        dataset.id().value()))
                .isEqualTo(Visibility.NONE);
    }

    @Test
    void linksOnlyWhatIsPublishedAndShown() {
        Viewer.Person worker = world.person(Role.WORKER);
        Workspace other = world.project(worker);
        Dataset open = world.published(owner, home, Sensitivity.PUBLIC, true);
        Dataset sensitive = world.published(owner, home, Sensitivity.SENSITIVE, true);
        Dataset restricted = world.published(owner, home, Sensitivity.RESTRICTED, true);
        Dataset unpublished = world.dataset(owner, home, Sensitivity.PUBLIC);

        assertThat(library.add(worker, other.id(), open.id()).sqlName()).isEqualTo(open.slug());
        assertThatThrownBy(() -> library.add(worker, other.id(), restricted.id()))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> library.add(worker, other.id(), sensitive.id()))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> library.add(worker, other.id(), unpublished.id()))
                .isInstanceOf(ProblemException.class);
        assertThat(datasets.inScope(worker, other.id()))
                .extracting(NamedDataset::name)
                .containsExactly(open.slug());
    }

    @Test
    void namesTheDatasetsOfAScopeBareOnlyWhereThatIsPlain() {
        Viewer.Person worker = world.person(Role.WORKER);
        Workspace other = world.project(worker);
        Dataset own = world.dataset(worker, other.id(), "Doctors", Sensitivity.PUBLIC);
        Dataset foreign = world.dataset(owner, home.id(), "Doctors", Sensitivity.PUBLIC);
        world.publish(owner, foreign.id(), true);
        library.add(worker, other.id(), foreign.id());

        assertThat(datasets.inScope(worker, other.id()))
                .allSatisfy(named -> assertThat(named.bareName()).isNull())
                .extracting(NamedDataset::schema)
                .containsExactlyInAnyOrder(other.slug(), home.slug());
        assertThat(own.slug()).isEqualTo(foreign.slug());
    }

    @Test
    void deletesOnlyWhatIsNotPublished() {
        Dataset published = world.published(owner, home, Sensitivity.PUBLIC, true);
        Dataset draft = world.dataset(owner, home, Sensitivity.PUBLIC);

        assertProblem(() -> datasets.delete(owner, published.id()), DatasetProblem.PUBLISHED_STAYS);
        datasets.delete(owner, draft.id());

        assertThat(datasets.find(draft.id())).isEmpty();
        assertThat(access.visibility(owner, draft.id().value())).isEqualTo(Visibility.NONE);
    }

    private eu.shifthub.hub.approval.ApprovalDecided decided(Dataset dataset, ApprovalId approval) {
        return new eu.shifthub.hub.approval.ApprovalDecided(
                Ids.next(),
                Instant.now(),
                owner.actor(),
                null,
                dataset.id().ref(),
                approval,
                eu.shifthub.hub.approval.ApprovalKind.DATASET_ACCESS,
                analyst.id(),
                true,
                "{\"purpose\":\"a study\"}");
    }

    private void ask(Dataset dataset, Viewer.Person by, @Nullable List<String> columns) {
        ApprovalId asked =
                requests.request(by, dataset.id(), new AccessRequests.Wanted("a study", columns, null, null));
        world.approve(asked, owner);
        World.await(() -> access.visibility(by, dataset.id().value()) == Visibility.ROWS);
    }

    private ApprovalId request(Dataset dataset, String purpose, @Nullable List<String> columns) {
        return requests.request(analyst, dataset.id(), new AccessRequests.Wanted(purpose, columns, null, null));
    }

    private Grant onlyGrant(Dataset dataset) {
        List<Grant> grants = access.grantsOf(List.of(dataset.id().value()));
        assertThat(grants).hasSize(1);
        return grants.getFirst();
    }

    private void describe(
            Viewer.Person by, Dataset dataset, Sensitivity sensitivity, Viewer.@Nullable Person newOwner) {
        datasets.describe(
                by,
                dataset.id(),
                new Datasets.Description(
                        dataset.title(),
                        "What it says",
                        List.of(),
                        sensitivity,
                        newOwner == null ? null : newOwner.id()));
    }

    private static void assertProblem(ThrowingCallable call, Problem expected) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem()).isEqualTo(expected));
    }

    /** The properties on which a request for the publication fails; none where it does not. */
    private List<String> missing(Dataset dataset, Sensitivity sensitivity) {
        try {
            publications.request(owner, dataset.id(), true, sensitivity, "");
            return List.of();
        } catch (SeveralProblems problems) {
            return problems.problems().stream()
                    .map(problem -> String.valueOf(problem.field()))
                    .toList();
        }
    }
}
