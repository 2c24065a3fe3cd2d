package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.CsvImport;
import eu.shifthub.hub.engine.CsvImported;
import eu.shifthub.hub.engine.CsvSniff;
import eu.shifthub.hub.engine.ParquetSniff;
import eu.shifthub.hub.engine.QueryEngine;
import eu.shifthub.hub.reader.ReadPart;
import eu.shifthub.hub.storage.Blobs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts one table of a file, whatever it is written in. */
@Component
class FileConversion {
    private final TableFile files;
    private final QueryEngine engine;
    private final Blobs blobs;
    private final ReaderRejects rejects;

    FileConversion(TableFile files, QueryEngine engine, Blobs blobs, ReaderRejects rejects) {
        this.files = files;
        this.engine = engine;
        this.blobs = blobs;
        this.rejects = rejects;
    }

    record Converted(CsvImported imported, List<Column> columns, List<ReadPart.Note> notes) {}

    /**
     * @param before the columns of the version before; none where there is none
     * @param told the columns before the work begins; it may refuse them
     */
    Converted convert(
            OpenedFile opened,
            ImportInstructions instructions,
            List<Column> before,
            Consumer<List<Column>> told,
            Cancellation cancellation)
            throws IOException {
        List<Column> columns = new ArrayList<>();
        List<ReadPart.Note> notes = new ArrayList<>();
        CsvImported imported = convert(
                opened,
                instructions.options(),
                layout -> {
                    CsvSniff guess = layout.guess();
                    Corrections corrections = new Corrections(
                            guess,
                            layout.width(),
                            layout.lineColumn(),
                            Corrections.said(guess, instructions, before),
                            before);
                    CsvImport csv = corrections.instructions(instructions.nullMarkers(), instructions.onReject());
                    columns.addAll(corrections.columns(csv));
                    notes.addAll(layout.notes());
                    told.accept(columns);
                    return csv;
                },
                cancellation);
        return new Converted(imported, columns, notes);
    }

    /**
     * What was guessed of a table.
     *
     * @param width of the file, which may have columns that are not in the guess
     * @param lineColumn where the file says which line a row was
     * @param notes what to know of how it is read
     */
    record Layout(CsvSniff guess, int width, @Nullable Integer lineColumn, List<ReadPart.Note> notes) {
        static Layout of(CsvSniff guess) {
            return new Layout(guess, guess.columns().size(), null, TableFile.notes(guess.dialect()));
        }
    }

    /** What becomes of a table that is laid out like this; it may refuse it. */
    interface Plan {
        CsvImport of(Layout layout);
    }

    CsvImported convert(OpenedFile opened, ImportOptions options, Plan plan, Cancellation cancellation)
            throws IOException {
        return switch (opened.table()) {
            case FileTable.Text(FileBytes bytes) -> text(bytes, options, plan, cancellation);
            case FileTable.Rows(ReadPart part) -> rows(part, plan, cancellation);
            case FileTable.Parquet(FileBytes bytes) -> parquet(bytes, plan, cancellation);
        };
    }

    /** How a table is laid out, as it would be converted. */
    Layout layout(OpenedFile opened, ImportOptions options) throws IOException {
        return switch (opened.table()) {
            case FileTable.Text(FileBytes bytes) -> {
                Path path = bytes.path(blobs.workFolder("ingest"));
                try (TableFile.Utf8 utf8 = files.whole(path, options.encoding(), bytes.name())) {
                    yield Layout.of(files.sniff(utf8.path(), options, bytes.name()));
                }
            }
            case FileTable.Rows(ReadPart part) -> layout(part);
            case FileTable.Parquet(FileBytes bytes) -> layout(bytes.path(blobs.workFolder("ingest")), bytes.name());
        };
    }

    private Layout layout(ReadPart part) {
        int line = RowsGuess.lineColumn(part);
        return new Layout(RowsGuess.of(engine, part), line + 1, line, part.notes());
    }

    private Layout layout(Path parquet, String name) {
        ParquetSniff sniff = TableFile.naming(name, () -> engine.sniffParquet(parquet));
        return new Layout(FileGuess.of(sniff), sniff.columns().size(), null, FileGuess.notes(sniff));
    }

    private CsvImported text(FileBytes bytes, ImportOptions options, Plan plan, Cancellation cancellation)
            throws IOException {
        Path path = bytes.path(blobs.workFolder("ingest"));
        try (TableFile.Utf8 utf8 = files.whole(path, options.encoding(), bytes.name())) {
            CsvImport csv = plan.of(Layout.of(files.sniff(utf8.path(), options, bytes.name())));
            return files.load(utf8.path(), csv, bytes.name(), cancellation);
        }
    }

    private CsvImported rows(ReadPart part, Plan plan, Cancellation cancellation) {
        CsvImport csv = plan.of(layout(part));
        rejects.require(part, csv.onReject());
        CsvImported imported = files.load(part.file(), csv, part.name(), cancellation);
        // What the reader has counted is the independent count here.
        if (part.rows() == null || part.rows() != imported.rowsRead()) {
            throw IngestProblem.READ_OTHERWISE.because(
                    Map.of("part", part.name(), "expected", part.rows() + "", "found", imported.rowsRead()));
        }
        return rejects.added(imported, part);
    }

    private CsvImported parquet(FileBytes bytes, Plan plan, Cancellation cancellation) throws IOException {
        Path path = bytes.path(blobs.workFolder("ingest"));
        CsvImport columns = plan.of(layout(path, bytes.name()));
        return TableFile.naming(bytes.name(), () -> engine.importParquet(path, columns, cancellation));
    }
}
