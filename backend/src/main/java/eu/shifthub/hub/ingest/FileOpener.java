package eu.shifthub.hub.ingest;

import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.reader.ReadPart;
import eu.shifthub.hub.reader.ReadRequest;
import eu.shifthub.hub.reader.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what is in a file and opens one part of it. */
@Component
class FileOpener {
    private static final int LOOKED_AT = 1 << 16;
    private static final long PREVIEWED_ROWS = 10_000;

    private final Readings readings;
    private final IngestProperties properties;

    FileOpener(Readings readings, IngestProperties properties) {
        this.readings = readings;
        this.properties = properties;
    }

    /**
     * Opens a file; to be closed.
     *
     * @param part its name; the largest that is not hidden where null
     * @param whole whether every row is wanted, or the first are enough
     */
    OpenedFile open(
            FileBytes file, ImportOptions options, @Nullable String part, boolean whole, Cancellation cancellation)
            throws IOException {
        return switch (kind(file)) {
            case TEXT -> only(file, new FileTable.Text(file), part);
            case PARQUET -> only(file, new FileTable.Parquet(file), part);
            case OTHER -> read(file, options, part, whole, cancellation);
        };
    }

    private static FileKind kind(FileBytes file) throws IOException {
        try (InputStream in = file.open()) {
            return FileKind.of(in.readNBytes(LOOKED_AT), file.name());
        }
    }

    private static OpenedFile only(FileBytes file, FileTable table, @Nullable String part) {
        if (part != null && !part.equals(file.name())) {
            throw unknown(file, part, file.name());
        }
        List<ImportPart> parts = List.of(ImportPart.only(file.name(), null));
        return new OpenedFile(file, parts, file.name(), table, List.of(), null);
    }

    private OpenedFile read(
            FileBytes file, ImportOptions options, @Nullable String part, boolean whole, Cancellation cancellation) {
        boolean all = whole || file.size() <= properties.readWhole().toBytes();
        ReadRequest request =
                new ReadRequest(file.name(), all ? Long.MAX_VALUE : PREVIEWED_ROWS, options.header(), options.skip());
        Readings.Lease lease = readings.lease(file, request, cancellation);
        boolean opened = false;
        try {
            Reading reading = lease.reading();
            ReadPart chosen = chosen(file, reading.parts(), part);
            List<ImportPart> parts =
                    reading.parts().stream().map(ImportPart::of).toList();
            OpenedFile open = new OpenedFile(file, parts, chosen.name(), table(chosen), reading.notes(), lease);
            opened = true;
            return open;
        } finally {
            if (!opened) {
                lease.close();
            }
        }
    }

    private static ReadPart chosen(FileBytes file, List<ReadPart> parts, @Nullable String wanted) {
        if (wanted == null) {
            return parts.stream()
                    .max(Comparator.comparing((ReadPart part) -> !part.hidden()).thenComparingLong(FileOpener::weight))
                    .orElseThrow();
        }
        return parts.stream()
                .filter(part -> part.name().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        unknown(file, wanted, parts.stream().map(ReadPart::name).collect(Collectors.joining(", "))));
    }

    private static RuntimeException unknown(FileBytes file, String part, String parts) {
        return IngestProblem.PART_UNKNOWN.at("part", Map.of("file", file.name(), "part", part, "parts", parts));
    }

    /** Rows where they are counted, else about as many as the bytes may hold. */
    private static long weight(ReadPart part) {
        if (part.rows() != null) {
            return part.rows();
        }
        try {
            return Files.size(part.file()) / 100;
        } catch (IOException e) {
            return 0; // It is gone, and whoever opens it is told.
        }
    }

    private static FileTable table(ReadPart part) {
        return switch (part.format()) {
            case ROWS, DOCUMENTS -> new FileTable.Rows(part);
            case TEXT -> new FileTable.Text(new Member(part.name(), part.file()));
            case PARQUET -> new FileTable.Parquet(new Member(part.name(), part.file()));
            case RECORDS -> throw new IllegalStateException("Only catalogs have records, and none was asked for");
        };
    }

    /** A member of an archive, which lies unpacked on the disk. */
    private record Member(String name, Path file) implements FileBytes {
        @Override
        public long size() {
            return file.toFile().length();
        }

        @Override
        public String key() {
            return file.toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public Path path(Path folder) {
            return file;
        }
    }
}
