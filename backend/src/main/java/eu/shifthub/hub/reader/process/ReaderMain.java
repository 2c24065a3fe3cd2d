package eu.shifthub.hub.reader.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads one file, and ends: 0 with a manifest, 3 out of memory, 4 where a document took too long. */
public final class ReaderMain {
    private ReaderMain() {}

    public static void main(String[] arguments) throws IOException {
        ReadTask task = ReadTask.of(arguments);
        Output output = new Output(task.output());
        @org.jspecify.annotations.Nullable Refusal refusal = null;
        try {
            AnyFile.read(task, output);
        } catch (Refusal e) {
            refusal = e;
        } catch (UncheckedIOException | IOException | IllegalArgumentException e) {
            // The file is not what it seems to be; the words are its parser's.
            refusal = Refusal.broken(task.name(), e);
        }
        output.writeManifest(refusal);
        System.exit(0);
    }
}
