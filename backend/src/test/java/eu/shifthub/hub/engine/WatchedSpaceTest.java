package eu.shifthub.hub.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.storage.Blobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The disk gets nearly full while a file is converted: the reserve is all of it but a gigabyte, which is then taken. */
@EngineTest
class WatchedSpaceTest {
    private static final long LEFT = 1L << 30;
    private static final Executor ELSEWHERE = work -> Thread.ofVirtual().start(work);

    private final QueryEngine engine;
    private final Tables tables;
    private final Blobs blobs;

    WatchedSpaceTest(QueryEngine engine, Tables tables, Blobs blobs) {
        this.engine = engine;
        this.tables = tables;
        this.blobs = blobs;
    }

    @DynamicPropertySource
    static void reserve(DynamicPropertyRegistry properties) throws IOException {
        long free = Files.getFileStore(Path.of(System.getProperty("java.io.tmpdir")))
                .getUsableSpace();
        properties.add("hub.storage.reserve", () -> Math.max(0, free - LEFT) + "B");
    }

    @Test
    void stopsTheConversionOfParquetInTheMiddle() throws Exception {
        String blob = tables.blob("SELECT i, hash(i) AS h, CAST(hash(i + 1) AS VARCHAR) AS t FROM range(8000000) r(i)");
        CsvImport instructions = new CsvImport(
                new CsvDialect(",", null, null, false, 0),
                3,
                List.of(column(0), column(1), column(2)),
                List.of(),
                CsvImport.OnReject.REJECT_ROWS,
                List.of(Order.ascending("c2")));

        CompletableFuture<CsvImported> imported = CompletableFuture.supplyAsync(
                () -> engine.importParquet(blobs.path(blob), instructions, new Cancellation()), ELSEWHERE);
        Awaitility.await().ignoreExceptions().until(() -> imported.isDone() || isConverting());
        Path filler = fill();
        try {
            assertThatThrownBy(imported::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .hasMessageContaining("Ask the operator for space");
        } finally {
            Files.delete(filler);
        }
        assertThat(tables.ask(Scope.EMPTY, "SELECT 1")).hasSize(1);
    }

    private static CsvColumn column(int position) {
        return new CsvColumn(position, "c" + position, ColumnType.of(ColumnType.Kind.TEXT));
    }

    private boolean isConverting() throws IOException {
        try (Stream<Path> files = Files.walk(blobs.workFolder("engine"))) {
            return files.anyMatch(file -> file.endsWith("in/file.parquet"));
        }
    }

    private Path fill() throws IOException, InterruptedException {
        Path filler = blobs.workFolder("test").resolve("filler");
        Process process =
                new ProcessBuilder("fallocate", "--length", Long.toString(LEFT * 2), filler.toString()).start();
        Assumptions.assumeTrue(process.waitFor() == 0, "only where a disk can be filled at once");
        return filler;
    }
}
