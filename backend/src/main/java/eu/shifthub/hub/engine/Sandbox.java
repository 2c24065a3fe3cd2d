package eu.shifthub.hub.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How a worker is kept apart. With bubblewrap it has no network, no capabilities, and of the file system only what it
 * needs, read-only, beside its own folders; without, the locks of DuckDB alone hold it.
 *
 * @param bubblewrap whether it is used
 * @param addressSpaceLimit whether the system can limit a process's memory here
 */
record Sandbox(boolean bubblewrap, boolean addressSpaceLimit) {
    private static final List<String> SYSTEM = List.of("/usr", "/lib", "/lib64", "/lib32", "/bin", "/sbin");

    private static final List<String> CONTAINED = List.of(
            "-Xss4m",
            "-XX:+UseSerialGC",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:CompressedClassSpaceSize=64m",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:ErrorFile=/dev/null",
            "-XX:-CreateCoredumpOnCrash");

    static Sandbox find(EngineProperties.SandboxChoice choice) {
        boolean works = choice != EngineProperties.SandboxChoice.OFF
                && succeeds(Stream.concat(Stream.concat(Stream.of("bwrap"), isolation()), Stream.of("/usr/bin/true"))
                        .toList());
        if (choice == EngineProperties.SandboxChoice.REQUIRED && !works) {
            throw new IllegalStateException(
                    "hub.engine.sandbox is REQUIRED, but bubblewrap (bwrap) does not work here");
        }
        return new Sandbox(works, succeeds(List.of("prlimit", "--as=1000000000", "true")));
    }

    /** What the worker calls a file in its folder. */
    Path inside(WorkerFolder folder, Path file) {
        return bubblewrap ? Path.of("/").resolve(folder.root().relativize(file)) : file;
    }

    List<String> command(WorkerFolder folder, WorkerRuntime runtime, EngineProperties properties) {
        long bytes = properties.memory().toBytes() + properties.addressSpace().toBytes();
        Stream<Path> needed = Stream.concat(runtime.classPath().stream(), Stream.of(runtime.libraries()));
        List<String> command = isolated(folder, needed, List.of("--as=" + bytes));
        command.addAll(java(runtime, properties));
        return command;
    }

    /** A program of the hub that reads what is untrusted. */
    List<String> command(WorkerFolder folder, Program program, List<String> arguments) {
        List<String> limits = List.of(
                "--as=" + program.addressSpace().toBytes(),
                "--fsize=" + program.output().toBytes());
        List<String> command = isolated(folder, program.classPath().stream(), limits);
        command.addAll(List.of(
                javaHome() + "/bin/java",
                "-Xmx" + program.heap().toMegabytes() + "m",
                "-Djava.io.tmpdir=" + inside(folder, folder.spill()),
                "-Djava.awt.headless=true"));
        command.addAll(CONTAINED);
        command.addAll(List.of("-cp", WorkerRuntime.text(program.classPath()), program.mainClass()));
        command.addAll(arguments);
        return command;
    }

    /** What comes before the program: limits, and bubblewrap where it works. */
    private List<String> isolated(WorkerFolder folder, Stream<Path> readable, List<String> limits) {
        List<String> command = new ArrayList<>();
        if (addressSpaceLimit) {
            command.add("prlimit");
            command.addAll(limits);
            command.add("--core=0");
        }
        if (bubblewrap) {
            command.add("bwrap");
            isolation().forEach(command::add);
            Stream.concat(readable, Stream.of(Path.of(javaHome())))
                    .forEach(path -> command.addAll(List.of("--ro-bind", path.toString(), path.toString())));
            command.addAll(List.of("--ro-bind", folder.in().toString(), "/in"));
            command.addAll(List.of("--ro-bind", folder.pipes().toString(), "/pipes"));
            command.addAll(List.of("--bind", folder.out().toString(), "/out"));
            command.addAll(List.of("--bind", folder.spill().toString(), "/spill"));
            command.addAll(List.of("--chdir", "/"));
        }
        return command;
    }

    private static Stream<String> isolation() {
        Stream<String> rules =
                Stream.of("--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv");
        Stream<String> environment = Stream.of("--setenv", "LANG", "C.UTF-8", "--setenv", "MALLOC_ARENA_MAX", "2");
        Stream<String> devices = Stream.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp");
        return Stream.of(rules, environment, SYSTEM.stream().flatMap(Sandbox::system), etc(), devices)
                .flatMap(part -> part);
    }

    private static Stream<String> system(String path) {
        Path folder = Path.of(path);
        try {
            if (Files.isSymbolicLink(folder)) {
                return Stream.of("--symlink", Files.readSymbolicLink(folder).toString(), path);
            }
        } catch (IOException e) {
            return Stream.empty();
        }
        return Files.exists(folder) ? Stream.of("--ro-bind", path, path) : Stream.empty();
    }

    /** The loader's cache, and where Debian keeps its Java's configuration. */
    private static Stream<String> etc() {
        File[] files = Path.of("/etc")
                .toFile()
                .listFiles((folder, name) ->
                        name.equals("ld.so.cache") || name.equals("alternatives") || name.startsWith("java-"));
        return Stream.of(Optional.ofNullable(files).orElseGet(() -> new File[0]))
                .flatMap(file -> Stream.of("--ro-bind", file.getPath(), file.getPath()));
    }

    private static List<String> java(WorkerRuntime runtime, EngineProperties properties) {
        List<String> java = new ArrayList<>(
                List.of(javaHome() + "/bin/java", "-Xmx" + properties.heap().toMegabytes() + "m"));
        java.addAll(CONTAINED);
        java.addAll(List.of(
                "-Djava.library.path=" + runtime.libraries(),
                "-Dio.netty.maxDirectMemory=0",
                "-Dslf4j.internal.verbosity=ERROR",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                runtime.classPathText(),
                "eu.shifthub.hub.engine.worker.WorkerMain"));
        return java;
    }

    private static String javaHome() {
        return System.getProperty("java.home");
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // Not installed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
