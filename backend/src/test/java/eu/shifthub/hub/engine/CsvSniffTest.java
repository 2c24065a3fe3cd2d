package eu.shifthub.hub.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is guessed of a file's shape: no row is taken for a title. */
@EngineTest
class CsvSniffTest {
    private final QueryEngine engine;
    private final Tables tables;

    CsvSniffTest(QueryEngine engine, Tables tables) {
        this.engine = engine;
        this.tables = tables;
    }

    @ParameterizedTest
    @CsvSource({
        "a;b/1;2/3;4/5;6;7/8;9;10/11;12;13/14;15;16, 0, a b",
        "patient;value/P1;12/P2;13/P3;14;late/P4;15;late/P5;16;late, 0, patient value",
        "a;b/5;6;7/8;9;10/11;12;13, 0, a b",
        "patient;dose/1;2/ /3;4/5;25, 0, patient dose",
        "a;b/1;2/3;4/5, 0, a b",
        "Report 2024//name;n/x;1/y;2, 2, name n",
        "Report; of 2024/name;n;z/x;1;2/y;2;3, 1, name n z",
        "# made; by x/name;n;z/x;1;2/y;2;3, 1, name n z",
        "alice/bob/a;b;c/1;2;3/4;5;6, 2, a b c",
        "note/a long text; with more/another, 0, note"
    })
    void takesNoRowForATitle(String lines, int skip, String header) {
        CsvSniff sniff = engine.sniffCsv(tables.file(lines.replace('/', '\n') + "\n"), CsvOptions.GUESS_ALL);

        assertThat(sniff.dialect().skip()).isEqualTo(skip);
        assertThat(sniff.header()).containsExactly(header.split(" "));
    }

    @Test
    void takesNoRowForATitleWhereTheDelimiterIsKnown() {
        CsvSniff sniff = engine.sniffCsv(
                tables.file("a;b\n1;2\n3;4\n5;6;7\n8;9;10\n11;12;13\n"), new CsvOptions(";", "\"", true, null));

        assertThat(sniff.dialect().skip()).isZero();
        assertThat(sniff.header()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({"'patient,dose/1,2/ /3,4/5,25', patient dose", "'a,b/1,2/3,4/5', a b"})
    void makesNoDecimalsOfTwoColumns(String lines, String header) {
        CsvSniff sniff = engine.sniffCsv(tables.file(lines.replace('/', '\n') + "\n"), CsvOptions.GUESS_ALL);

        assertThat(sniff.header()).containsExactly(header.split(" "));
        assertThat(sniff.columns())
                .allSatisfy(column -> assertThat(column.type().kind()).isEqualTo(ColumnType.Kind.BIGINT));
    }
}
