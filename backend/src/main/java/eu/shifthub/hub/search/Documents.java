package eu.shifthub.hub.search;

import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.catalog.CatalogEntry;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** Makes the document of a dataset. */
final class Documents {
    private static final int LONGEST_ORDER = 200;
    /** Lucene's own limit of a term is 32,766 bytes. */
    private static final int LONGEST_FACET = 2000;

    private static final Set<String> WITHOUT_BEGINNINGS = Set.of(Fields.DESCRIPTION, Fields.DOCUMENT);

    private final CatalogEntry entry;
    private final Document document = new Document();

    private Documents(CatalogEntry entry) {
        this.entry = entry;
    }

    /** @param texts of documents, which are rows of the dataset */
    static Document of(CatalogEntry entry, List<String> texts) {
        var making = new Documents(entry);
        making.rights();
        making.texts();
        making.text(Fields.DOCUMENT, texts);
        making.facets();
        making.orders();
        return making.document;
    }

    private void rights() {
        String id = entry.dataset().toString();
        document.add(new StringField(Fields.ID, id, Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
        for (Audience audience : Audience.values()) {
            if (entry.visibleTo(audience).atLeast(Visibility.OUTLINE)) {
                document.add(new StringField(Fields.OUTLINE, audience.name(), Field.Store.NO));
            }
            if (entry.visibleTo(audience).atLeast(Visibility.DESCRIPTION)) {
                document.add(new StringField(Fields.DESCRIBED, audience.name(), Field.Store.NO));
            }
            if (entry.visibleTo(audience).atLeast(Visibility.ROWS)) {
                document.add(new StringField(Fields.ROWS, audience.name(), Field.Store.NO));
            }
        }
    }

    private void texts() {
        text(Fields.TITLE, List.of(entry.title()));
        text(Fields.PUBLISHER, List.of(entry.publisher()));
        text(Fields.DESCRIPTION, List.of(entry.description()));
        text(Fields.LABELS, entry.labels());
    }

    private void text(String name, List<String> values) {
        for (Text way : Text.values()) {
            if (way != Text.BEGINNINGS || !WITHOUT_BEGINNINGS.contains(name)) {
                values.forEach(value -> document.add(new TextField(way.field(name), value, Field.Store.NO)));
            }
        }
    }

    private void facets() {
        facet(CatalogFacet.SENSITIVITY, entry.sensitivity().name());
        facet(CatalogFacet.PUBLISHER, entry.publisher());
        entry.labels().stream().distinct().forEach(label -> facet(CatalogFacet.LABEL, label));
    }

    private void facet(CatalogFacet facet, String value) {
        if (value.length() <= LONGEST_FACET) {
            document.add(new StringField(facet.field(), value, Field.Store.NO));
            document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(value)));
        }
    }

    /** Where the description is not for everyone signed in, the order says nothing of when it changed either. */
    private void orders() {
        boolean described = entry.visibleTo(Audience.SIGNED_IN).atLeast(Visibility.DESCRIPTION);
        long updated = described ? entry.updatedAt().toEpochMilli() : 0;
        String title = String.join(" ", Text.FOLDED.words(entry.title()));
        document.add(new NumericDocValuesField(Fields.UPDATED_ORDER, updated));
        document.add(new SortedDocValuesField(
                Fields.TITLE_ORDER, new BytesRef(title.substring(0, Math.min(title.length(), LONGEST_ORDER)))));
    }
}
