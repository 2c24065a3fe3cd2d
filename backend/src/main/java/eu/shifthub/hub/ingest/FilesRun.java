package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.CsvColumn;
import eu.shifthub.hub.engine.CsvDialect;
import eu.shifthub.hub.engine.CsvImport;
import eu.shifthub.hub.engine.CsvImported;
import eu.shifthub.hub.engine.CsvSniff;
import eu.shifthub.hub.engine.Limits;
import eu.shifthub.hub.engine.Materialised;
import eu.shifthub.hub.engine.Predicate;
import eu.shifthub.hub.engine.Query;
import eu.shifthub.hub.engine.QueryEngine;
import eu.shifthub.hub.engine.Scope;
import eu.shifthub.hub.engine.Source;
import eu.shifthub.hub.engine.View;
import eu.shifthub.hub.engine.ViewColumn;
import eu.shifthub.hub.engine.ViewName;
import eu.shifthub.hub.reader.ReadPart;
import eu.shifthub.hub.storage.Blob;
import eu.shifthub.hub.storage.Blobs;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns several files, which came as an archive, into one table. */
@Component
class FilesRun {
    private static final ViewName ALL = new ViewName("files", "all");

    private final ImportRun run;
    private final FileOpener opener;
    private final FileConversion conversion;
    private final FilesRejects rejects;
    private final QueryEngine engine;
    private final Blobs blobs;
    private final KeyCheck keys;
    private final IngestProperties properties;

    FilesRun(
            ImportRun run,
            FileOpener opener,
            FileConversion conversion,
            FilesRejects rejects,
            QueryEngine engine,
            Blobs blobs,
            KeyCheck keys,
            IngestProperties properties) {
        this.run = run;
        this.opener = opener;
        this.conversion = conversion;
        this.rejects = rejects;
        this.engine = engine;
        this.blobs = blobs;
        this.keys = keys;
        this.properties = properties;
    }

    ImportRun.Table convert(
            Blob archive,
            String name,
            ImportInstructions instructions,
            Consumer<ImportPhase> phase,
            Cancellation cancellation)
            throws IOException {
        phase.accept(ImportPhase.READING);
        blobs.requireSpace(archive.size());
        FileBytes file = new BlobBytes(blobs, archive, name, archive.sha256());
        Set<ReadPart.Note> notes = new LinkedHashSet<>();
        List<String> parts = parts(file, instructions, notes, cancellation);
        if (parts.size() == 1) {
            return run.convert(file, archive, instructions, phase, cancellation);
        }
        Map<String, Read> read = read(file, parts, instructions, notes, cancellation);
        Map<String, FileConversion.Layout> layouts = new LinkedHashMap<>();
        read.forEach((part, as) -> layouts.put(part, as.layout()));
        FilesColumns files = new FilesColumns(layouts);
        CsvSniff common = files.common();
        notes.addAll(files.notes());
        List<Column> before = run.before(instructions);
        Corrections corrections = new Corrections(common, Corrections.said(common, instructions, before), before);
        CsvImport wanted = corrections.instructions(instructions.nullMarkers(), instructions.onReject());
        List<Column> columns = corrections.columns(wanted);
        run.requireSameColumns(instructions, columns);
        phase.accept(ImportPhase.CONVERTING);
        FileConversion.Plan plan = layout -> FilesColumns.plan(layout, common, wanted);
        Map<String, CsvImported> each = new LinkedHashMap<>();
        for (Map.Entry<String, Read> one : read.entrySet()) {
            String part = one.getKey();
            try (OpenedFile opened = opener.open(file, instructions.options(), part, true, cancellation)) {
                each.put(part, conversion.convert(opened, one.getValue().options(), plan, cancellation));
            }
        }
        Materialised whole = together(each, columns, cancellation);
        keys.require(whole.sha256(), columns, cancellation);
        return new ImportRun.Table(rejects.all(each, whole), columns, archive, name, List.copyOf(notes), null);
    }

    private List<String> parts(
            FileBytes file, ImportInstructions instructions, Set<ReadPart.Note> notes, Cancellation cancellation)
            throws IOException {
        try (OpenedFile opened = opener.open(file, instructions.options(), null, true, cancellation)) {
            notes.addAll(opened.notes());
            return FilesParts.of(opened.parts(), opened.notes());
        }
    }

    /** A part as it is read. */
    private record Read(FileConversion.Layout layout, ImportOptions options) {
        Set<String> names() {
            return layout.guess().columns().stream().map(CsvColumn::name).collect(Collectors.toSet());
        }

        ImportOptions dialect() {
            CsvDialect known = layout.guess().dialect();
            return new ImportOptions(
                    options.encoding(),
                    known.delimiter(),
                    Objects.requireNonNullElse(known.quote(), ""),
                    known.header(),
                    options.skip());
        }
    }

    private Map<String, Read> read(
            FileBytes file,
            List<String> parts,
            ImportInstructions instructions,
            Set<ReadPart.Note> notes,
            Cancellation cancellation)
            throws IOException {
        Map<String, Read> all = new LinkedHashMap<>();
        for (String part : parts) {
            try (OpenedFile opened = opener.open(file, instructions.options(), part, true, cancellation)) {
                Read own = new Read(conversion.layout(opened, instructions.options()), instructions.options());
                Read first = all.isEmpty() ? own : all.values().iterator().next();
                all.put(part, like(first, own, opened));
                notes.addAll(own.layout().notes());
            }
        }
        return all;
    }

    /** A text of few rows tells little of how it is written; then it is taken to be written like the first. */
    private Read like(Read first, Read own, OpenedFile opened) throws IOException {
        if (!(opened.table() instanceof FileTable.Text) || own.names().equals(first.names())) {
            return own;
        }
        Read same = new Read(conversion.layout(opened, first.dialect()), first.dialect());
        return same.names().equals(first.names()) ? same : own;
    }

    private Materialised together(Map<String, CsvImported> each, List<Column> columns, Cancellation cancellation) {
        View all = new View(
                ALL,
                new Source.Parquet(each.values().stream()
                        .map(imported -> imported.table().sha256())
                        .toList()),
                columns.stream().map(column -> ViewColumn.plain(column.name())).toList(),
                new Predicate.True());
        Materialised whole = engine.materialise(
                Scope.of(all),
                new Query.Steps(ALL, List.of()),
                KeyCheck.order(columns),
                new Limits(properties.appendDeadline(), Long.MAX_VALUE),
                cancellation);
        long expected = each.values().stream()
                .mapToLong(imported -> imported.table().rows())
                .sum();
        if (whole.rows() != expected) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "%d rows of all files, not %d", whole.rows(), expected));
        }
        return whole;
    }
}
