package eu.shifthub.hub.search;

import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.catalog.LocalText;
import eu.shifthub.hub.catalog.RemoteDataset;
import eu.shifthub.hub.catalog.RemoteTerms;
import eu.shifthub.hub.catalog.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.springframework.stereotype.Component;

/** Makes the documents of datasets of other catalogs. */
@Component
class RemoteDocuments {
    private static final int LONGEST_ORDER = 200;
    private static final int LONGEST_TOPIC = 2000;

    /** What everything here is about tells nothing apart. */
    private static final String HEALTH = "http://publications.europa.eu/resource/authority/data-theme/HEAL";

    private static final String FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/";

    private final Vocabulary vocabulary;
    private final Thesaurus thesaurus;

    RemoteDocuments(Vocabulary vocabulary, Thesaurus thesaurus) {
        this.vocabulary = vocabulary;
        this.thesaurus = thesaurus;
    }

    Document of(RemoteDataset dataset) {
        Document document = new Document();
        rights(document, dataset);
        texts(document, dataset);
        facets(document, dataset);
        orders(document, dataset);
        return document;
    }

    private static void rights(Document document, RemoteDataset dataset) {
        String id = dataset.id().value().toString();
        document.add(new StringField(Fields.ID, id, Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
        for (Audience audience : Audience.values()) {
            if (dataset.origin().isOpenTo(audience)) {
                document.add(new StringField(Fields.OUTLINE, audience.name(), Field.Store.NO));
                document.add(new StringField(Fields.DESCRIBED, audience.name(), Field.Store.NO));
            }
        }
    }

    private void texts(Document document, RemoteDataset dataset) {
        RemoteTerms terms = dataset.terms();
        List<LocalText> titles = dataset.titles();
        List<LocalText> descriptions = dataset.descriptions();
        titles.forEach(title -> text(document, Fields.TITLE, title));
        text(document, Fields.PUBLISHER, new LocalText(dataset.publisher(), null));
        descriptions.forEach(text -> text(document, Fields.DESCRIPTION, text));
        titles.forEach(
                title -> document.add(new TextOf(Fields.beginnings(Fields.TITLE), title.text(), Text.BEGINNINGS)));
        document.add(new TextOf(Fields.beginnings(Fields.PUBLISHER), dataset.publisher(), Text.BEGINNINGS));
        for (String keyword : dataset.keywords()) {
            text(document, Fields.LABELS, new LocalText(keyword, null));
            document.add(new TextOf(Fields.beginnings(Fields.LABELS), keyword, Text.BEGINNINGS));
        }
        concepts(terms)
                .flatMap(iri -> vocabulary.names(iri).stream())
                .forEach(name -> text(document, Fields.CONCEPTS, new LocalText(name, null)));
        topics(document, Fields.TITLE, titles.stream().map(LocalText::text));
        topics(document, Fields.LABELS, dataset.keywords().stream());
        topics(document, Fields.DESCRIPTION, descriptions.stream().map(LocalText::text));
        named(document, Fields.CONCEPTS, concepts(terms));
    }

    private Stream<String> concepts(RemoteTerms terms) {
        return Stream.of(terms.themes(), terms.healthCategories(), terms.places())
                .flatMap(Collection::stream)
                .filter(this::isConcept);
    }

    private boolean isConcept(String iri) {
        return !vocabulary.names(iri).isEmpty();
    }

    private static void text(Document document, String field, LocalText text) {
        if (!text.text().isEmpty()) {
            document.add(new TextOf(field, text.text(), Text.stemmed(text.language())));
        }
    }

    private void topics(Document document, String field, Stream<String> texts) {
        named(document, field, texts.flatMap(text -> thesaurus.topics(text).stream()));
    }

    private void named(Document document, String field, Stream<String> topics) {
        topics.distinct()
                .filter(topic -> topic.length() <= LONGEST_TOPIC)
                .flatMap(topic -> Stream.concat(
                        Stream.of(topic), thesaurus.wider(topic).stream().map(Sought::narrowerThan)))
                .distinct()
                .forEach(term -> document.add(new StringField(Fields.topics(field), term, Field.Store.NO)));
    }

    /** Of concepts those that have a name here: nobody chooses among addresses. */
    private void facets(Document document, RemoteDataset dataset) {
        RemoteTerms terms = dataset.terms();
        facet(document, CatalogFacet.PUBLISHER, dataset.publisher());
        dataset.keywords().forEach(keyword -> facet(document, CatalogFacet.LABEL, keyword));
        concepts(document, CatalogFacet.THEME, terms.themes().stream().filter(iri -> !iri.equals(HEALTH)));
        concepts(document, CatalogFacet.HEALTH_CATEGORY, terms.healthCategories().stream());
        concepts(document, CatalogFacet.ACCESS_RIGHTS, terms.accessRights().stream());
        concepts(document, CatalogFacet.SPATIAL, terms.places().stream());
        concepts(document, CatalogFacet.FORMAT, terms.formats().stream().map(RemoteDocuments::fileType));
        terms.years().forEach(year -> facet(document, CatalogFacet.YEAR, year.toString()));
    }

    private void concepts(Document document, CatalogFacet facet, Stream<String> iris) {
        iris.distinct().filter(this::isConcept).forEach(iri -> facet(document, facet, iri));
    }

    /** The EU's file type of the same name, for example of a media type {@code text/csv}. */
    private static String fileType(String format) {
        return FILE_TYPE + format.substring(format.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
    }

    private static void facet(Document document, CatalogFacet facet, String value) {
        if (!value.isEmpty() && value.length() <= LONGEST_TOPIC) {
            document.add(new StringField(facet.field(), value, Field.Store.NO));
            document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(value)));
        }
    }

    private static void orders(Document document, RemoteDataset dataset) {
        String title = String.join(" ", Text.words(dataset.title()));
        document.add(new NumericDocValuesField(
                Fields.UPDATED_ORDER, dataset.firstSeen().toEpochMilli()));
        document.add(new SortedDocValuesField(
                Fields.TITLE_ORDER, new BytesRef(title.substring(0, Math.min(title.length(), LONGEST_ORDER)))));
    }
}
