package eu.shifthub.hub.dataflow;

import static eu.shifthub.hub.access.Sensitivity.INTERNAL;
import static eu.shifthub.hub.access.Sensitivity.PUBLIC;
import static eu.shifthub.hub.access.Sensitivity.RESTRICTED;
import static eu.shifthub.hub.dataflow.Graphs.doctorsBy;
import static eu.shifthub.hub.dataflow.Graphs.input;
import static eu.shifthub.hub.dataflow.Graphs.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.RowRule;
import eu.shifthub.hub.access.Subject;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.ViewerPrincipal;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.Workspaces;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import reactor.core.publisher.Flux;

@HubTest
@Import({World.class, FlowData.class})
class DataflowRunsTest {
    private final World world;
    private final FlowData data;
    private final Dataflows dataflows;
    private final DataflowRuns runs;
    private final DataflowRunStore store;
    private final RunWorker worker;
    private final Datasets datasets;
    private final Access access;
    private final Workspaces workspaces;
    private final ConfigurableApplicationContext context;

    private final Viewer.Person owner;
    private final Workspace home;

    @Autowired
    DataflowRunsTest(
            World world,
            FlowData data,
            Dataflows dataflows,
            DataflowRuns runs,
            DataflowRunStore store,
            RunWorker worker,
            Datasets datasets,
            Access access,
            Workspaces workspaces,
            ConfigurableApplicationContext context) {
        this.world = world;
        this.data = data;
        this.dataflows = dataflows;
        this.runs = runs;
        this.store = store;
        this.worker = worker;
        this.datasets = datasets;
        this.access = access;
        this.workspaces = workspaces;
        this.context = context;
        this.owner = world.person(Role.WORKER);
        this.home = world.project(owner);
    }

    @Test
    void groupsAnImportedDatasetIntoANewOne() {
        Dataset doctors = data.dataset(owner, home, INTERNAL, FlowData.DOCTORS);
        DataflowRun run = finished(owner, saved(owner, home, doctorsBy(doctors.id(), "oa", "Doctor_BY_OA")));

        assertThat(run.failure()).isNull();
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.steps()).extracting(RunStep::rows).containsExactly(3L, 2L, 2L);
        assertThat(run.duration()).isNotNull();
        Dataset made = datasets.get(run.outputs().getFirst().datasetId());
        assertThat(made.slug()).isEqualTo("doctor_by_oa");
        assertThat(made.owner()).isEqualTo(owner.id());
        assertThat(made.sensitivity()).isEqualTo(INTERNAL);
        assertThat(data.rows(owner, made)).containsExactlyInAnyOrder(List.of("A", "2"), List.of("B", "1"));
    }

    @Test
    void addsAVersionWithItsParentsAtEachRun() {
        Dataset doctors = data.dataset(owner, home, PUBLIC, FlowData.DOCTORS);
        Dataflow flow = saved(owner, home, doctorsBy(doctors.id(), "oa", "Doctor_BY_OA"));

        RunOutput first = finished(owner, flow).outputs().getFirst();
        RunOutput second = finished(owner, flow).outputs().getFirst();

        assertThat(second.datasetId()).isEqualTo(first.datasetId());
        assertThat(second.versionNumber()).isEqualTo(2);
        VersionId read = doctors.current();
        assertThat(datasets.getVersion(second.versionId()).parents()).containsExactly(read);
    }

    @Test
    void tellsTheSecondOfTwoEditorsWhoSavedAndKeepsTheFirstsWork() {
        Viewer.Person other = world.person(Role.WORKER);
        world.join(home, other, MemberRole.EDITOR);
        Dataflow flow = dataflows.create(owner, home.id(), "Get Started");
        dataflows.save(owner, flow.id(), 0, "Mine", Graph.EMPTY);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> dataflows.save(other, flow.id(), 0, "Theirs", Graph.EMPTY))
                .satisfies(thrown -> {
                    assertThat(thrown.problem()).isEqualTo(DataflowProblem.CHANGED_MEANWHILE);
                    assertThat(thrown.parameters())
                            .containsEntry("name", owner.name())
                            .containsEntry("revision", "1");
                });
        assertThat(dataflows.get(owner, flow.id()).name()).isEqualTo("Mine");
    }

    @Test
    void startsOneRunForADoubleClick() {
        Dataset numbers = data.dataset(owner, home, PUBLIC, FlowData.MANY);
        Dataflow flow = saved(owner, home, doctorsBy(numbers.id(), "oa", "Numbers"));

        DataflowRun run = runs.start(owner, flow.id(), null, "click");

        assertThat(runs.start(owner, flow.id(), null, "click").id()).isEqualTo(run.id());
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> runs.start(owner, flow.id(), null, "another click"))
                .satisfies(thrown -> assertThat(thrown.problem()).isEqualTo(DataflowProblem.ALREADY_RUNNING));
        assertThat(end(owner, run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(runs.newestOf(List.of(flow.id()), 10)).hasSize(1);
    }

    @Test
    void keepsNothingOfACancelledRun() {
        Dataset numbers = data.dataset(owner, home, PUBLIC, FlowData.MANY);
        Dataflow flow = saved(owner, home, doctorsBy(numbers.id(), "oa", "Numbers"));
        Viewer.Person reader = world.person(Role.WORKER);
        world.join(home, reader, MemberRole.READER);

        DataflowRun run = runs.start(owner, flow.id(), null, key());
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> runs.cancel(reader, run.id()));
        assertThat(runs.cancel(owner, run.id()).state()).isEqualTo(RunState.CANCELLED);

        assertThat(end(owner, run).state()).isEqualTo(RunState.CANCELLED);
        DataflowRun next = end(owner, runs.start(owner, flow.id(), null, key()));
        assertThat(next.outputs()).extracting(RunOutput::versionNumber).containsExactly(1);
    }

    @Test
    void tellsNothingMoreOfARunToWhomIsNoMemberAnyMore() {
        Dataset doctors = data.dataset(owner, home, PUBLIC, FlowData.DOCTORS);
        DataflowRun run = atWork(saved(owner, home, doctorsBy(doctors.id(), "oa", "Watched")));
        Viewer.Person reader = world.person(Role.WORKER);
        world.join(home, reader, MemberRole.READER);
        List<DataflowRun> heard = new CopyOnWriteArrayList<>();
        AtomicReference<Throwable> end = new AtomicReference<>();
        watch(reader, run).subscribe(heard::add, end::set);
        World.await(() -> !heard.isEmpty());

        access.removeMember(home.id().value(), reader.id());
        World.await(() -> {
            context.getBean(RunChanges.class).tell(run.id());
            return end.get() != null;
        });

        assertThat(end.get()).hasMessageContaining("not open to you");
        runs.cancel(owner, run.id());
        end(owner, run);
    }

    private Flux<DataflowRun> watch(Viewer.Person who, DataflowRun run) {
        ViewerPrincipal principal = () -> who;
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(principal, null));
        try {
            return context.getBean(RunController.class).dataflowRunChanged(run.id());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void refusesToRunWhatCannotWork() {
        Dataset doctors = data.dataset(owner, home, PUBLIC, FlowData.DOCTORS);
        Dataflow flow = saved(owner, home, doctorsBy(doctors.id(), "department", "Doctors"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> runs.start(owner, flow.id(), null, key()))
                .withMessageContaining("There is no column department");
    }

    @Test
    void runsUnderTheRightsOfWhoStartsIt() {
        Dataset secret = data.dataset(owner, home, RESTRICTED, FlowData.DOCTORS);
        Viewer.Person runner = world.person(Role.WORKER);
        Workspace studio = workspaces.studioOf(runner);
        access.addToLibrary(studio.id().value(), secret.id().value(), null);
        Dataflow flow = saved(runner, studio, row(input(secret.id()), new OutputNode("Copy")));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> runs.start(runner, flow.id(), null, key()))
                .withMessageContaining("not open to you");

        data.grant(
                secret,
                new Subject(Subject.Kind.USER, runner.id().value()),
                List.of("oa"),
                new RowRule.ValueIn("oa", List.of("B")));
        Dataset copy = datasets.get(finished(runner, flow).outputs().getFirst().datasetId());
        assertThat(data.rows(runner, copy)).containsExactly(List.of("B"));
        assertThat(copy.sensitivity()).isEqualTo(RESTRICTED);
    }

    @Test
    void doesNotShareAPersonalGrantWithAProject() {
        Dataset secret = data.dataset(owner, home, RESTRICTED, FlowData.DOCTORS);
        Viewer.Person runner = world.person(Role.WORKER);
        Workspace project = world.project(runner);
        access.addToLibrary(project.id().value(), secret.id().value(), null);
        data.grant(secret, new Subject(Subject.Kind.USER, runner.id().value()), null, new RowRule.AllRows());
        Dataflow flow = saved(runner, project, row(input(secret.id()), new OutputNode("Copy")));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> runs.start(runner, flow.id(), null, key()))
                .withMessageContaining("open to you alone");

        Subject all = new Subject(Subject.Kind.WORKSPACE, project.id().value());
        data.grant(secret, all, null, new RowRule.AllRows());
        assertThat(finished(runner, flow).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void saysInOneLineWhyARunFailed() {
        Dataset doctors = data.dataset(owner, home, PUBLIC, FlowData.DOCTORS);
        Dataflow flow = saved(owner, home, doctorsBy(doctors.id(), "oa", "Doctors"));
        finished(owner, flow);
        Dataset secret = data.dataset(owner, home, RESTRICTED, FlowData.DOCTORS);
        dataflows.save(owner, flow.id(), 1, "Get Started", doctorsBy(secret.id(), "oa", "Doctors"));

        DataflowRun run = finished(owner, flow);

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failure()).isNotNull();
        assertThat(run.failure().problem()).isEqualTo("dataflow.INPUTS_MORE_SENSITIVE");
        assertThat(run.failure().message()).contains("Doctors").doesNotContain("\n");
    }

    @Test
    void marksWhatACrashInterruptedAsFailed() {
        Dataset doctors = data.dataset(owner, home, PUBLIC, FlowData.DOCTORS);
        Dataflow flow = saved(owner, home, doctorsBy(doctors.id(), "oa", "Doctors"));
        DataflowRun crashed = atWork(flow);

        worker.takeUp(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, null));

        DataflowRun run = runs.get(owner, crashed.id());
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failure()).isNotNull();
        assertThat(run.failure().problem()).isEqualTo("dataflow.RUN_INTERRUPTED");
        assertThat(finished(owner, flow).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void runsADeployedVersionWhateverBecomesOfTheDraft() {
        Dataset doctors = data.dataset(owner, home, PUBLIC, FlowData.DOCTORS);
        Dataflow flow = saved(owner, home, doctorsBy(doctors.id(), "oa", "Doctors"));
        DataflowVersion version = dataflows.deploy(owner, flow.id(), 1);
        dataflows.save(owner, flow.id(), 1, "Get Started", Graph.EMPTY);

        DataflowRun run = end(owner, runs.start(owner, flow.id(), version.id(), key()));

        assertThat(version.number()).isEqualTo(1);
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(dataflows.getVersion(flow.id(), version.id()).graph())
                .isEqualTo(doctorsBy(doctors.id(), "oa", "Doctors"));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> dataflows.deploy(owner, flow.id(), 1))
                .satisfies(thrown -> assertThat(thrown.problem()).isEqualTo(DataflowProblem.NOT_NEWEST));
    }

    @Test
    void hidesDataflowsAndRunsFromOutsiders() {
        Dataset doctors = data.dataset(owner, home, PUBLIC, FlowData.DOCTORS);
        Dataflow flow = saved(owner, home, doctorsBy(doctors.id(), "oa", "Doctors"));
        DataflowRun run = finished(owner, flow);
        Viewer.Person outsider = world.person(Role.MANAGER);

        assertThat(dataflows.list(outsider, List.of(home.id()))).isEmpty();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> dataflows.get(outsider, flow.id()));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> runs.get(outsider, run.id()));
    }

    private Dataflow saved(Viewer.Person by, Workspace workspace, Graph graph) {
        Dataflow flow = dataflows.create(by, workspace.id(), "Get Started");
        return dataflows.save(by, flow.id(), 0, "Get Started", graph);
    }

    /** A run on which nobody works, as after a crash: it comes to no end by itself. */
    private DataflowRun atWork(Dataflow flow) {
        DataflowRun run = new DataflowRun(
                new DataflowRunId(Ids.next()),
                flow.id(),
                null,
                1,
                flow.draft().graph(),
                RunState.QUEUED,
                owner.id(),
                Instant.now(),
                null,
                null,
                List.of(new RunStep("n0", RunStep.State.RUNNING, null)),
                List.of(),
                null);
        store.insert(run, key());
        store.begin(run.id(), Instant.now());
        return run;
    }

    private DataflowRun finished(Viewer.Person by, Dataflow flow) {
        return end(by, runs.start(by, flow.id(), null, key()));
    }

    private DataflowRun end(Viewer.Person by, DataflowRun run) {
        World.await(() -> !runs.get(by, run.id()).state().isActive());
        return runs.get(by, run.id());
    }

    private static String key() {
        return Ids.next().toString();
    }
}
