package eu.shifthub.hub.query;

import static eu.shifthub.hub.access.Sensitivity.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.RowRule;
import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionOrigin;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Problem.Category;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.storage.Blobs;
import eu.shifthub.hub.workspace.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HubTest
@Import({World.class, DataWorld.class})
class SqlRunsTest {
    private static final String FOREVER = "select count(*) from range(100000000) a, range(100000000) b";

    private final World world;
    private final DataWorld data;
    private final SqlRuns runs;
    private final Access access;
    private final Datasets datasets;
    private final Queries queries;
    private final Blobs blobs;

    private final Viewer.Person owner;
    private final Workspace home;
    private final Dataset doctors;

    @Autowired
    SqlRunsTest(
            World world, DataWorld data, SqlRuns runs, Access access, Datasets datasets, Queries queries, Blobs blobs) {
        this.queries = queries;
        this.blobs = blobs;
        this.world = world;
        this.data = data;
        this.runs = runs;
        this.access = access;
        this.datasets = datasets;
        this.owner = world.person(Role.WORKER);
        this.home = world.project(owner);
        this.doctors = data.dataset(owner, home, RESTRICTED, DataWorld.DOCTORS);
    }

    @Test
    void answersOverTheWorkspacesDatasetsByBareAndByQualifiedName() {
        SqlAnswer bare =
                run(owner, home, "select oa, count(\"rpps\") n from " + doctors.slug() + " group by oa order by oa");
        SqlAnswer qualified = run(owner, home, "select count(*) from " + home.slug() + "." + doctors.slug());

        assertThat(DataWorld.values(bare.rows())).containsExactly(List.of("A", "2"), List.of("B", "1"));
        assertThat(bare.tables()).containsExactly(home.slug() + "." + doctors.slug());
        assertThat(qualified.rows()).hasSize(1);
        assertThat(data.readsOf(doctors))
                .hasSize(2)
                .allSatisfy(read -> assertThat(read.context().text()).startsWith("query-run:"));
    }

    @Test
    void givesTheWholeAnswerAsParquetToItsAuthorAlone() throws IOException {
        RunId run = run(owner, home, "select oa, count(*) n from " + doctors.slug() + " group by oa")
                .run()
                .id();

        ParquetFile file = queries.rerunAsParquet(owner, run);

        try (InputStream bytes = blobs.open(file.sha256())) {
            assertThat(new String(bytes.readNBytes(4), StandardCharsets.US_ASCII))
                    .isEqualTo("PAR1");
        }
        assertThat(data.readsOf(doctors))
                .hasSize(2)
                .allSatisfy(read -> assertThat(read.context().text())
                        .isEqualTo(ReadContext.of(run).text()));
        assertThatThrownBy(() -> queries.rerunAsParquet(world.person(Role.WORKER), run))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(QueryProblem.RUN_UNKNOWN));
    }

    @Test
    void givesTheWholeAnswerAsCsvAndRecordsBothEnds() throws IOException {
        String sql = "select oa, count(*) n from " + doctors.slug() + " group by oa order by oa";
        RunId run = run(owner, home, sql).run().id();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        try (CsvAnswer csv = queries.rerunAsCsv(owner, run)) {
            csv.writeTo(bytes);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("oa,n\r\nA,2\r\nB,1\r\n");
        assertThat(data.readsOf(doctors)).hasSize(2);
        assertThat(data.streamsOf(doctors)).singleElement().satisfies(end -> {
            assertThat(end.rowCount()).isEqualTo(2);
            assertThat(end.complete()).isTrue();
        });
    }

    @Test
    void takesColumnsOfANewNameForPersonalDataWhereAnyIsRead() {
        world.markPersonal(owner, doctors, "nom");
        String sql = "select upper(nom) as n2, oa, rpps || 'x' as code from " + doctors.slug();

        Dataset kept = runs.save(owner, new SaveQueryResultInput(home.id(), sql, "Renamed", key()));

        Version version = datasets.getVersion(Objects.requireNonNull(kept.current()));
        assertThat(version.columns())
                .filteredOn(Column::personalData)
                .extracting(Column::name)
                .containsExactly("n2", "code");
    }

    @Test
    void keepsAnAnswerAsADatasetAsSensitiveAsWhatItReads() {
        String sql = "select oa, count(*) as n from " + doctors.slug() + " group by oa";

        Dataset kept = runs.save(owner, new SaveQueryResultInput(home.id(), sql, "Doctors by OA", key()));

        assertThat(kept.sensitivity()).isEqualTo(RESTRICTED);
        assertThat(kept.slug()).isEqualTo("doctors_by_oa");
        Version version = datasets.readable(owner, kept.id());
        assertThat(version.origin()).isEqualTo(VersionOrigin.QUERY);
        assertThat(version.parents()).containsExactly(doctors.current());
        assertThat(version.rowCount()).isEqualTo(2);
        assertThat(DataWorld.values(run(owner, home, "select n from doctors_by_oa order by oa")
                        .rows()))
                .containsExactly(List.of("2"), List.of("1"));
        assertThat(runs.history(owner, home.id(), Optional.empty(), 10))
                .extracting(Run::sql)
                .contains(sql);
    }

    @Test
    void countsWhatIsInAWholeAnswer() {
        ResultProfile counted = runs.profile(
                owner,
                new ProfileQueryInput(home.id(), "select oa, 1 as n, 2 as n from " + doctors.slug() + ";", key()));

        assertThat(counted.rowCount()).isEqualTo(3);
        assertThat(counted.columns()).extracting(ResultProfile.Column::name).containsExactly("oa", "n", "n_2");
        assertThat(counted.columns().getFirst().statistics().topValues())
                .extracting(top -> top.value() + " " + top.rows())
                .containsExactly("A 2", "B 1");
        assertThat(data.readsOf(doctors)).hasSize(1);
        assertThat(runs.history(owner, home.id(), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void countsNothingOfWhatIsNotOpen() {
        Viewer.Person outsider = world.person(Role.WORKER);

        assertThatThrownBy(() -> runs.profile(
                        outsider, new ProfileQueryInput(home.id(), "select * from " + doctors.slug(), key())))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void letsNobodyLowerTheSensitivityOfACopyAlone() {
        String sql = "select * from " + doctors.slug();
        Dataset copy = runs.save(owner, new SaveQueryResultInput(home.id(), sql, "Copy", key()));

        world.ask(
                        owner,
                        "mutation($input: DescribeDatasetInput!) { describeDataset(input: $input) { __typename } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "dataset", copy.id().globalId(),
                                        "title", "Copy",
                                        "description", "",
                                        "labels", List.of(),
                                        "sensitivity", "PUBLIC")))
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "CONFLICT")));
        assertThat(datasets.get(copy.id()).sensitivity()).isEqualTo(RESTRICTED);
    }

    @Test
    void keepsNoAnswerForThoseWhoMayOnlyRead() {
        Viewer.Person reader = world.person(Role.WORKER);
        world.join(home, reader, MemberRole.READER);
        SaveQueryResultInput wanted =
                new SaveQueryResultInput(home.id(), "select * from " + doctors.slug(), "Mine", key());

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> runs.save(reader, wanted))
                .satisfies(refused -> assertThat(refused.problem().category()).isEqualTo(Category.DENIED));
        assertThat(data.readsOf(doctors)).isEmpty();
    }

    @Test
    void knowsNoTableOfAnotherWorkspace() {
        Viewer.Person other = world.person(Role.WORKER);
        Workspace elsewhere = world.project(other);

        String unknown = message(other, elsewhere, "select * from nobody.has_this");
        String closed = message(other, elsewhere, "select * from " + home.slug() + "." + doctors.slug());

        assertThat(closed).isEqualTo(unknown.replace("nobody.has_this", home.slug() + "." + doctors.slug()));
        assertThat(problem(other, home, "select 1").problem().category()).isEqualTo(Category.NOT_FOUND);
    }

    @Test
    void hidesColumnsThatAreNotGrantedFromEveryKindOfQuestion() {
        Viewer.Person reader = linkedReader(List.of("oa"), new RowRule.AllRows());
        Workspace theirs = world.project(reader);
        access.addToLibrary(theirs.id().value(), doctors.id().value(), reader.actor());

        assertThat(run(reader, theirs, "select * from " + doctors.slug()).columns())
                .extracting(LabelledColumn::name)
                .containsExactly("oa");
        String unknown = message(reader, theirs, "select zzz from " + doctors.slug());
        String hidden = message(reader, theirs, "select nom from " + doctors.slug());
        assertThat(hidden).isEqualTo(unknown.replace("zzz", "nom"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from %s where cast(rpps as integer) * 0 = cast(nom as integer)",
                "select * from %s where case when nom like 'C%%' then error(nom) else true end",
                "select max(cast(nom as integer)) from %s",
                "select count(*) filter (where error(nom) is null) from %s"
            })
    void tellsNothingOfForbiddenRowsByErrors(String sql) {
        Viewer.Person reader = linkedReader(null, new RowRule.ValueIn("oa", List.of("B")));
        Workspace theirs = world.project(reader);
        access.addToLibrary(theirs.id().value(), doctors.id().value(), reader.actor());

        String said = said(reader, theirs, sql.formatted(doctors.slug()));

        assertThat(said).doesNotContain("Curie").doesNotContain("Nom é");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from duckdb_views()",
                "select * from duckdb_columns()",
                "select * from duckdb_settings()",
                "select * from information_schema.tables",
                "select * from pragma_table_info('%s')",
                "select * from parquet_schema('%s')",
                "select getenv('PATH')",
                "select current_setting('allowed_paths')",
                "copy %s to '/tmp/x.csv'",
                "create table x as select * from %s",
                "select * from read_text('/etc/passwd')",
                "select 1; select 2"
            })
    void tellsNothingOfTheEngine(String sql) {
        Viewer.Person reader = linkedReader(List.of("oa"), new RowRule.ValueIn("oa", List.of("B")));
        Workspace theirs = world.project(reader);
        access.addToLibrary(theirs.id().value(), doctors.id().value(), reader.actor());

        String said = said(reader, theirs, sql.formatted(doctors.slug()));

        assertThat(said)
                .doesNotContain("nom")
                .doesNotContain("Curie")
                .doesNotContainIgnoringCase("read_parquet")
                .doesNotContain("root:")
                .doesNotContain(".parquet")
                .doesNotContain("/blobs");
    }

    @Test
    void saysWhereWrongSqlIsWrong() {
        ProblemException thrown = problem(owner, home, "select oa, from\nwhere x");

        assertThat(thrown.problem().category()).isEqualTo(Category.INPUT);
        assertThat(thrown.parameters()).containsKey("position");
    }

    @Test
    void cutsAtTheNumberOfRowsAskedFor() {
        SqlAnswer answer = runs.run(owner, new RunQueryInput(home.id(), "select * from range(100)", key(), 10));

        assertThat(answer.rows()).hasSize(10);
        assertThat(answer.truncated()).isTrue();
        assertThat(runs.run(owner, new RunQueryInput(home.id(), "select * from range(10)", key(), 10))
                        .truncated())
                .isFalse();
    }

    @Test
    void cancelsByKeyAndKeepsThatInTheHistory() {
        String key = key();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<SqlAnswer> answer = CompletableFuture.supplyAsync(
                    () -> runs.run(owner, new RunQueryInput(home.id(), FOREVER, key, 10)), threads);
            Awaitility.await().until(() -> runs.cancel(owner, key));

            assertThat(answer)
                    .failsWithin(Duration.ofMinutes(1))
                    .withThrowableThat()
                    .havingRootCause()
                    .isInstanceOf(ProblemException.class)
                    .withMessage("The query was cancelled.");
        }
        assertThat(runs.history(owner, home.id(), Optional.empty(), 10))
                .singleElement()
                .satisfies(run -> assertThat(run.state()).isEqualTo(RunState.CANCELLED));
        assertThat(runs.cancel(owner, key)).isFalse();
    }

    @Test
    void keepsAHistoryThatOnlyItsAuthorSees() {
        run(owner, home, "select 1");
        problem(owner, home, "select wrong");
        Viewer.Person colleague = world.person(Role.WORKER);
        world.join(home, colleague, eu.shifthub.hub.access.MemberRole.EDITOR);

        assertThat(runs.history(owner, home.id(), Optional.empty(), 10))
                .extracting(Run::sql, Run::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("select wrong", RunState.FAILED),
                        org.assertj.core.groups.Tuple.tuple("select 1", RunState.SUCCEEDED));
        assertThat(runs.history(colleague, home.id(), Optional.empty(), 10)).isEmpty();
    }

    private Viewer.Person linkedReader(@org.jspecify.annotations.Nullable List<String> columns, RowRule rows) {
        world.publish(owner, doctors.id(), true);
        Viewer.Person reader = world.person(Role.WORKER);
        data.grant(doctors, DataWorld.person(reader), columns, rows);
        return reader;
    }

    private SqlAnswer run(Viewer.Person by, Workspace workspace, String sql) {
        return runs.run(by, new RunQueryInput(workspace.id(), sql, key(), 100));
    }

    private String message(Viewer.Person by, Workspace workspace, String sql) {
        return String.valueOf(problem(by, workspace, sql).getMessage());
    }

    private ProblemException problem(Viewer.Person by, Workspace workspace, String sql) {
        return assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> run(by, workspace, sql))
                .actual();
    }

    /** Everything a caller hears: the rows, or the problem. */
    private String said(Viewer.Person by, Workspace workspace, String sql) {
        try {
            return DataWorld.values(run(by, workspace, sql).rows()).toString();
        } catch (ProblemException e) {
            return e.getMessage() + e.parameters();
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
