package eu.shifthub.hub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class IndexFolderTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWasWritten() throws IOException {
        write();

        assertThat(documents()).isEqualTo(1);
    }

    @Test
    void makesADamagedIndexAnewAndSaysSo(CapturedOutput output) throws IOException {
        write();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(cfs|cfe|si|fdt)"))
                    .toList()) {
                Files.writeString(file, "this is no segment");
            }
        }

        assertThat(documents()).isZero();
        assertThat(output).contains("made again from the catalog").contains(folder.toString());
    }

    @Test
    void makesAFolderOfOtherThingsAnew(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "hello");

        assertThat(documents()).isZero();
        assertThat(output).contains("files without an index");
    }

    private void write() throws IOException {
        IndexWriter writer = IndexFolder.open(folder);
        var document = new Document();
        document.add(new StringField(Fields.ID, "1", Field.Store.YES));
        writer.addDocument(document);
        writer.close();
        writer.getDirectory().close();
    }

    private int documents() throws IOException {
        IndexWriter writer = IndexFolder.open(folder);
        int count = writer.getDocStats().numDocs;
        writer.close();
        writer.getDirectory().close();
        return count;
    }
}
