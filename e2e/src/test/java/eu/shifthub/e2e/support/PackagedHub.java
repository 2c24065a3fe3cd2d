package eu.shifthub.e2e.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The jar that the build made, unpacked once a run as it is for users: it starts faster. */
final class PackagedHub {
    private static final FutureTask<Path> UNPACKED = new FutureTask<>(PackagedHub::unpack);

    private PackagedHub() {}

    static Path jar() {
        UNPACKED.run();
        try {
            return UNPACKED.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("The packaged hub could not be unpacked.", e);
        }
    }

    private static Path unpack() throws IOException, InterruptedException {
        Path folder = RunningHub.target().resolve("hub");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        built().toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString(),
                        "--application-filename",
                        "hub.jar")
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("extract ended with " + process.exitValue());
        }
        return folder.resolve("hub.jar");
    }

    private static Path built() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("hub.jars")))) {
            return files.filter(file -> file.getFileName().toString().matches("hub-backend-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The backend is not packaged yet."));
        }
    }
}
