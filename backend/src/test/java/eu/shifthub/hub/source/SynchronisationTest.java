package eu.shifthub.hub.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.TestDatabase;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetUse;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.engine.CsvImport;
import eu.shifthub.hub.ingest.ImportFailure;
import eu.shifthub.hub.ingest.ImportId;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceKind;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Runs from their source to the version they make. */
@HubTest
@Import({World.class, SourceWorld.class})
class SynchronisationTest {
    @Autowired
    SourceWorld world;

    @Autowired
    Synchronisations synchronisations;

    @Autowired
    SynchronisationRuns queue;

    @Autowired
    SynchronisationStore store;

    @Autowired
    Sources sources;

    @Autowired
    SynchronisationUses uses;

    @Autowired
    SynchronisationExecution execution;

    @Autowired
    Datasets datasets;

    @Autowired
    DSLContext sql;

    private SourceWorld.People people;
    private SourceWorld.Web web;

    @BeforeEach
    void people() throws IOException {
        people = world.people();
        web = new SourceWorld.Web();
    }

    @AfterEach
    void closeTheWeb() {
        web.close();
    }

    @Test
    void makesADatasetAndThenVersionsOfIt() {
        Synchronisation made = create(webSource());

        SynchronisationRun first = run(made, SynchronisationRunState.SUCCEEDED);
        web.text = "id,beds\n1,11\n";
        SynchronisationRun second = run(made, SynchronisationRunState.SUCCEEDED);

        assertThat(first.rowsRead()).isEqualTo(2);
        assertThat(first.rowsStored()).isEqualTo(2);
        assertThat(first.bytes()).isEqualTo(18);
        assertThat(second.versionNumber()).isEqualTo(2);
        assertThat(dataset(made).sensitivity()).isEqualTo(Sensitivity.RESTRICTED);
        assertThat(rows(made)).isEqualTo(1);
    }

    @Test
    void appendsTheRowsOfADatabaseThatAreNew() throws SQLException {
        TestDatabase clinic = clinic();
        Synchronisation made = create(databaseSource(clinic, "id"));

        run(made, SynchronisationRunState.SUCCEEDED);
        SynchronisationRun nothing = run(made, SynchronisationRunState.UNCHANGED);
        clinic.execute("insert into visit values (3, '', null)");
        SynchronisationRun more = run(made, SynchronisationRunState.SUCCEEDED);

        assertThat(nothing.versionNumber()).isNull();
        assertThat(more.rowsRead()).isEqualTo(1);
        assertThat(more.versionNumber()).isEqualTo(2);
        assertThat(rows(made)).isEqualTo(3);
    }

    @Test
    void bringsATableWithoutRows() throws SQLException {
        TestDatabase clinic = clinic();
        clinic.execute("truncate visit");

        run(create(databaseSource(clinic, null)), SynchronisationRunState.SUCCEEDED);
    }

    @Test
    void asksBeforeTheColumnsChange() {
        Synchronisation made = create(webSource());
        run(made, SynchronisationRunState.SUCCEEDED);
        web.text = "id,rooms\n1,2\n";

        SynchronisationRun refused = run(made, SynchronisationRunState.FAILED);
        synchronisations.run(people.editor(), made.id(), true);
        world.await(made.id(), SynchronisationRunState.SUCCEEDED);

        assertThat(failure(refused).problem()).isEqualTo("ingest.SCHEMA_CHANGED");
        assertThat(failure(refused).parameters())
                .containsEntry("added", "rooms")
                .containsEntry("removed", "beds");
        assertThat(refused.importId()).isNotNull();
    }

    @Test
    void triesAgainLaterWhatMayHealByItself() {
        web.status = 503;
        Synchronisation made = create(webSource());

        SynchronisationRun waiting = run(made, SynchronisationRunState.WAITING);

        assertThat(failure(waiting).problem()).isEqualTo(SourceProblem.BUSY.key());
        assertThat(waiting.nextAttemptAt())
                .isBetween(Instant.now(), Instant.now().plusSeconds(60));
        assertRefused(SourceProblem.ALREADY_RUNNING, () -> synchronisations.run(people.editor(), made.id(), false));
        synchronisations.cancel(people.editor(), made.id());
        assertThat(world.await(made.id(), SynchronisationRunState.CANCELLED).finishedAt())
                .isNotNull();
    }

    @Test
    void failsAtOnceWhereNothingHeals() {
        web.status = 404;
        Synchronisation made = create(webSource());

        SynchronisationRun failed = run(made, SynchronisationRunState.FAILED);

        assertThat(failure(failed).problem()).isEqualTo(SourceProblem.NOTHING_FOUND.key());
        assertThat(store.find(made.id()).orElseThrow().failures()).isEqualTo(1);
    }

    @Test
    void pausesAScheduleAfterSeveralFailures() {
        web.status = 404;
        Synchronisation made = create(webSource());
        synchronisations.change(people.editor(), made.id(), daily(), false, CsvImport.OnReject.STOP);

        for (int i = 0; i < 5; i++) {
            run(made, SynchronisationRunState.FAILED);
        }

        Synchronisation paused = store.find(made.id()).orElseThrow();
        assertThat(paused.paused()).isTrue();
        assertThat(paused.nextRunAt()).isNull();
    }

    @Test
    void stopsARunThatWaitsForItsSource() {
        web.waits = true;
        Synchronisation made = create(webSource());
        synchronisations.run(people.editor(), made.id(), false);
        World.await(() -> web.asked.get() == 1);

        synchronisations.cancel(people.editor(), made.id());

        world.await(made.id(), SynchronisationRunState.CANCELLED);
        World.await(() -> sql.fetchCount(
                        DSL.table("source.scheduled_task"),
                        DSL.condition("task_name = 'synchronisation-run' and picked"))
                == 0);
        assertThat(store.find(made.id()).orElseThrow().datasetId()).isNull();
    }

    @Test
    void runsWhatIsDueAndShowsWhenItIsNext() {
        Synchronisation made = create(webSource());
        synchronisations.change(people.editor(), made.id(), daily(), false, CsvImport.OnReject.REJECT_ROWS);
        store.setNextRun(made.id(), Instant.now().minusSeconds(1));

        queue.queueDue();

        SynchronisationRun run = world.await(made.id(), SynchronisationRunState.SUCCEEDED);
        assertThat(run.scheduled()).isTrue();
        assertThat(store.find(made.id()).orElseThrow().nextRunAt()).isAfter(Instant.now());
    }

    @Test
    void makesNoVersionOfTheSameBytesByItself() {
        Synchronisation made = create(webSource());
        run(made, SynchronisationRunState.SUCCEEDED);
        synchronisations.change(people.editor(), made.id(), daily(), false, made.onReject());
        run(made, SynchronisationRunState.SUCCEEDED);
        store.setNextRun(made.id(), Instant.now().minusSeconds(1));

        queue.queueDue();

        assertThat(world.await(made.id(), SynchronisationRunState.UNCHANGED).scheduled())
                .isTrue();
        assertThat(world.runs.newestOf(List.of(made.id()), 9)).hasSize(3);
    }

    @Test
    void keepsAsManyRunsAsItIsTold() {
        Synchronisation made = create(webSource());
        run(made, SynchronisationRunState.SUCCEEDED);
        run(made, SynchronisationRunState.SUCCEEDED);
        SynchronisationRun newest = run(made, SynchronisationRunState.SUCCEEDED);

        world.runs.forgetAllBut(1, made.id());

        assertThat(world.runs.newestOf(List.of(made.id()), 9))
                .extracting(SynchronisationRun::id)
                .containsExactly(newest.id());
    }

    @Test
    void tellsWhatStopsWhenADatasetGoes() {
        Synchronisation made = create(webSource());
        run(made, SynchronisationRunState.SUCCEEDED);

        assertThat(uses.usesOf(people.editor(), dataset(made).id()))
                .containsExactly(new DatasetUse("synchronisation", made.title()));
        assertThat(uses.usesOf(people.manager(), dataset(made).id())).isEmpty();
    }

    @Test
    void runsWithTheRightsThatWhoSetItUpHasNow() {
        Source source = webSource();
        Synchronisation made = create(source);
        world.world.join(people.project(), people.editor(), MemberRole.READER);

        queue.queue(made, people.editor(), false);
        assertThat(failure(world.await(made.id(), SynchronisationRunState.FAILED))
                        .problem())
                .isEqualTo(SourceProblem.RIGHTS_LOST.key());

        world.world.join(people.project(), people.editor(), MemberRole.EDITOR);
        sources.open(people.manager(), source.id(), List.of());
        run(made, SynchronisationRunState.FAILED);
        assertThat(failure(world.await(made.id(), SynchronisationRunState.FAILED))
                        .problem())
                .isEqualTo(SourceProblem.NOT_OPEN_HERE.key());
        assertThat(web.asked.get()).isZero();
    }

    @Test
    void keepsDataAsSensitiveAsItsSource() {
        SourceInput secret = new SourceInput(
                "Secret",
                "",
                null,
                Sensitivity.SENSITIVE,
                List.of(),
                SourceWorld.web(web.url()),
                Selection.NOTHING,
                null);
        Source source = world.open(people, SourceKind.HTTP, secret);

        assertRefused(
                SourceProblem.TOO_INSENSITIVE,
                () -> synchronisations.create(people.editor(), world.into(people, source)));
    }

    @Test
    void tellsWorkersNoAddressOfASourceThatIsNotTheirs() throws SQLException {
        TestDatabase clinic = clinic();
        clinic.execute("drop table visit");

        SynchronisationRun failed = run(create(databaseSource(clinic, null)), SynchronisationRunState.FAILED);

        assertThat(failure(failed).toString()).doesNotContain("127.0.0.1", clinic.reader(), clinic.password());
    }

    @Test
    void countsNoVersionTwiceThatWasMadeBeforeAKill() {
        Synchronisation made = create(webSource());
        run(made, SynchronisationRunState.SUCCEEDED);
        SynchronisationRun done = world.await(made.id(), SynchronisationRunState.SUCCEEDED);
        sql.execute(
                "update source.run set state = 'IMPORTING', finished_at = null where id = ?",
                done.id().value());
        int asked = web.asked.get();

        execution.work(done.id());

        assertThat(world.await(made.id(), SynchronisationRunState.SUCCEEDED).versionNumber())
                .isEqualTo(1);
        assertThat(web.asked.get()).isEqualTo(asked);
    }

    @Test
    void takesUpAgainWhatAKillHasInterrupted() {
        Synchronisation made = create(webSource());
        run(made, SynchronisationRunState.SUCCEEDED);
        SynchronisationRun done = world.await(made.id(), SynchronisationRunState.SUCCEEDED);
        sql.execute(
                "update source.run set state = 'IMPORTING', finished_at = null, import_id = ? where id = ?",
                new ImportId(Ids.next()).value(),
                done.id().value());

        execution.work(done.id());

        SynchronisationRun again = world.await(made.id(), SynchronisationRunState.SUCCEEDED);
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.versionNumber()).isEqualTo(2);
    }

    private SynchronisationRun run(Synchronisation of, SynchronisationRunState expected) {
        synchronisations.run(people.editor(), of.id(), false);
        World.await(() -> {
            SynchronisationRunState state =
                    world.runs.newestOf(List.of(of.id()), 1).getFirst().state();
            return !state.isActive() || state == SynchronisationRunState.WAITING;
        });
        SynchronisationRun run = world.runs.newestOf(List.of(of.id()), 1).getFirst();
        assertThat(run.state()).as(String.valueOf(run.failure())).isEqualTo(expected);
        return run;
    }

    private Synchronisation create(Source source) {
        return synchronisations.create(people.editor(), world.into(people, source));
    }

    private Source webSource() {
        return world.open(
                people, SourceKind.HTTP, SourceWorld.input(SourceWorld.web(web.url()), Selection.NOTHING, null));
    }

    private Source databaseSource(TestDatabase clinic, @Nullable String growing) {
        Connection connection = new Connection(
                null, "127.0.0.1", clinic.port(), clinic.name(), false, null, null, null, null, clinic.reader());
        Selection visits = new Selection("public.visit", null, growing, null, null, null, null, false);
        return world.open(
                people,
                SourceKind.POSTGRESQL,
                SourceWorld.input(connection, visits, new Credential(clinic.password(), null)));
    }

    private static TestDatabase clinic() throws SQLException {
        TestDatabase clinic = TestDatabase.create();
        clinic.execute(
                "create table visit (id int primary key, ward text, fee numeric(10,2))",
                "insert into visit values (1, 'a', 10.50), (2, 'b', null)",
                "grant select on visit to " + clinic.reader());
        return clinic;
    }

    /** Half a day away, so that it is never due while a test runs. */
    private static Schedule daily() {
        int hour = ZonedDateTime.now(ZoneOffset.UTC).plusHours(12).getHour();
        return new Schedule("0 " + hour + " * * *", "UTC");
    }

    private Dataset dataset(Synchronisation of) {
        return datasets.get(
                Objects.requireNonNull(store.find(of.id()).orElseThrow().datasetId()));
    }

    private long rows(Synchronisation of) {
        return datasets.getVersion(Objects.requireNonNull(dataset(of).current()))
                .rowCount();
    }

    private static ImportFailure failure(SynchronisationRun run) {
        return Objects.requireNonNull(run.failure());
    }

    private static void assertRefused(SourceProblem expected, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(expected));
    }
}
