package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.engine.CsvColumn;
import eu.shifthub.hub.engine.CsvDialect;
import eu.shifthub.hub.engine.CsvSniff;
import eu.shifthub.hub.reader.ReadPart;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A guess at a file, for a person to correct.
 *
 * @param part of {@code parts}, the one whose columns and rows these are
 * @param notes about the file as a whole
 * @param rows cells in the order of {@code columns}
 * @param failure why the part cannot be read, where the file has others
 */
record ImportPreview(
        String fileName,
        long size,
        List<ImportPart> parts,
        String part,
        List<ReadPart.Note> notes,
        ImportOptions options,
        List<Guess> columns,
        List<List<@Nullable String>> rows,
        @Nullable ImportFailure failure) {
    private static final int ROWS = 50;

    /** A column and what it would become. */
    record Guess(
            int position,
            String header,
            String name,
            ColumnType type,
            @Nullable Integer decimals,
            @Nullable String format,
            boolean decimalComma,
            boolean personalData) {
        static Guess of(CsvSniff sniff, CsvColumn column, String header) {
            ColumnType type = ColumnType.of(column.type());
            return new Guess(
                    column.position(),
                    header,
                    column.name(),
                    type,
                    type == ColumnType.DECIMAL ? column.type().scale() : null,
                    column.format(),
                    column.decimalComma(),
                    Corrections.looksPersonal(sniff, column));
        }
    }

    static ImportPreview of(OpenedFile opened, ImportOptions options, CsvSniff sniff) {
        List<Guess> columns = IntStream.range(0, sniff.columns().size())
                .mapToObj(index -> Guess.of(
                        sniff, sniff.columns().get(index), sniff.header().get(index)))
                .toList();
        return new ImportPreview(
                opened.bytes().name(),
                opened.bytes().size(),
                opened.parts(),
                opened.chosen(),
                opened.notes(),
                options,
                columns,
                sniff.preview().stream().limit(ROWS).toList(),
                null);
    }

    /** Of a part that cannot be read. */
    static ImportPreview unreadable(OpenedFile opened, ImportOptions options, ImportFailure failure) {
        return new ImportPreview(
                opened.bytes().name(),
                opened.bytes().size(),
                opened.parts(),
                opened.chosen(),
                opened.notes(),
                options,
                List.of(),
                List.of(),
                failure);
    }

    /** How a text was read. */
    static ImportOptions options(TextEncoding encoding, CsvDialect dialect) {
        return new ImportOptions(
                encoding,
                dialect.delimiter(),
                Objects.requireNonNullElse(dialect.quote(), ""),
                dialect.header(),
                dialect.skip());
    }

    /** The same, with a part's rows known. */
    ImportPreview counted(String name, long rows) {
        List<ImportPart> counted = parts.stream()
                .map(known -> known.name().equals(name) ? ImportPart.only(name, rows) : known)
                .toList();
        return new ImportPreview(fileName, size, counted, part, notes, options, columns, this.rows, failure);
    }
}
