package eu.shifthub.hub.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.NewDataset;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.CsvImport.OnReject;
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
import eu.shifthub.hub.storage.Uploads;
import eu.shifthub.hub.workspace.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import me.desair.tus.server.TusFileUploadService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Uploads as a browser does, imports, and asks what was imported. */
abstract class Importing {
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

    Viewer.Person worker;
    Workspace project;

    @BeforeEach
    void people() {
        worker = world.person(Role.WORKER);
        project = world.project(worker);
    }

    Import importText(String text) {
        return run(upload("text.csv", text.getBytes(UTF_8)), instructions(List.of(), OnReject.REJECT_ROWS));
    }

    Import run(String upload, ImportInstructions instructions) {
        ImportId id = imports.start(worker, upload, instructions).id();
        World.await(() -> imports.get(worker, id).state().ended());
        return imports.get(worker, id);
    }

    ImportInstructions instructions(List<ColumnCorrection> columns, OnReject onReject) {
        NewDataset wanted = new NewDataset(project.id(), "Some data", "", Sensitivity.RESTRICTED, List.of(), null);
        return new ImportInstructions(wanted, null, null, ImportOptions.GUESS_ALL, columns, List.of(), onReject, false);
    }

    static ImportInstructions version(DatasetId dataset, boolean acceptSchemaChange) {
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

    Version version(Import done) {
        return datasets.readable(worker, Objects.requireNonNull(done.dataset(), () -> String.valueOf(done.failure())));
    }

    static ColumnCorrection correction(int position, ColumnType type) {
        return new ColumnCorrection(position, null, type, null, null, null, false, null, null, null, null, null);
    }

    static ImportFailure failure(Import done) {
        return Objects.requireNonNull(done.failure());
    }

    String upload(String name, byte[] bytes) {
        return upload(worker, name, bytes);
    }

    /** Sends a file as a tus client does. */
    String upload(Viewer.Person owner, String name, byte[] bytes) {
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
    List<List<@Nullable String>> ask(Import done, String sql) {
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
