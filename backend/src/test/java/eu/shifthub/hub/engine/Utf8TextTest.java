package eu.shifthub.hub.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8TextTest {
    @ParameterizedTest
    @CsvSource({
        "0,0",
        "0,2",
        "5,2",
        "-5,2",
        "-50,1",
        "100,2",
        "7,0",
        "-7,0",
        "12345,3",
        "9223372036854775807,0",
        "-9223372036854775808,0",
        "-9223372036854775808,18",
        "-9223372036854775808,19",
        "1,38"
    })
    void writesNumbersAsJavaDoes(long unscaled, int scale) throws IOException {
        Utf8Text text = new Utf8Text();

        text.append(unscaled, scale);

        assertThat(written(text)).isEqualTo(BigDecimal.valueOf(unscaled, scale).toPlainString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65_535, 65_536, 200_000})
    void growsAsMuchAsIsNeeded(int length) throws IOException {
        Utf8Text text = new Utf8Text();

        text.append("a,").append("é\"".repeat(length)).quote(2);

        assertThat(written(text)).isEqualTo("a,\"" + "é\"\"".repeat(length) + "\"");
    }

    private static String written(Utf8Text text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.moveTo(out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
