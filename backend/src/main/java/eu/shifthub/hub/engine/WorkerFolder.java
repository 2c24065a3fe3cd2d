package eu.shifthub.hub.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A worker's own folder.
 *
 * @param root holds the others and what the worker says on its standard error
 */
record WorkerFolder(Path root) {
    static WorkerFolder create(Path root) {
        WorkerFolder folder = new WorkerFolder(root);
        try {
            Files.createDirectories(folder.in());
            Files.createDirectories(folder.out());
            Files.createDirectories(folder.spill());
            Files.createDirectories(folder.pipes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** What the question at hand may read, and nothing else; the worker cannot write here. */
    Path in() {
        return root.resolve("in");
    }

    Path out() {
        return root.resolve("out");
    }

    Path spill() {
        return root.resolve("spill");
    }

    Path pipes() {
        return root.resolve("pipes");
    }

    /** Through it the engine writes what is read at once; there once {@link #makePipe} has been called. */
    Path pipe() {
        return pipes().resolve("answer");
    }

    void makePipe() {
        try {
            Process mkfifo = new ProcessBuilder("mkfifo", "-m", "600", pipe().toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(errors().toFile())
                    .start();
            if (mkfifo.waitFor() != 0) {
                throw new IOException("mkfifo failed: " + firstErrors());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a worker's pipe is made", e);
        }
    }

    Path errors() {
        return root.resolve("errors.txt");
    }

    String firstErrors() {
        try {
            String text = Files.exists(errors()) ? Files.readString(errors()) : "";
            return text.substring(0, Math.min(2000, text.length()));
        } catch (IOException e) {
            return "unreadable";
        }
    }

    /** Shows a file to the worker, without a copy where the disk is the same. */
    Path show(Path file, String name) {
        Path shown = in().resolve(name);
        try {
            Files.createLink(shown, file.toRealPath());
        } catch (IOException | UnsupportedOperationException e) {
            copy(file, shown);
        }
        return shown;
    }

    private static void copy(Path file, Path shown) {
        try {
            Files.copy(file, shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes it as if new, for the next question. */
    void empty() throws IOException {
        for (Path folder : new Path[] {in(), out(), spill()}) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    FileSystemUtils.deleteRecursively(file);
                }
            }
        }
    }

    void delete() throws IOException {
        FileSystemUtils.deleteRecursively(root);
    }
}
