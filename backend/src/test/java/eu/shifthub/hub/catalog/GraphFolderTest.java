package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class GraphFolderTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWasWritten() {
        write();

        Dataset again = GraphFolder.open(folder);
        assertThat(madeBy(again)).isEqualTo("rules");
        close(again);
    }

    @Test
    void makesADamagedStoreAnewAndSaysSo(CapturedOutput output) throws IOException {
        write();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> path.toString().matches(".*\\.(idn|dat|obj|bpt|data)"))
                    .toList()) {
                Files.writeString(file, "this is no table");
            }
        }

        Dataset anew = GraphFolder.open(folder);
        assertThat(madeBy(anew)).isEmpty();
        assertThat(output).contains("made again from the database").contains(folder.toString());
        close(anew);
    }

    @Test
    void makesAStoreThatMissesDescriptionsAnew(CapturedOutput output) {
        Dataset store = GraphFolder.open(folder);
        Txn.executeWrite(store, () -> new State(store).setDescribed(Audience.PUBLIC, 1));
        close(store);

        close(GraphFolder.open(folder));

        assertThat(output).contains("it describes 0 datasets where it should describe 1");
    }

    @Test
    void makesAFolderOfOtherThingsAnew() throws IOException {
        Files.createDirectories(folder.resolve("1/Data-0001"));
        Files.writeString(folder.resolve("1/Data-0001/tdb.cfg"), "{");

        Dataset anew = GraphFolder.open(folder);
        assertThat(madeBy(anew)).isEmpty();
        close(anew);
    }

    private void write() {
        Dataset store = GraphFolder.open(folder);
        UUID dataset = UUID.randomUUID();
        Txn.executeWrite(store, () -> {
            var state = new State(store);
            state.setMadeBy("rules");
            state.setDescribed(Audience.PUBLIC, 1);
            GraphStore.graph(store, Audience.PUBLIC)
                    .createResource("urn:uuid:" + dataset)
                    .addProperty(RDF.type, DCAT.Dataset);
        });
        close(store);
    }

    private static String madeBy(Dataset store) {
        return Txn.calculateRead(store, () -> new State(store).madeBy().orElse(""));
    }

    private static void close(Dataset store) {
        TDBInternal.expel(store.asDatasetGraph(), true);
    }
}
