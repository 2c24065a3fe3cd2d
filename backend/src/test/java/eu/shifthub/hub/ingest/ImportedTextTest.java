package eu.shifthub.hub.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.engine.CsvImport.OnReject;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.reader.ReaderProblem;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a text is written. */
@HubTest
@org.springframework.context.annotation.Import(World.class)
class ImportedTextTest extends Importing {
    @Test
    void saysWhereAQuoteIsNotClosed() {
        Import done = importText("a;b\n1;\"open\n2;x\n3;y\n");

        assertThat(done.state()).isEqualTo(ImportState.FAILED);
        assertThat(failure(done).problem()).isEqualTo("engine.CSV_UNCLOSED_QUOTE");
        assertThat(failure(done).parameters()).containsEntry("line", "2");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF_8", "UTF-16LE, UTF_16LE", "UTF-16BE, UTF_16BE", "windows-1252, WINDOWS_1252"})
    void readsTextOfEveryEncoding(String charset, TextEncoding expected) {
        String text = "nom;département\n" + "Hélène Müller;Côtes-d'Armor\n".repeat(40);
        String upload = upload("text.csv", text.getBytes(Charset.forName(charset)));

        ImportPreview preview = imports.preview(worker, upload, ImportOptions.GUESS_ALL, null);
        Import done = run(upload, instructions(List.of(), OnReject.REJECT_ROWS));

        assertThat(preview.options().encoding()).isEqualTo(expected);
        assertThat(preview.columns().get(1).name()).isEqualTo("département");
        assertThat(preview.rows().getFirst()).containsExactly("Hélène Müller", "Côtes-d'Armor");
        assertThat(ask(done, "select distinct \"département\" from t")).containsExactly(List.of("Côtes-d'Armor"));
    }

    @Test
    void namesTheLineThatIsNotWrittenInTheEncoding() {
        byte[] text = ("a;b\n" + "1;x\n".repeat(5_000) + "2;é\n" + "3;z\n".repeat(5_000))
                .getBytes(Charset.forName("windows-1252"));
        String upload = upload("text.csv", text);

        assertThatThrownBy(() -> imports.preview(
                        worker, upload, new ImportOptions(TextEncoding.UTF_8, null, null, null, null), null))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.problem()).isEqualTo(IngestProblem.NOT_IN_ENCODING);
                    assertThat(problem.parameters()).containsEntry("line", "5002");
                });
    }

    @Test
    void refusesAnEmptyFileABinaryOneAndOneWithoutRows() {
        assertThatThrownBy(() -> FileKind.of(new byte[0], "empty.csv"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("The file empty.csv is empty.");
        assertRefused("zip.csv", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4}, ReaderProblem.FILE_BROKEN);
        assertRefused("noise.csv", noise(), ReaderProblem.UNKNOWN_FORMAT);
    }

    @Test
    void refusesAFileThatIsOnlyAHeader() {
        String upload = upload("header.csv", "first name;last name;born\n".getBytes(UTF_8));

        assertThatThrownBy(() -> imports.preview(worker, upload, new ImportOptions(null, ";", null, true, null), null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(IngestProblem.FILE_WITHOUT_ROWS));
    }

    @Test
    void givesNamesToBlankAndDuplicateHeadersAndTrimsTheOthers() {
        String upload = upload("names.csv", "id; id ;;  label  \n1;2;3;x\n4;5;6;y\n".getBytes(UTF_8));

        ImportPreview preview = imports.preview(worker, upload, new ImportOptions(null, ";", null, true, null), null);

        assertThat(preview.columns())
                .extracting(ImportPreview.Guess::name)
                .containsExactly("id", "id_1", "column2", "label");
    }

    private void assertRefused(String name, byte[] bytes, ReaderProblem expected) {
        String upload = upload(name, bytes);
        assertThatThrownBy(() -> imports.preview(worker, upload, ImportOptions.GUESS_ALL, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(expected));
        Import done = run(upload, instructions(List.of(), OnReject.REJECT_ROWS));
        assertThat(failure(done).problem()).isEqualTo(expected.key());
    }

    private static byte[] noise() {
        byte[] noise = new byte[4_096];
        new java.util.Random(7).nextBytes(noise);
        return noise;
    }
}
