package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.engine.CsvColumn;
import eu.shifthub.hub.engine.CsvSniff;
import eu.shifthub.hub.storage.Upload;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A guess at a file, for a person to correct. */
record ImportPreview(
        String fileName, long size, ImportOptions options, List<Guess> columns, List<List<@Nullable String>> rows) {
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

    static ImportPreview of(Upload upload, TextEncoding encoding, CsvSniff sniff) {
        ImportOptions options = new ImportOptions(
                encoding,
                sniff.dialect().delimiter(),
                Objects.requireNonNullElse(sniff.dialect().quote(), ""),
                sniff.dialect().header(),
                sniff.dialect().skip());
        List<Guess> columns = IntStream.range(0, sniff.columns().size())
                .mapToObj(index -> Guess.of(
                        sniff, sniff.columns().get(index), sniff.header().get(index)))
                .toList();
        return new ImportPreview(
                upload.name(),
                upload.size(),
                options,
                columns,
                sniff.preview().stream().limit(ROWS).toList());
    }
}
