package eu.shifthub.hub.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.NewDataset;
import eu.shifthub.hub.dataset.Series;
import eu.shifthub.hub.dataset.SeriesId;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.demo.AccreditedDoctors;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.CsvImport.OnReject;
import eu.shifthub.hub.engine.CsvReject;
import eu.shifthub.hub.engine.Limits;
import eu.shifthub.hub.engine.Predicate;
import eu.shifthub.hub.engine.Query;
import eu.shifthub.hub.engine.QueryEngine;
import eu.shifthub.hub.engine.ResultStream;
import eu.shifthub.hub.engine.Scope;
import eu.shifthub.hub.engine.Source;
import eu.shifthub.hub.engine.View;
import eu.shifthub.hub.engine.ViewColumn;
import eu.shifthub.hub.engine.ViewName;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.reader.ReaderProblem;
import eu.shifthub.hub.storage.Uploads;
import eu.shifthub.hub.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import me.desair.tus.server.TusFileUploadService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@HubTest
@org.springframework.context.annotation.Import(World.class)
class ImportTest {
    private static final Path CMS = Path.of("../../shared/data/cms/inpatient_drg_by_state_fy2016.csv");

    @Autowired
    World world;

    @Autowired
    Imports imports;

    @Autowired
    Datasets datasets;

    @Autowired
    Uploads uploads;

    @Autowired
    TusFileUploadService tus;

    @Autowired
    QueryEngine engine;

    private Viewer.Person worker;
    private Workspace project;

    @BeforeEach
    void people() {
        worker = world.person(Role.WORKER);
        project = world.project(worker);
    }

    @Test
    void importsTheReferenceDatasetWithItsAccentsAndLeadingZeros() {
        Import done = importText(AccreditedDoctors.text(AccreditedDoctors.ROWS));

        assertThat(done.state()).isEqualTo(ImportState.SUCCEEDED);
        assertThat(done.rowsRead()).isEqualTo(10_000);
        assertThat(done.rowsStored()).isEqualTo(10_000);
        assertThat(version(done).columns())
                .extracting(Column::name, Column::type)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Num RPPS", ColumnType.TEXT),
                        org.assertj.core.groups.Tuple.tuple("Nom", ColumnType.TEXT),
                        org.assertj.core.groups.Tuple.tuple("Prénom", ColumnType.TEXT),
                        org.assertj.core.groups.Tuple.tuple("Spécialité", ColumnType.TEXT),
                        org.assertj.core.groups.Tuple.tuple("OA", ColumnType.TEXT),
                        org.assertj.core.groups.Tuple.tuple("Département", ColumnType.TEXT),
                        org.assertj.core.groups.Tuple.tuple("Date accréditation", ColumnType.DATE));
        assertThat(ask(done, "select count(\"Num RPPS\"), count(distinct \"Num RPPS\") from t"))
                .containsExactly(List.of("10000", "10000"));
        assertThat(ask(done, "select count(*) from t where \"Num RPPS\" like '0%' and length(\"Num RPPS\") = 11"))
                .containsExactly(List.of("250"));
    }

    @Test
    void importsTheCmsFileWithMoneyAsDecimals() throws IOException {
        Assumptions.assumeTrue(Files.exists(CMS), "only where the shared data lies");
        String upload = upload("cms.csv", Files.readAllBytes(CMS));

        Import done = run(upload, instructions(List.of(), OnReject.REJECT_ROWS));

        assertThat(done.failure()).isNull();
        assertThat(done.rowsStored()).isEqualTo(27_916);
        assertThat(done.rowsRejected()).isZero();
        assertThat(version(done).columns())
                .extracting(Column::name, Column::type)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Total Discharges", ColumnType.BIGINT),
                        org.assertj.core.groups.Tuple.tuple("Average Covered Charges", ColumnType.DECIMAL),
                        org.assertj.core.groups.Tuple.tuple("Average Total Payments", ColumnType.DECIMAL),
                        org.assertj.core.groups.Tuple.tuple("Average Medicare Payments", ColumnType.DECIMAL));
        assertThat(ask(
                        done,
                        "select max(\"Average Covered Charges\") from t where \"Provider State\" = 'AL' and"
                                + " \"DRG Definition\" like '001%'"))
                .containsExactly(List.of("962498.36"));
    }

    @Test
    void leavesOutRowsThatDoNotFitAndSaysWhichAndWhy() {
        String upload = upload("numbers.csv", "n;name\n1;a\nx;b\n3;c\n".getBytes(UTF_8));

        Import done = run(upload, instructions(List.of(correction(0, ColumnType.BIGINT)), OnReject.REJECT_ROWS));

        assertThat(done.rowsRead()).isEqualTo(3);
        assertThat(done.rowsStored()).isEqualTo(2);
        assertThat(done.rowsRejected()).isEqualTo(1);
        assertThat(done.rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.line()).isEqualTo(3);
            assertThat(reject.column()).isEqualTo("n");
            assertThat(reject.raw()).isEqualTo("x");
        });
        assertThat(done.rejectsBlob()).isNotNull();
    }

    @Test
    void makesNoEmptyVersionOfRowsThatDoNotFitAtAll() {
        String upload = upload("numbers.csv", "n;name\nx;a\ny;b\n".getBytes(UTF_8));

        Import done = run(upload, instructions(List.of(correction(0, ColumnType.BIGINT)), OnReject.REJECT_ROWS));

        assertThat(failure(done).problem()).isEqualTo("ingest.ALL_REJECTED");
        assertThat(failure(done).parameters())
                .containsEntry("rows", "2")
                .containsEntry("line", "2")
                .containsEntry("column", "n");
        assertThat(done.dataset()).isNull();
        assertThat(uploads.find(upload, Imports.ownerOf(worker.id()))).isPresent();
    }

    @Test
    void tellsThatLinesAboveTheTableAreLeftOut() {
        String upload = upload("report.csv", "Report of 2024\n\nn;name\n1;a\n2;b\n".getBytes(UTF_8));

        Import done = run(upload, instructions(List.of(), OnReject.REJECT_ROWS));

        assertThat(done.rowsStored()).isEqualTo(2);
        assertThat(done.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("ROWS_ABOVE");
            assertThat(note.parameters()).containsEntry("count", "2");
        });
    }

    @Test
    void keepsRowsThatDoNotFitWithAnEmptyCellWhereAsked() {
        String upload = upload("numbers.csv", "n;name\n1;a\nx;b\n3;c\n".getBytes(UTF_8));

        Import done = run(upload, instructions(List.of(correction(0, ColumnType.BIGINT)), OnReject.KEEP_AS_NULL));

        assertThat(done.rowsStored()).isEqualTo(3);
        assertThat(done.cellsEmptied()).isEqualTo(1);
        assertThat(done.rejects()).extracting(CsvReject::raw).containsExactly("x");
        assertThat(ask(done, "select name from t where n is null")).containsExactly(List.of("b"));
    }

    @Test
    void importsNothingAtTheFirstMisfitWhereAskedAndKeepsTheUpload() {
        String upload = upload("numbers.csv", "n;name\n1;a\nx;b\n3;c\n".getBytes(UTF_8));

        Import done = run(upload, instructions(List.of(correction(0, ColumnType.BIGINT)), OnReject.STOP));

        assertThat(done.state()).isEqualTo(ImportState.FAILED);
        assertThat(failure(done).problem()).isEqualTo("engine.CSV_STOPPED");
        assertThat(failure(done).parameters()).containsEntry("line", "3");
        assertThat(done.dataset()).isNull();
        assertThat(uploads.find(upload, Imports.ownerOf(worker.id()))).isPresent();
    }

    @Test
    void saysWhereAQuoteIsNotClosed() {
        Import done = importText("a;b\n1;\"open\n2;x\n3;y\n");

        assertThat(done.state()).isEqualTo(ImportState.FAILED);
        assertThat(failure(done).problem()).isEqualTo("engine.CSV_UNCLOSED_QUOTE");
        assertThat(failure(done).parameters()).containsEntry("line", "2");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF_8", "UTF-16LE, UTF_16LE", "UTF-16BE, UTF_16BE", "windows-1252, WINDOWS_1252"})
    void readsTextOfEveryEncoding(String charset, TextEncoding expected) {
        String text = "nom;département\n" + "Hélène Müller;Côtes-d'Armor\n".repeat(40);
        String upload = upload("text.csv", text.getBytes(Charset.forName(charset)));

        ImportPreview preview = imports.preview(worker, upload, ImportOptions.GUESS_ALL, null);
        Import done = run(upload, instructions(List.of(), OnReject.REJECT_ROWS));

        assertThat(preview.options().encoding()).isEqualTo(expected);
        assertThat(preview.columns().get(1).name()).isEqualTo("département");
        assertThat(preview.rows().getFirst()).containsExactly("Hélène Müller", "Côtes-d'Armor");
        assertThat(ask(done, "select distinct \"département\" from t")).containsExactly(List.of("Côtes-d'Armor"));
    }

    @Test
    void namesTheLineThatIsNotWrittenInTheEncoding() {
        byte[] text = ("a;b\n" + "1;x\n".repeat(5_000) + "2;é\n" + "3;z\n".repeat(5_000))
                .getBytes(Charset.forName("windows-1252"));
        String upload = upload("text.csv", text);

        assertThatThrownBy(() -> imports.preview(
                        worker, upload, new ImportOptions(TextEncoding.UTF_8, null, null, null, null), null))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.problem()).isEqualTo(IngestProblem.NOT_IN_ENCODING);
                    assertThat(problem.parameters()).containsEntry("line", "5002");
                });
    }

    @Test
    void refusesAnEmptyFileABinaryOneAndOneWithoutRows() {
        assertThatThrownBy(() -> FileKind.of(new byte[0], "empty.csv"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("The file empty.csv is empty.");
        assertRefused("zip.csv", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4}, ReaderProblem.FILE_BROKEN);
        assertRefused("noise.csv", noise(), ReaderProblem.UNKNOWN_FORMAT);
    }

    @Test
    void refusesAFileThatIsOnlyAHeader() {
        String upload = upload("header.csv", "first name;last name;born\n".getBytes(UTF_8));

        assertThatThrownBy(() -> imports.preview(worker, upload, new ImportOptions(null, ";", null, true, null), null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(IngestProblem.FILE_WITHOUT_ROWS));
    }

    @Test
    void givesNamesToBlankAndDuplicateHeadersAndTrimsTheOthers() {
        String upload = upload("names.csv", "id; id ;;  label  \n1;2;3;x\n4;5;6;y\n".getBytes(UTF_8));

        ImportPreview preview = imports.preview(worker, upload, new ImportOptions(null, ";", null, true, null), null);

        assertThat(preview.columns())
                .extracting(ImportPreview.Guess::name)
                .containsExactly("id", "id_1", "column2", "label");
    }

    @Test
    void renamesDropsAndLabelsColumns() {
        String upload = upload("a.csv", "a;b;c\n1;2;3\n4;5;6\n".getBytes(UTF_8));
        List<ColumnCorrection> corrections = List.of(
                new ColumnCorrection(
                        0, "Âge du patient", null, null, null, null, false, "in years", null, null, null, null),
                new ColumnCorrection(1, null, null, null, null, null, true, null, null, null, null, null));

        Import done = run(upload, instructions(corrections, OnReject.REJECT_ROWS));

        assertThat(version(done).columns())
                .containsExactly(
                        new Column("Âge du patient", ColumnType.BIGINT, "in years"),
                        new Column("c", ColumnType.BIGINT, null));
    }

    @Test
    void asksBeforeANewVersionChangesTheColumns() {
        Import first = importText("a;b\n1;x\n2;y\n");
        DatasetId dataset = Objects.requireNonNull(first.dataset());
        byte[] other = "a;c\n1;x\n2;y\n".getBytes(UTF_8);

        Import refused = run(upload("v2.csv", other), version(dataset, false));
        Import accepted = run(upload("v2.csv", other), version(dataset, true));

        assertThat(failure(refused).problem()).isEqualTo("ingest.SCHEMA_CHANGED");
        assertThat(failure(refused).parameters()).containsEntry("added", "c").containsEntry("removed", "b");
        assertThat(accepted.versionNumber()).isEqualTo(2);
        assertThat(accepted.dataset()).isEqualTo(dataset);
    }

    @Test
    void importsSeveralPartsOfAFileAsASeries() {
        String upload =
                upload("both.json", "{\"visits\": [{\"v\": 1}, {\"v\": 2}], \"wards\": [{\"w\": 1}]}".getBytes(UTF_8));
        Series series = new Series(new SeriesId(Ids.next()), "Both");

        List<ImportId> ids =
                imports.start(worker, upload, List.of(part("visits", series), part("wards", series))).stream()
                        .map(Import::id)
                        .toList();
        World.await(() ->
                ids.stream().allMatch(id -> imports.get(worker, id).state().ended()));

        assertThat(ids)
                .allSatisfy(id -> assertThat(imports.get(worker, id).failure()).isNull());
        assertThat(ids).extracting(id -> imports.get(worker, id).rowsStored()).containsExactly(2L, 1L);
        String found = world.ask(
                        worker,
                        "query ($id: ID!) { dataset(id: $id) { series { name datasets { title } } } }",
                        java.util.Map.of(
                                "id",
                                Objects.requireNonNull(imports.get(worker, ids.getFirst())
                                                .dataset())
                                        .globalId()))
                .path("dataset.series")
                .entity(Object.class)
                .get()
                .toString();
        assertThat(found).contains("name=Both", "title=visits", "title=wards");
        World.await(() -> uploads.find(upload, Imports.ownerOf(worker.id())).isEmpty());
    }

    private ImportInstructions part(String name, Series series) {
        NewDataset wanted = new NewDataset(project.id(), name, "", Sensitivity.RESTRICTED, List.of(), null);
        return new ImportInstructions(
                wanted,
                null,
                name,
                ImportOptions.GUESS_ALL,
                List.of(),
                List.of(),
                OnReject.REJECT_ROWS,
                false,
                series,
                null);
    }

    @Test
    void keepsOneFailureOfTwoImportsFromTouchingTheOther() {
        Import good = importText("a;b\n1;2\n");
        Import bad = importText("a;b\n1;\"2\n");

        assertThat(List.of(good.state(), bad.state())).containsExactly(ImportState.SUCCEEDED, ImportState.FAILED);
    }

    @Test
    void countsStatisticsOfTheVersionAfterwards() {
        Import done = importText("n;name\n1;a\n2;\n5;c\n");

        World.await(() -> statistics(done).contains("\"maximum\":\"5\""));
        assertThat(statistics(done)).contains("\"nulls\":1");
    }

    @Test
    void sortsByTheDeclaredKeyAndKeepsWhatIsSaidOfColumns() {
        List<ColumnCorrection> said = List.of(
                new ColumnCorrection(
                        0, null, null, null, null, null, false, "Patient", "In this study", "", true, true),
                new ColumnCorrection(1, null, null, null, null, null, false, null, null, "kg", null, null));

        Import done = run(
                upload("w.csv", "id;weight\n3;70\n1;80\n2;90\n".getBytes(UTF_8)), instructions(said, OnReject.STOP));

        assertThat(version(done).columns())
                .containsExactly(
                        new Column("id", ColumnType.BIGINT, "Patient", "In this study", null, true, true),
                        new Column("weight", ColumnType.BIGINT, null, null, "kg", false, false));
        assertThat(ask(done, "select id from t")).containsExactly(List.of("1"), List.of("2"), List.of("3"));
    }

    @Test
    void inheritsWhatWasSaidOfColumnsOfTheSameName() {
        Import first = run(
                upload("w.csv", "id;nom\n3;a\n".getBytes(UTF_8)),
                instructions(
                        List.of(new ColumnCorrection(
                                1, null, null, null, null, null, false, "Group", null, null, null, false)),
                        OnReject.STOP));
        DatasetId dataset = Objects.requireNonNull(first.dataset());

        Import second = run(upload("w.csv", "id;nom\n4;b\n".getBytes(UTF_8)), version(dataset, false));

        assertThat(version(second).columns().getLast()).isEqualTo(new Column("nom", ColumnType.TEXT, "Group"));
    }

    @Test
    void refusesAKeyThatIsEmptyOrTheSameInSeveralRows() {
        List<ColumnCorrection> key =
                List.of(new ColumnCorrection(0, null, null, null, null, null, false, null, null, null, true, null));

        Import twice =
                run(upload("k.csv", "code;v\na;1\nb;2\na;3\n".getBytes(UTF_8)), instructions(key, OnReject.STOP));
        Import empty = run(upload("k.csv", "code;v\na;1\n;2\n".getBytes(UTF_8)), instructions(key, OnReject.STOP));

        assertThat(failure(twice).problem()).isEqualTo(IngestProblem.KEY_TWICE.key());
        assertThat(failure(twice).parameters()).containsEntry("examples", "a (2×)");
        assertThat(failure(empty).problem()).isEqualTo(IngestProblem.KEY_EMPTY.key());
    }

    @Test
    void suggestsWhichColumnsArePersonalData() {
        String upload =
                upload("p.csv", "contact;nom;hospital_name\na.b@example.org;X;H\nc@example.org;Y;H\n".getBytes(UTF_8));

        assertThat(imports.preview(worker, upload, ImportOptions.GUESS_ALL, null)
                        .columns())
                .extracting(ImportPreview.Guess::personalData)
                .containsExactly(true, true, false);
    }

    @Test
    void refusesToImportIntoAWorkspaceOneOnlyReads() {
        Viewer.Person reader = world.person(Role.WORKER);
        world.join(project, reader, MemberRole.READER);
        String upload = upload(reader, "a.csv", "a;b\n1;2\n".getBytes(UTF_8));

        assertThatThrownBy(() -> imports.start(reader, upload, instructions(List.of(), OnReject.STOP)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("project manager");
    }

    @Test
    void showsAnImportAndItsRejectsToNobodyOutsideTheWorkspace() {
        Import done = importText("a;b\n1;2\n");

        assertThatThrownBy(() -> imports.get(world.person(Role.MANAGER), done.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(IngestProblem.IMPORT_UNKNOWN));
    }

    @Test
    void knowsNoUploadOfSomebodyElse() {
        String upload = upload("a.csv", "a;b\n1;2\n".getBytes(UTF_8));

        assertThatThrownBy(() -> imports.preview(world.person(Role.WORKER), upload, ImportOptions.GUESS_ALL, null))
                .isInstanceOf(ProblemException.class);
    }

    private String statistics(Import done) {
        return world.ask(
                        worker,
                        "query ($id: ID!) { dataset(id: $id) { version { columns { statistics { nulls maximum } } } } }",
                        java.util.Map.of(
                                "id", Objects.requireNonNull(done.dataset()).globalId()))
                .path("dataset.version.columns")
                .entity(Object.class)
                .get()
                .toString()
                .replaceAll("(\\w+)=(\\d+)", "\"$1\":$2")
                .replaceAll("\"maximum\":(\\d+)", "\"maximum\":\"$1\"");
    }

    private void assertRefused(String name, byte[] bytes, ReaderProblem expected) {
        String upload = upload(name, bytes);
        assertThatThrownBy(() -> imports.preview(worker, upload, ImportOptions.GUESS_ALL, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(expected));
        Import done = run(upload, instructions(List.of(), OnReject.REJECT_ROWS));
        assertThat(failure(done).problem()).isEqualTo(expected.key());
    }

    private static byte[] noise() {
        byte[] noise = new byte[4_096];
        new java.util.Random(7).nextBytes(noise);
        return noise;
    }

    private Import importText(String text) {
        return run(upload("text.csv", text.getBytes(UTF_8)), instructions(List.of(), OnReject.REJECT_ROWS));
    }

    private Import run(String upload, ImportInstructions instructions) {
        ImportId id = imports.start(worker, upload, instructions).id();
        World.await(() -> imports.get(worker, id).state().ended());
        return imports.get(worker, id);
    }

    private ImportInstructions instructions(List<ColumnCorrection> columns, OnReject onReject) {
        NewDataset wanted = new NewDataset(project.id(), "Some data", "", Sensitivity.RESTRICTED, List.of(), null);
        return new ImportInstructions(wanted, null, null, ImportOptions.GUESS_ALL, columns, List.of(), onReject, false);
    }

    private static ImportInstructions version(DatasetId dataset, boolean acceptSchemaChange) {
        return new ImportInstructions(
                null,
                dataset,
                null,
                ImportOptions.GUESS_ALL,
                List.of(),
                List.of(),
                OnReject.REJECT_ROWS,
                acceptSchemaChange);
    }

    private static ColumnCorrection correction(int position, ColumnType type) {
        return new ColumnCorrection(position, null, type, null, null, null, false, null, null, null, null, null);
    }

    private static ImportFailure failure(Import done) {
        return Objects.requireNonNull(done.failure());
    }

    private Version version(Import done) {
        return datasets.readable(worker, Objects.requireNonNull(done.dataset(), () -> String.valueOf(done.failure())));
    }

    private String upload(String name, byte[] bytes) {
        return upload(worker, name, bytes);
    }

    /** Sends a file as a tus client does. */
    private String upload(Viewer.Person owner, String name, byte[] bytes) {
        MockHttpServletRequest create = new MockHttpServletRequest("POST", "/uploads");
        create.addHeader("Tus-Resumable", "1.0.0");
        create.addHeader("Upload-Length", bytes.length);
        create.addHeader(
                "Upload-Metadata", "filename " + java.util.Base64.getEncoder().encodeToString(name.getBytes(UTF_8)));
        String address = Objects.requireNonNull(send(create, owner).getHeader("Location"));
        if (bytes.length > 0) {
            MockHttpServletRequest fill = new MockHttpServletRequest("PATCH", address);
            fill.addHeader("Tus-Resumable", "1.0.0");
            fill.addHeader("Upload-Offset", 0);
            fill.setContentType("application/offset+octet-stream");
            fill.setContent(bytes);
            send(fill, owner);
        }
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private MockHttpServletResponse send(MockHttpServletRequest request, Viewer.Person owner) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            tus.process(request, response, Imports.ownerOf(owner.id()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(response.getStatus()).isBetween(200, 299);
        return response;
    }

    /** Asks the rows of what was imported, called {@code t}; cells as text. */
    private List<List<@Nullable String>> ask(Import done, String sql) {
        Version version = version(done);
        List<ViewColumn> columns = version.columns().stream()
                .map(column -> ViewColumn.plain(column.name()))
                .toList();
        Scope scope = Scope.of(
                new View(new ViewName("w", "t"), new Source.Parquet(version.blob()), columns, new Predicate.True()));
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (ResultStream result =
                engine.run(scope, new Query.Sql(sql), new Limits(Duration.ofSeconds(30), 1_000), new Cancellation())) {
            while (result.next()) {
                rows.add(IntStream.range(0, result.columns().size())
                        .mapToObj(i -> result.value(i) == null ? null : String.valueOf(result.value(i)))
                        .toList());
            }
        }
        return rows;
    }
}
