package eu.shifthub.hub.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.catalog.CatalogEntry;
import eu.shifthub.hub.catalog.CatalogFacts;
import eu.shifthub.hub.catalog.MeasuredQuality;
import eu.shifthub.hub.catalog.describing.DescribedValues;
import eu.shifthub.hub.quality.Certification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignalsTest {
    private static final Instant UPDATED = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void liftsWhatIsCertifiedAndALittleWhatWas() {
        long plain = signal(Visibility.DESCRIPTION, null, 0);
        long before = signal(Visibility.DESCRIPTION, Certification.EARLIER, 0);
        long certified = signal(Visibility.DESCRIPTION, Certification.CURRENT, 0);

        assertThat(List.of(plain, before, certified)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void liftsWhatIsUsedLessAndLessTheMoreItIs() {
        long none = signal(Visibility.PREVIEW, null, 0);
        long few = signal(Visibility.PREVIEW, null, 5);
        long more = signal(Visibility.PREVIEW, null, 100);
        long most = signal(Visibility.PREVIEW, null, 1000);

        assertThat(List.of(none, few, more, most)).isSorted().doesNotHaveDuplicates();
        assertThat(signal(Visibility.PREVIEW, null, 1_000_000)).isEqualTo(most);
        assertThat(more - few).isLessThan(20 * (few - none));
    }

    @Test
    void saysNothingOfUseToWhomStatisticsAreClosed() {
        assertThat(signal(Visibility.DESCRIPTION, null, 1000)).isEqualTo(signal(Visibility.DESCRIPTION, null, 0));
    }

    @Test
    void saysNothingAtAllToWhomTheDescriptionIsClosed() {
        Document document = written(Visibility.OUTLINE, Certification.CURRENT, 1000);

        assertThat(find(document, Audience.PUBLIC)).isEmpty();
        assertThat(document.getFields(Fields.SIGNALS))
                .extracting(IndexableField::stringValue)
                .doesNotContain(Audience.PUBLIC.name());
        assertThat(find(document, Audience.SIGNED_IN)).isPresent();
    }

    private static long signal(Visibility visibility, @Nullable Certification certification, int users) {
        return find(written(visibility, certification, users), Audience.PUBLIC).orElseThrow();
    }

    private static OptionalLong find(Document document, Audience audience) {
        IndexableField field = document.getField(Fields.signalOrder(audience));
        return field == null
                ? OptionalLong.empty()
                : OptionalLong.of(field.numericValue().longValue());
    }

    /** @param visibility to the public; others signed in may read the rows */
    private static Document written(Visibility visibility, @Nullable Certification certification, int users) {
        Document document = new Document();
        Signals.write(document, entry(visibility, users), facts(certification));
        return document;
    }

    private static CatalogEntry entry(Visibility visibility, int users) {
        return new CatalogEntry(
                new UUID(0, 1),
                "Title",
                "Description",
                List.of(),
                new UUID(0, 2),
                "Publisher",
                "Contact",
                Sensitivity.INTERNAL,
                UPDATED,
                UPDATED,
                1,
                1,
                1,
                List.of(),
                null,
                MeasuredQuality.NONE,
                DescribedValues.NONE,
                List.of(),
                users,
                Map.of(),
                Map.of(Audience.PUBLIC, visibility, Audience.SIGNED_IN, Visibility.ROWS));
    }

    private static CatalogFacts facts(@Nullable Certification certification) {
        return new CatalogFacts(
                "", List.of(), List.of(), List.of(), List.of(), List.of(), "GOOD", certification, List.of(), List.of());
    }
}
