package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.CsvImport;
import eu.shifthub.hub.engine.CsvImported;
import eu.shifthub.hub.engine.CsvSniff;
import eu.shifthub.hub.engine.QueryEngine;
import eu.shifthub.hub.reader.ReadPart;
import eu.shifthub.hub.storage.Blobs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
        return switch (opened.table()) {
            case FileTable.Text(FileBytes bytes) -> text(bytes, instructions, before, told, cancellation);
            case FileTable.Rows(ReadPart part) -> rows(part, instructions, before, told, cancellation);
            case FileTable.Parquet(FileBytes bytes) -> parquet(bytes, instructions, before, told, cancellation);
        };
    }

    private Converted text(
            FileBytes bytes,
            ImportInstructions instructions,
            List<Column> before,
            Consumer<List<Column>> told,
            Cancellation cancellation)
            throws IOException {
        Path path = bytes.path(blobs.workFolder("ingest"));
        try (TableFile.Utf8 utf8 = files.whole(path, instructions.options().encoding(), bytes.name())) {
            CsvSniff guess = files.sniff(utf8.path(), instructions.options(), bytes.name());
            Corrections corrections = new Corrections(guess, Corrections.said(guess, instructions, before), before);
            CsvImport csv = corrections.instructions(instructions.nullMarkers(), instructions.onReject());
            List<Column> columns = corrections.columns(csv);
            told.accept(columns);
            return new Converted(
                    files.load(utf8.path(), csv, bytes.name(), cancellation),
                    columns,
                    TableFile.notes(guess.dialect()));
        }
    }

    private Converted rows(
            ReadPart part,
            ImportInstructions instructions,
            List<Column> before,
            Consumer<List<Column>> told,
            Cancellation cancellation) {
        rejects.require(part, instructions.onReject());
        int line = RowsGuess.lineColumn(part);
        CsvSniff guess = RowsGuess.of(engine, part);
        Corrections corrections =
                new Corrections(guess, line + 1, line, Corrections.said(guess, instructions, before), before);
        CsvImport csv = corrections.instructions(instructions.nullMarkers(), instructions.onReject());
        List<Column> columns = corrections.columns(csv);
        told.accept(columns);
        CsvImported imported = files.load(part.file(), csv, part.name(), cancellation);
        // What the reader has counted is the independent count here.
        if (part.rows() == null || part.rows() != imported.rowsRead()) {
            throw IngestProblem.READ_OTHERWISE.because(
                    Map.of("part", part.name(), "expected", part.rows() + "", "found", imported.rowsRead()));
        }
        return new Converted(rejects.added(imported, part), columns, part.notes());
    }

    private Converted parquet(
            FileBytes bytes,
            ImportInstructions instructions,
            List<Column> before,
            Consumer<List<Column>> told,
            Cancellation cancellation)
            throws IOException {
        Path path = bytes.path(blobs.workFolder("ingest"));
        CsvSniff guess = FileGuess.of(engine.sniffParquet(path));
        Corrections corrections = new Corrections(guess, Corrections.said(guess, instructions, before), before);
        CsvImport columns = corrections.instructions(instructions.nullMarkers(), instructions.onReject());
        told.accept(corrections.columns(columns));
        return new Converted(
                TableFile.naming(bytes.name(), () -> engine.importParquet(path, columns, cancellation)),
                corrections.columns(columns),
                List.of());
    }
}
