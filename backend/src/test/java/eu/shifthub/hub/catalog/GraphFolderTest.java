package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class GraphFolderTest {
    @TempDir
    Path temporary;

    private Path folder;
    private GraphFolder files;

    @BeforeEach
    void inAFolderThatIsNotThereYet() {
        folder = temporary.resolve("graph");
        files = new GraphFolder(folder);
    }

    @Test
    void keepsWhatWasWritten() {
        UUID id = write(1);

        Generation again = files.open(id).orElseThrow();
        assertThat(madeBy(again)).isEqualTo("rules");
        again.close();
    }

    @Test
    void throwsADamagedStoreAwayAndSaysSo(CapturedOutput output) throws IOException {
        UUID id = write(1);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(path -> path.toString().matches(".*\\.(idn|dat|obj|bpt|data)"))
                    .toList()) {
                Files.writeString(file, "this is no table");
            }
        }

        assertThat(files.open(id)).isEmpty();
        assertThat(output).contains("made again from the database").contains(folder.toString());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void throwsAStoreAwayThatMissesDescriptions(CapturedOutput output) {
        UUID id = write(2);

        assertThat(files.open(id)).isEmpty();
        assertThat(output).contains("it describes 1 datasets where it should describe 2");
    }

    @Test
    void takesAFolderOfOtherThingsForOneThatNobodyMade() throws IOException {
        UUID id = UUID.randomUUID();
        Files.createDirectories(folder.resolve(id + "/Data-0001"));
        Files.writeString(folder.resolve(id + "/Data-0001/tdb.cfg"), "{");

        Generation found = files.open(id).orElseThrow();
        assertThat(madeBy(found)).isEmpty();
        found.close();
    }

    /** What a hub left that was killed while it made another, and what older hubs left. */
    @Test
    void throwsAwayWhatDoesNotCountAndNothingElse() throws IOException {
        UUID id = write(1);
        files.begin().close();
        Files.createDirectories(folder.resolve("17/Data-0001"));
        Files.writeString(folder.resolve("notes.txt"), "mine");

        files.open(id).orElseThrow().close();

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(folder.resolve(id.toString()), folder.resolve("notes.txt"));
        }
    }

    @Test
    void keepsAStoreWhileItIsReadAndGivesNothingAfterwards() {
        Generation store = files.begin();

        String madeBy = store.tryRead(graph -> {
                    store.throwAway();
                    return new State(graph).madeBy().orElse("nobody");
                })
                .orElseThrow();

        assertThat(madeBy).isEqualTo("nobody");
        assertThat(store.tryRead(graph -> 1)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    private UUID write(int told) {
        Generation store = files.begin();
        store.write(graph -> {
            var state = new State(graph);
            state.setMadeBy("rules");
            state.setDescribed(Audience.PUBLIC, told);
            return GraphStore.graph(graph, Audience.PUBLIC)
                    .createResource("urn:uuid:" + UUID.randomUUID())
                    .addProperty(RDF.type, DCAT.Dataset);
        });
        store.close();
        return store.id();
    }

    private static String madeBy(Generation store) {
        return store.tryRead(graph -> new State(graph).madeBy().orElse("")).orElseThrow();
    }
}
