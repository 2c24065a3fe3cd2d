package eu.shifthub.hub.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvScanTest {
    private static final PlainCell NUMBER = PlainCell.number(6, 2, '.');

    @TempDir
    private Path folder = Path.of("");

    private CsvScan.Result scan(String csv, int width, @Nullable PlainCell... plain) throws IOException {
        return scan(csv.getBytes(StandardCharsets.UTF_8), width, plain);
    }

    private CsvScan.Result scan(byte[] csv, int width, @Nullable PlainCell... plain) throws IOException {
        Path file = Files.write(folder.resolve("file.csv"), csv);
        return CsvScan.run(CsvScan.Request.of(new CsvScan.Request(
                        file,
                        ",",
                        "\"",
                        "\"",
                        true,
                        0,
                        width,
                        folder.resolve("malformed.csv"),
                        folder.resolve("lines.csv"),
                        folder.resolve("clean.csv"),
                        CsvScan.WHOLE,
                        List.of("NA", "n/a"),
                        Arrays.asList(plain))
                .texts()));
    }

    /** Simple records and others in any order, over several buffers. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countsTheSameHoweverRecordsAreWritten(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("a,b,c\n");
        int malformed = 0;
        int records = 100_000;
        for (int i = 0; i < records; i++) {
            String record = switch (random.nextInt(8)) {
                case 0 -> i + ",\"x, y\",z";
                case 1 -> i + ",\"he said \"\"no\"\"\",z";
                case 2 -> i + ",\"two\nlines\",\"\"";
                case 3 -> i + ",,";
                case 4 -> i + ",inch 5\" pipe,é";
                case 5 -> i + "," + "y".repeat(random.nextInt(300)) + ",z";
                case 6 -> "\"" + i + "\",\"x\",\"z\"";
                default -> i + ",x";
            };
            malformed += record.equals(i + ",x") ? 1 : 0;
            csv.append(record).append('\n');
        }

        CsvScan.Result result = scan(csv.toString(), 3, PlainCell.number(6, 0, '.'), null, null);

        assertThat(result.records()).isEqualTo(records);
        assertThat(result.malformed()).isEqualTo(malformed);
        assertThat(result.unclosed()).isZero();
        assertThat(result.unusual()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,true",
        "-1.5,true",
        "123456.78,true",
        "'',true",
        "NA,true",
        "n/a,true",
        "1234567,false",
        "1.234,false",
        "007,false",
        "+1,false",
        "1.,false",
        ".5,false",
        "1e2,false",
        "' 1',false",
        "-,false",
        "'1 ',false",
        "N/A,false",
        "'$1',false",
        "٣,false",
        "nan,false"
    })
    void knowsAPlainNumber(String cell, boolean plain) throws IOException {
        List<Integer> expected = plain ? List.of() : List.of(1);

        assertThat(scan("a,b\nx," + cell + "\n", 2, null, NUMBER).unusual()).isEqualTo(expected);
        assertThat(scan("a,b\nx,\"" + cell + "\"\n", 2, null, NUMBER).unusual()).isEqualTo(expected);
        // The last one has no line end, and is read byte by byte.
        assertThat(scan("a,b\nx," + cell, 2, null, NUMBER).unusual()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "DATE,2020-02-29,true",
        "DATE,2020-2-29,false",
        "DATE,2020/02/29,false",
        "DATE,'2020-02-29 ',false",
        "DATE,infinity,false",
        "TIMESTAMP,2020-02-29 12:30,true",
        "TIMESTAMP,2020-02-29T12:30:01,true",
        "TIMESTAMP,2020-02-29 12:30:01.123456,true",
        "TIMESTAMP,2020-02-29 12:30:01.1234567,false",
        "TIMESTAMP,2020-02-29 12:30:01.,false",
        "TIMESTAMP,2020-02-29 12:30:01Z,false",
        "TIMESTAMP,2020-02-29,false"
    })
    void knowsAPlainDate(PlainCell.Form form, String cell, boolean plain) throws IOException {
        assertThat(scan("a,b\n\"" + cell + "\",x\n", 2, PlainCell.of(form), null)
                        .unusual())
                .isEqualTo(plain ? List.of() : List.of(0));
    }

    @Test
    void doesNotTakeWhatStandsInQuotesWithinACellForPlain() throws IOException {
        assertThat(scan("a,b\n\"1\"\"2\",x\n", 2, NUMBER, null).unusual()).containsExactly(0);
        assertThat(scan("a,b\n" + "1".repeat(100) + ",\"x\ny\"\n", 2, NUMBER, null)
                        .unusual())
                .containsExactly(0);
    }

    @Test
    void namesTheFirstLineThatIsNotUtf8() throws IOException {
        String rows = "1,caf\u00e9\n".repeat(300_000);
        byte[] sound = ("a,b\n" + rows).getBytes(StandardCharsets.UTF_8);
        byte[] wrong = "2,caf\u00e9\n3,x\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = Arrays.copyOf(sound, sound.length + wrong.length);
        System.arraycopy(wrong, 0, both, sound.length, wrong.length);

        assertThat(scan(both, 2).notUtf8()).isEqualTo(300_002);
        assertThat(scan(sound, 2).notUtf8()).isZero();
    }

    @Test
    void noticesACharacterThatTheEndOfTheFileCuts() throws IOException {
        byte[] whole = "a\nx\ncaf\u00e9".getBytes(StandardCharsets.UTF_8);

        assertThat(scan(Arrays.copyOf(whole, whole.length - 1), 1).notUtf8()).isEqualTo(3);
    }

    @Test
    void carriesThousandsOfColumnsToTheWorkerAndBack() throws IOException {
        int width = 5_000;
        String row = String.join(",", Collections.nCopies(width, "x"));
        PlainCell[] plain = new PlainCell[width];
        Arrays.fill(plain, NUMBER);

        CsvScan.Result result = scan(row + "\n" + row + "\n", width, plain);

        assertThat(CsvScan.Result.of(List.copyOf(result.texts())).unusual()).hasSize(width);
    }
}
