package eu.shifthub.hub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationsTest {
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    @TempDir
    Path folder;

    @Test
    void answersWhileItIsMadeAnew() throws IOException {
        SearchIndex index = open();
        try (SearchIndex.Rebuilding first = index.rebuild()) {
            first.add(document(FIRST));
            assertThat(index.size()).isZero();
            first.finish();
        }
        assertThat(index.size()).isEqualTo(1);
        try (SearchIndex.Rebuilding second = index.rebuild()) {
            second.add(document(FIRST));
            second.add(document(SECOND));
            index.put(THIRD, Optional.of(document(THIRD)));
            assertThat(index.size()).isEqualTo(2);
            assertThat(second.changedMeanwhile()).containsExactly(THIRD);
            second.put(THIRD, Optional.of(document(THIRD)));
            second.finish();
        }
        assertThat(index.size()).isEqualTo(3);
        assertThat(folders()).isEqualTo(1);
        index.close();
    }

    @Test
    void throwsAwayWhatIsNotFinished() throws IOException {
        SearchIndex index = open();
        try (SearchIndex.Rebuilding whole = index.rebuild()) {
            whole.add(document(FIRST));
            whole.finish();
        }
        try (SearchIndex.Rebuilding broken = index.rebuild()) {
            broken.add(document(SECOND));
        }
        assertThat(index.size()).isEqualTo(1);
        index.close();

        SearchIndex again = open();
        assertThat(again.isMadeByRulesOfToday()).isTrue();
        assertThat(again.size()).isEqualTo(1);
        assertThat(folders()).isEqualTo(1);
        again.close();
    }

    @Test
    void letsNoIndexAnswerThatWasNeverWhole() throws IOException {
        SearchIndex index = open();
        index.put(FIRST, Optional.of(document(FIRST)));
        index.close();

        SearchIndex again = open();
        assertThat(again.isMadeByRulesOfToday()).isFalse();
        assertThat(again.size()).isZero();
        again.close();
    }

    private SearchIndex open() {
        return new SearchIndex(new SearchProperties(folder));
    }

    private long folders() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }

    private static Document document(UUID id) {
        var document = new Document();
        document.add(new StringField(Fields.ID, id.toString(), Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id.toString())));
        return document;
    }
}
