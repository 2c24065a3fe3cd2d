package eu.shifthub.hub.engine;

import eu.shifthub.hub.engine.worker.WorkerMain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What a worker's Java needs: a class path of only the needed jars, taken from where the hub's own classes came, and
 * DuckDB's library unpacked once (each worker would else unpack 70 MB for itself).
 */
record WorkerRuntime(List<Path> classPath, Path libraries) {
    /** One class of each jar. */
    private static final List<String> NEEDED = List.of(
            "org.apache.arrow.vector.VectorSchemaRoot",
            "org.apache.arrow.c.Data",
            "org.apache.arrow.memory.BufferAllocator",
            "org.apache.arrow.memory.netty.NettyAllocationManager",
            "io.netty.buffer.PooledByteBufAllocatorL",
            "io.netty.buffer.ByteBuf",
            "io.netty.util.ReferenceCounted",
            "org.apache.arrow.flatbuf.Message",
            "com.google.flatbuffers.Table",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.annotation.JsonProperty",
            "org.slf4j.LoggerFactory");

    static WorkerRuntime prepare(Path folder) {
        try {
            Path duckdb = jarOf("org.duckdb.DuckDBConnection", folder);
            Path slim = folder.resolve("duckdb.jar");
            split(duckdb, slim, folder.resolve(System.mapLibraryName("duckdb_java")));
            Set<Path> classPath = new LinkedHashSet<>(List.of(jarOf(WorkerMain.class.getName(), folder), slim));
            for (String className : NEEDED) {
                classPath.add(jarOf(className, folder));
            }
            return new WorkerRuntime(List.copyOf(classPath), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The engine's workers cannot be prepared in " + folder, e);
        }
    }

    String classPathText() {
        return text(classPath);
    }

    static String text(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
    }

    /** Classes into one jar, this machine's library beside it. */
    private static void split(Path duckdb, Path slim, Path library) throws IOException {
        String wanted = "libduckdb_java.so_" + system() + "_" + architecture();
        try (ZipInputStream from = new ZipInputStream(Files.newInputStream(duckdb));
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(slim))) {
            to.setLevel(0);
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (entry.getName().equals(wanted)) {
                    Files.copy(from, library);
                } else if (!entry.getName().startsWith("libduckdb_java") && !entry.isDirectory()) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    copy(from, to);
                }
            }
        }
        if (!Files.exists(library)) {
            throw new IOException("DuckDB has no library for this machine: " + wanted);
        }
    }

    private static void copy(InputStream from, ZipOutputStream to) throws IOException {
        from.transferTo(to);
        to.closeEntry();
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "macos" : "linux";
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") || name.equals("arm64") ? "arm64" : "amd64";
    }

    private static Path jarOf(String className, Path folder) throws IOException {
        try {
            Class<?> found = Class.forName(className, false, WorkerRuntime.class.getClassLoader());
            return NestedJars.file(
                    found.getProtectionDomain().getCodeSource().getLocation().toURI(), folder);
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("The engine's workers need " + className, e);
        }
    }
}
