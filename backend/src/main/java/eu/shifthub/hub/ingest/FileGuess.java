package eu.shifthub.hub.ingest;

import eu.shifthub.hub.engine.CsvColumn;
import eu.shifthub.hub.engine.CsvDialect;
import eu.shifthub.hub.engine.CsvSniff;
import eu.shifthub.hub.engine.ParquetSniff;
import eu.shifthub.hub.engine.QueryEngine;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.reader.ReadPart;
import eu.shifthub.hub.storage.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Guesses at one table of a file. */
@Component
class FileGuess {
    private static final CsvDialect NONE = new CsvDialect(",", null, null, false, 0);

    private final TableFile files;
    private final QueryEngine engine;
    private final Blobs blobs;

    FileGuess(TableFile files, QueryEngine engine, Blobs blobs) {
        this.files = files;
        this.engine = engine;
        this.blobs = blobs;
    }

    /** A part that cannot be read is a problem of its own where there are others. */
    ImportPreview preview(OpenedFile opened, ImportOptions options) throws IOException {
        try {
            return readable(opened, options);
        } catch (ProblemException e) {
            if (opened.parts().size() < 2) {
                throw e;
            }
            return ImportPreview.unreadable(opened, options, ImportFailure.of(e));
        }
    }

    private ImportPreview readable(OpenedFile opened, ImportOptions options) throws IOException {
        return switch (opened.table()) {
            case FileTable.Text(FileBytes bytes) -> text(opened, bytes, options);
            case FileTable.Rows(ReadPart part) ->
                ImportPreview.of(
                        opened,
                        new ImportOptions(null, null, null, part.header(), part.skip()),
                        requireRows(RowsGuess.of(engine, part), part));
            case FileTable.Parquet(FileBytes bytes) -> parquet(opened, bytes);
        };
    }

    private ImportPreview text(OpenedFile opened, FileBytes bytes, ImportOptions options) throws IOException {
        try (InputStream in = bytes.open();
                TableFile.Utf8 utf8 = files.beginning(in, options.encoding(), bytes.name())) {
            CsvSniff sniff = files.sniff(utf8.path(), options, bytes.name());
            OpenedFile noted = opened.noting(TableFile.notes(sniff.dialect()));
            return ImportPreview.of(noted, ImportPreview.options(utf8.encoding(), sniff.dialect()), sniff);
        }
    }

    private ImportPreview parquet(OpenedFile opened, FileBytes bytes) throws IOException {
        Path folder = blobs.workFolder("ingest").resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(folder);
            ParquetSniff sniff = engine.sniffParquet(bytes.path(folder));
            return ImportPreview.of(opened.noting(notes(sniff)), ImportOptions.GUESS_ALL, of(sniff))
                    .counted(opened.chosen(), sniff.rows());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Parquet has names and types, nothing of them is a guess. */
    static CsvSniff of(ParquetSniff sniff) {
        return new CsvSniff(
                NONE, sniff.columns().stream().map(CsvColumn::name).toList(), sniff.columns(), sniff.preview());
    }

    /** What to know of its times. */
    static List<ReadPart.Note> notes(ParquetSniff sniff) {
        return Stream.concat(
                        sniff.finer().stream().map(ReadPart.Note::finer),
                        sniff.cut().stream().map(ReadPart.Note::microseconds))
                .toList();
    }

    private static CsvSniff requireRows(CsvSniff sniff, ReadPart part) {
        if (part.rows() != null && part.rows() == 0 && part.rejects() == 0) {
            throw IngestProblem.FILE_WITHOUT_ROWS.because(Map.of("file", part.name()));
        }
        return sniff;
    }
}
