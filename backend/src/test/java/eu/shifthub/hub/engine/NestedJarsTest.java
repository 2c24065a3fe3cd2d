package eu.shifthub.hub.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NestedJarsTest {
    @TempDir
    Path folder;

    private Path hub = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void packages() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        hub = Files.createDirectory(folder.resolve("a folder é")).resolve("hub.jar");
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(hub))) {
            put(jar, "BOOT-INF/lib/duckdb-2.jar", "duckdb");
            put(jar, "BOOT-INF/classes/a/Worker.class", "worker");
            put(jar, "META-INF/MANIFEST.MF", "");
        }
    }

    @Test
    void takesOutAJarOnce() throws IOException {
        Path taken = NestedJars.file(nested("BOOT-INF/lib/duckdb-2.jar"), out);

        assertThat(taken).hasFileName("duckdb-2.jar").hasContent("duckdb");
        assertThat(NestedJars.file(nested("BOOT-INF/lib/duckdb-2.jar"), out)).isEqualTo(taken);
    }

    @Test
    void takesOutTheHubsOwnClassesAsAJar() throws IOException {
        try (ZipFile classes =
                new ZipFile(NestedJars.file(nested("BOOT-INF/classes/"), out).toFile())) {
            assertThat(classes.stream().map(ZipEntry::getName)).containsExactly("a/Worker.class");
        }
    }

    @Test
    void leavesFilesWhereTheyAre() throws IOException {
        assertThat(NestedJars.file(hub.toUri(), out)).isEqualTo(hub);
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void knowsNoOtherPlaces() {
        assertThatIOException().isThrownBy(() -> NestedJars.file(URI.create("jrt:/java.base"), out));
    }

    /** As Spring Boot's loader names a code source. */
    private URI nested(String entry) {
        return URI.create("jar:nested:" + hub.toUri().getRawPath() + "/!" + entry + "!/");
    }

    private static void put(ZipOutputStream jar, String name, String content) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(content.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }
}
