package eu.shifthub.hub.source.spool;

import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.source.connector.RowWriter;
import eu.shifthub.hub.source.connector.Sink;
import eu.shifthub.hub.source.connector.SourceColumn;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The sink of one run: files in a work folder, gone once it is closed. For one thread. */
public final class Spool implements Sink, AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final CountedBytes counted;
    private final Cancellation cancellation;
    private final List<Brought.OfFile> files = new ArrayList<>();
    private Brought.@Nullable OfRows rows;

    /**
     * @param folder that files may be taken over from; a folder of its own is made in it
     * @param most bytes in all
     * @param told how many bytes were brought, every now and then
     */
    public Spool(Path folder, long most, LongConsumer told, Cancellation cancellation) throws IOException {
        this.folder = Files.createDirectory(folder.resolve(UUID.randomUUID().toString()));
        this.counted = new CountedBytes(most, told, this::throwIfCancelled);
        this.cancellation = cancellation;
    }

    @Override
    public void file(String name, @Nullable String mediaType, InputStream bytes) throws IOException {
        requireNoRows();
        Path file = folder.resolve(String.valueOf(files.size()));
        try (OutputStream out = Files.newOutputStream(file)) {
            copy(bytes, counted.over(out));
        }
        files.add(new Brought.OfFile(file, name));
    }

    @Override
    public RowWriter rows(String name, List<SourceColumn> columns) throws IOException {
        requireNoRows();
        Path file = folder.resolve("rows");
        rows = new Brought.OfRows(file, name, columns);
        return new CsvRows(new BufferedOutputStream(counted.over(Files.newOutputStream(file)), BUFFER), columns);
    }

    @Override
    public void throwIfCancelled() {
        if (cancellation.isCancelled()) {
            throw SourceProblem.CANCELLED.because();
        }
    }

    @Override
    public void onCancel(Runnable action) {
        cancellation.onCancel(action);
    }

    /** Bytes so far. */
    public long bytes() {
        return counted.bytes();
    }

    /** All of it as one table. */
    public Brought brought(String source) throws IOException {
        if (rows != null) {
            return rows;
        }
        if (files.isEmpty()) {
            throw SourceProblem.NOTHING_FOUND.because(Map.of("what", source));
        }
        return files.size() == 1 ? files.getFirst() : Archive.of(files, folder.resolve("archive"), source);
    }

    @Override
    public void close() throws IOException {
        try (var left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            to.write(buffer, 0, read);
        }
    }

    private void requireNoRows() {
        if (rows != null) {
            throw new IllegalStateException("Rows were brought already: they are one table.");
        }
    }
}
