package eu.shifthub.hub.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Reads in a thread of its own what another writes, a few pieces ahead of it. The reading thread is never interrupted,
 * since that would close the files of the graph under all others; it is told at its next word that nobody listens.
 */
final class ReadAhead<T> {
    private static final int PIECE = 512;
    private static final int AHEAD = 8;
    private static final long LOOK_MILLIS = 50;

    private final BlockingQueue<List<T>> pieces = new ArrayBlockingQueue<>(AHEAD);
    private List<T> piece = new ArrayList<>(PIECE);
    private volatile boolean abandoned;

    private ReadAhead() {}

    /**
     * Returns once all that was read is written and neither goes on; what either throws is thrown here.
     *
     * @param reading hands on what it reads; in a thread of its own
     * @param writing in the thread of the caller, in the same order
     */
    static <T> void run(Consumer<Consumer<T>> reading, Consumer<T> writing) {
        ReadAhead<T> ahead = new ReadAhead<>();
        CompletableFuture<Void> read = CompletableFuture.runAsync(
                () -> ahead.read(reading), Thread.ofVirtual().name("read-ahead")::start);
        try {
            ahead.write(writing);
        } finally {
            ahead.abandoned = true;
            read.handle((done, failure) -> done).join();
        }
        try {
            read.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private void read(Consumer<Consumer<T>> reading) {
        try {
            reading.accept(this::add);
            if (!piece.isEmpty()) {
                put(piece);
            }
        } finally {
            put(List.of());
        }
    }

    private void add(T read) {
        piece.add(read);
        if (piece.size() == PIECE) {
            put(piece);
            piece = new ArrayList<>(PIECE);
            if (abandoned) {
                throw new CancellationException("Nobody listens any more.");
            }
        }
    }

    private void put(List<T> some) {
        try {
            while (!abandoned && !pieces.offer(some, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                // Whoever writes is slower.
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts who reads.", e);
        }
    }

    /** An empty piece is the end. */
    private void write(Consumer<T> writing) {
        try {
            for (List<T> next = pieces.take(); !next.isEmpty(); next = pieces.take()) {
                next.forEach(writing);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The hub stops.");
        }
    }
}
