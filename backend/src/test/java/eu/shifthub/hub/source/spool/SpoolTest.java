package eu.shifthub.hub.source.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.ColumnType;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.RowWriter;
import eu.shifthub.hub.source.connector.SourceColumn;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    @TempDir
    Path folder;

    private final Cancellation cancellation = new Cancellation();
    private Spool spool;

    @BeforeEach
    void open() throws IOException {
        spool = new Spool(folder, 1_000, bytes -> {}, cancellation);
    }

    @AfterEach
    void leavesNothingBehind() throws IOException {
        spool.close();
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void keepsSeveralFilesAsTheyAreInAnArchive() throws IOException {
        file("a.csv", "id,name\n1,x");
        file("a.csv", "id,name\n2,y\n");
        file("b.parquet", "PAR1");

        Brought brought = spool.brought("all");

        assertThat(brought).isInstanceOf(Brought.OfFiles.class);
        assertThat(brought.name()).isEqualTo("all.zip");
        try (ZipFile archive = new ZipFile(brought.file().toFile())) {
            assertThat(archive.stream().map(ZipEntry::getName)).containsExactly("a.csv", "a (2).csv", "b.parquet");
            assertThat(archive.getInputStream(archive.getEntry("a (2).csv"))).hasContent("id,name\n2,y\n");
        }
    }

    @Test
    void makesTheSameArchiveOfTheSameFiles() throws IOException {
        file("a.csv", "1");
        file("b.csv", "2");

        byte[] once = Files.readAllBytes(spool.brought("all").file());
        assertThat(Files.readAllBytes(spool.brought("all").file())).isEqualTo(once);
    }

    @Test
    void writesRowsInWhichAnEmptyTextIsNotNoValue() throws IOException {
        SourceColumn text = new SourceColumn("a \"b\"", ColumnType.of(ColumnType.Kind.TEXT));
        try (RowWriter rows = spool.rows("t", List.of(text, new SourceColumn("n", text.type())))) {
            rows.row(Arrays.asList("", null));
            rows.row(List.of("x,\"y\"\n", "1"));
        }

        assertThat(brought()).isEqualTo("\"a \"\"b\"\"\",\"n\"\n\"\",\n\"x,\"\"y\"\"\n\",\"1\"\n");
    }

    @Test
    void takesNoMoreThanIsAllowed() {
        assertRefused(SourceProblem.TOO_LARGE, "MB", () -> file("a.csv", "x".repeat(1_001)));
    }

    @Test
    void stopsWhereTheRunWasStopped() {
        cancellation.cancel();

        assertRefused(SourceProblem.CANCELLED, "", () -> file("a.csv", "x"));
    }

    @Test
    void saysThatThereIsNothing() {
        assertRefused(SourceProblem.NOTHING_FOUND, "the folder", () -> spool.brought("the folder"));
    }

    private static void assertRefused(SourceProblem expected, String named, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.problem()).isEqualTo(expected);
            assertThat(problem).hasMessageContaining(named);
        });
    }

    private String brought() throws IOException {
        return Files.readString(spool.brought("all").file());
    }

    private void file(String name, String text) throws IOException {
        file(name, text, StandardCharsets.UTF_8);
    }

    private void file(String name, String text, Charset encoding) throws IOException {
        spool.file(name, null, new ByteArrayInputStream(text.getBytes(encoding)));
    }
}
