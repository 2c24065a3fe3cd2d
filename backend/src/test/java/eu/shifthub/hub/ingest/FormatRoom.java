package eu.shifthub.hub.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.shifthub.hub.access.Sensitivity;
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
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.storage.Blob;
import eu.shifthub.hub.storage.Blobs;
import eu.shifthub.hub.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Previews and imports files of every format, and asks what has become of them. */
class FormatRoom {
    private final Imports imports;
    private final FileOpener opener;
    private final FileGuess guess;
    private final Datasets datasets;
    private final QueryEngine engine;
    private final Blobs blobs;
    private final World world;

    FormatRoom(
            Imports imports,
            FileOpener opener,
            FileGuess guess,
            Datasets datasets,
            QueryEngine engine,
            Blobs blobs,
            World world) {
        this.imports = imports;
        this.opener = opener;
        this.guess = guess;
        this.datasets = datasets;
        this.engine = engine;
        this.blobs = blobs;
        this.world = world;
    }

    ImportPreview preview(String name, byte[] bytes, @Nullable String part) {
        return preview(name, bytes, part, ImportOptions.GUESS_ALL);
    }

    ImportPreview preview(String name, byte[] bytes, @Nullable String part, ImportOptions options) {
        Blob blob = blob(bytes);
        BlobBytes file = new BlobBytes(blobs, blob, name, blob.sha256());
        try (OpenedFile opened = opener.open(file, options, part, false, new Cancellation())) {
            return guess.preview(opened, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Import run(String name, byte[] bytes, @Nullable String part) {
        return run(name, bytes, part, List.of(), OnReject.REJECT_ROWS);
    }

    Import run(
            String name, byte[] bytes, @Nullable String part, List<ColumnCorrection> corrections, OnReject onReject) {
        Viewer.Person worker = world.person(Role.WORKER);
        ImportInstructions instructions = instructions(worker, part, corrections, onReject);
        return imports.importBlob(
                worker, new ImportId(Ids.next()), blob(bytes), name, instructions, phase -> {}, new Cancellation());
    }

    /** Several files that make one table. */
    Import runFiles(byte[] archive, List<ColumnCorrection> corrections, OnReject onReject) {
        Viewer.Person worker = world.person(Role.WORKER);
        return imports.importFiles(
                worker,
                new ImportId(Ids.next()),
                blob(archive),
                "all.zip",
                instructions(worker, null, corrections, onReject),
                phase -> {},
                new Cancellation());
    }

    private ImportInstructions instructions(
            Viewer.Person worker, @Nullable String part, List<ColumnCorrection> corrections, OnReject onReject) {
        Workspace project = world.project(worker);
        return new ImportInstructions(
                new NewDataset(project.id(), "Some data", "", Sensitivity.RESTRICTED, List.of(), null),
                null,
                part,
                ImportOptions.GUESS_ALL,
                corrections,
                List.of(),
                onReject,
                false);
    }

    /** Name and type of each column. */
    String columns(Import done) {
        return version(done).columns().stream()
                .map(column -> column.name() + " " + column.type())
                .collect(Collectors.joining(", "));
    }

    /** Asks what was imported, called {@code t}; a row a line, with a bar between cells. */
    List<String> ask(Import done, String sql) {
        Version version = version(done);
        List<ViewColumn> columns = version.columns().stream()
                .map(column -> ViewColumn.plain(column.name()))
                .toList();
        Scope scope = Scope.of(
                new View(new ViewName("w", "t"), new Source.Parquet(version.blob()), columns, new Predicate.True()));
        List<String> rows = new ArrayList<>();
        try (ResultStream result =
                engine.run(scope, new Query.Sql(sql), new Limits(Duration.ofSeconds(60), 1_000), new Cancellation())) {
            while (result.next()) {
                rows.add(IntStream.range(0, result.columns().size())
                        .mapToObj(i -> String.valueOf(result.value(i)))
                        .collect(Collectors.joining("|")));
            }
        }
        return rows;
    }

    Version version(Import done) {
        return datasets.getVersion(Objects.requireNonNull(
                datasets.get(Objects.requireNonNull(done.dataset(), () -> String.valueOf(done.failure())))
                        .current()));
    }

    private Blob blob(byte[] bytes) {
        return blobs.write(new ByteArrayInputStream(bytes));
    }

    static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
