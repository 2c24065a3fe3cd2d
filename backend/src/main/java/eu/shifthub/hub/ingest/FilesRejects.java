package eu.shifthub.hub.ingest;

import eu.shifthub.hub.engine.CsvImported;
import eu.shifthub.hub.engine.CsvReject;
import eu.shifthub.hub.engine.Materialised;
import eu.shifthub.hub.storage.Blobs;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What did not fit in several files, as one list that names the file of each. */
@Component
class FilesRejects {
    private static final int FIRST = 100;

    private final Blobs blobs;

    FilesRejects(Blobs blobs) {
        this.blobs = blobs;
    }

    /** @param each by the name of its part */
    CsvImported all(Map<String, CsvImported> each, Materialised whole) {
        List<CsvReject> first = new ArrayList<>();
        each.forEach((part, imported) -> imported.firstRejects().stream()
                .limit(FIRST - first.size())
                .map(reject -> new CsvReject(
                        reject.line(), reject.column(), reject.raw(), reject.reason(), FilesParts.file(part)))
                .forEach(first::add));
        return new CsvImported(
                whole,
                sum(each, CsvImported::rowsRead),
                sum(each, CsvImported::rowsRejected),
                sum(each, CsvImported::cellsEmptied),
                first,
                first.isEmpty() ? null : blob(each));
    }

    private static long sum(Map<String, CsvImported> each, ToLongFunction<CsvImported> what) {
        return each.values().stream().mapToLong(what).sum();
    }

    private @Nullable String blob(Map<String, CsvImported> each) {
        Path file = blobs.workFolder("ingest").resolve(UUID.randomUUID() + ".csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            CsvCells.write(out, List.of("file", "line", "column", "raw", "reason"));
            for (Map.Entry<String, CsvImported> one : each.entrySet()) {
                copy(FilesParts.file(one.getKey()), one.getValue().rejectsSha256(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return blobs.adopt(file).sha256();
    }

    private void copy(String file, @Nullable String rejects, Writer out) throws IOException {
        if (rejects == null) {
            return;
        }
        try (Reader kept = new InputStreamReader(blobs.open(rejects), StandardCharsets.UTF_8)) {
            CsvCells cells = new CsvCells(kept);
            cells.next(); // The header.
            for (List<String> row = cells.next(); !row.isEmpty(); row = cells.next()) {
                row.addFirst(file);
                CsvCells.write(out, row);
            }
        }
    }
}
