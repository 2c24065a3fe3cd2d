package eu.shifthub.hub.ingest;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.engine.RejectReason.Code;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RejectsReportTest {
    private static final Path TEXTS = Path.of("../frontend/src/main/frontend/features/engine");
    private static final String KEPT = """
            line,column,raw,reason
            2,when,31.12.2025,NOT_A_DATE\tlike=31/12/2025
            4,,"a ""b"",
            c","CELLS\texpected=3\tfound=2"
            """;

    @Test
    void tellsReasonsInEnglish() throws IOException {
        assertThat(report(Locale.ENGLISH)).isEqualTo("""
                        line,column,raw,reason
                        2,when,31.12.2025,not a date written like 31/12/2025
                        4,,"a ""b"",
                        c",2 cells in place of 3
                        """);
    }

    @Test
    void tellsReasonsInFrench() throws IOException {
        assertThat(report(Locale.CANADA_FRENCH)).isEqualTo("""
                        ligne,colonne,valeur,raison
                        2,when,31.12.2025,n’est pas une date écrite comme 31/12/2025
                        4,,"a ""b"",
                        c",2 cellules au lieu de 3
                        """);
    }

    @Test
    void keepsWhatReportsOfBeforeSay() throws IOException {
        StringWriter report = new StringWriter();
        new RejectsReport(new StringReader("line,column,raw,reason\n1,a,x,not a value of type DATE\n"), Locale.FRENCH)
                .write(report);
        assertThat(report).hasToString("ligne,colonne,valeur,raison\n1,a,x,not a value of type DATE\n");
    }

    /** The screen and the report must not say different things. */
    @Test
    void saysWhatTheScreenSays() {
        ResourceBundle french = ResourceBundle.getBundle("ingest.rejects", Locale.FRENCH);
        assertThat(each(code -> french.getString(code.name()))).isEqualTo(onScreen("fr"));
        assertThat(each(Code::message)).isEqualTo(onScreen("en"));
    }

    private static Map<Code, String> onScreen(String language) {
        JsonNode texts = JsonMapper.shared()
                .readTree(TEXTS.resolve("texts." + language + ".json").toFile());
        return each(code -> texts.path("reason." + code.name()).asString(""));
    }

    private static Map<Code, String> each(Function<Code, String> text) {
        return Arrays.stream(Code.values()).collect(toMap(Function.identity(), text));
    }

    private static String report(Locale language) throws IOException {
        StringWriter report = new StringWriter();
        new RejectsReport(new StringReader(KEPT), language).write(report);
        return report.toString();
    }
}
