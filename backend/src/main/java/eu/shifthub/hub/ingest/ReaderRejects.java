package eu.shifthub.hub.ingest;

import eu.shifthub.hub.engine.CsvImport;
import eu.shifthub.hub.engine.CsvImported;
import eu.shifthub.hub.engine.CsvReject;
import eu.shifthub.hub.engine.RejectReason;
import eu.shifthub.hub.reader.ReadPart;
import eu.shifthub.hub.storage.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows that a reader could not read, beside those whose cells do not fit. */
@Component
class ReaderRejects {
    private static final int FIRST = 100;

    private final Blobs blobs;

    ReaderRejects(Blobs blobs) {
        this.blobs = blobs;
    }

    /** Refuses where nothing may be imported that is not whole. */
    void require(ReadPart part, CsvImport.OnReject onReject) {
        if (onReject == CsvImport.OnReject.STOP && part.rejects() > 0) {
            CsvReject first = first(part).getFirst();
            throw first.stop(part.name());
        }
    }

    /** The same with the reader's rejects counted and listed. */
    CsvImported added(CsvImported imported, ReadPart part) {
        if (part.rejects() == 0) {
            return imported;
        }
        List<CsvReject> all = new ArrayList<>(first(part));
        all.addAll(imported.firstRejects());
        return new CsvImported(
                imported.table(),
                imported.rowsRead() + part.rejects(),
                imported.rowsRejected() + part.rejects(),
                imported.cellsEmptied(),
                all.stream().limit(FIRST).toList(),
                blob(part, imported.rejectsSha256()));
    }

    private static List<CsvReject> first(ReadPart part) {
        return part.firstRejects().stream()
                .map(reject -> new CsvReject(reject.line(), null, reject.raw(), RejectReason.parse(reject.reason())))
                .toList();
    }

    private @Nullable String blob(ReadPart part, @Nullable String engines) {
        Path file = blobs.workFolder("ingest").resolve(UUID.randomUUID() + ".csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            if (part.rejectsFile() != null) {
                Files.copy(part.rejectsFile(), out);
            }
            if (engines != null) {
                byte[] header = "line,column,raw,reason\n".getBytes(StandardCharsets.UTF_8);
                try (InputStream in = blobs.open(engines)) {
                    in.skipNBytes(header.length);
                    in.transferTo(out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return blobs.adopt(file).sha256();
    }
}
