package eu.shifthub.db.testkit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** S3Proxy over a folder, in a process of its own: checks signatures, and refuses what its one key did not sign. */
public final class S3Server implements AutoCloseable {
    public static final String ACCESS_KEY = "test-access";
    public static final String SECRET_KEY = "test-secret";

    private static final Pattern LISTENS = Pattern.compile("\\{127\\.0\\.0\\.1:(\\d+)}");

    private final Process process;
    private final Path folder;
    private final URI endpoint;

    private S3Server(Process process, Path folder, URI endpoint) {
        this.process = process;
        this.folder = folder;
        this.endpoint = endpoint;
    }

    public static S3Server start() {
        try {
            Path folder = Files.createTempDirectory("hub-s3");
            Process process = launch(folder);
            return new S3Server(process, folder, URI.create("http://127.0.0.1:" + port(process)));
        } catch (IOException e) {
            throw new IllegalStateException("No S3 server for tests.", e);
        }
    }

    private static Process launch(Path folder) throws IOException {
        Path buckets = Files.createDirectory(folder.resolve("buckets"));
        Path settings = Files.write(
                folder.resolve("s3proxy.conf"),
                List.of(
                        "s3proxy.endpoint=http://127.0.0.1:0",
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=" + ACCESS_KEY,
                        "s3proxy.credential=" + SECRET_KEY,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + buckets));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        new File("target/s3proxy/s3proxy.jar").getAbsolutePath(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static int port(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher port = LISTENS.matcher(line);
            if (port.find()) {
                Thread.ofPlatform()
                        .daemon()
                        .name("s3-output")
                        .start(() -> output.lines().forEach(_ -> {}));
                return Integer.parseInt(port.group(1));
            }
        }
        throw new IOException("S3Proxy ended with " + process.exitValue());
    }

    public URI endpoint() {
        return endpoint;
    }

    /** Makes a bucket that is not public, and tells its folder, in which each object is a file. */
    public Path bucket(String name) throws IOException {
        Path bucket = Files.createDirectories(folder.resolve("buckets").resolve(name));
        return Files.setPosixFilePermissions(bucket, PosixFilePermissions.fromString("rwx------"));
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
