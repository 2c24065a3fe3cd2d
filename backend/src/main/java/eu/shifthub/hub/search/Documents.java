package eu.shifthub.hub.search;

import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.catalog.CatalogEntry;
import eu.shifthub.hub.catalog.CatalogFacts;
import eu.shifthub.hub.catalog.LocalText;
import eu.shifthub.hub.catalog.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the documents of datasets. */
@Component
class Documents {
    private static final int LONGEST_ORDER = 200;
    /** Lucene's own limit of a term is 32,766 bytes. */
    private static final int LONGEST_FACET = 2000;

    private final Vocabulary vocabulary;
    private final Thesaurus thesaurus;

    Documents(Vocabulary vocabulary, Thesaurus thesaurus) {
        this.vocabulary = vocabulary;
        this.thesaurus = thesaurus;
    }

    /** @param texts of documents, which are rows of the dataset */
    Document of(CatalogEntry entry, CatalogFacts facts, List<String> texts) {
        var making = new Making(entry, facts);
        making.rights();
        making.outline();
        making.description();
        making.topics();
        texts.forEach(text -> making.text(Fields.DOCUMENT, text, null));
        making.facets();
        making.orders();
        return making.document;
    }

    private final class Making {
        private final CatalogEntry entry;
        private final CatalogFacts facts;
        private final Document document = new Document();

        Making(CatalogEntry entry, CatalogFacts facts) {
            this.entry = entry;
            this.facts = facts;
        }

        private void rights() {
            String id = entry.dataset().toString();
            document.add(new StringField(Fields.ID, id, Field.Store.YES));
            document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
            for (Audience audience : Audience.values()) {
                right(Fields.OUTLINE, audience, Visibility.OUTLINE);
                right(Fields.DESCRIBED, audience, Visibility.DESCRIPTION);
                right(Fields.ROWS, audience, Visibility.ROWS);
            }
        }

        private void right(String field, Audience audience, Visibility least) {
            if (entry.visibleTo(audience).atLeast(least)) {
                document.add(new StringField(field, audience.name(), Field.Store.NO));
            }
        }

        private void outline() {
            text(Fields.TITLE, entry.title(), null);
            facts.titles().forEach(title -> text(Fields.TITLE, title.text(), title.language()));
            text(Fields.PUBLISHER, entry.publisher(), null);
            Stream.concat(Stream.of(entry.title()), words(facts.titles()))
                    .forEach(title -> beginnings(Fields.TITLE, title));
            beginnings(Fields.PUBLISHER, entry.publisher());
        }

        private void description() {
            text(Fields.DESCRIPTION, entry.description(), null);
            facts.descriptions().forEach(text -> text(Fields.DESCRIPTION, text.text(), text.language()));
            for (String label : entry.labels()) {
                text(Fields.LABELS, label, null);
                beginnings(Fields.LABELS, label);
            }
            entry.columns().stream()
                    .flatMap(column -> Stream.of(column.name().replace('_', ' '), column.label(), column.description()))
                    .filter(Objects::nonNull)
                    .forEach(words -> text(Fields.VARIABLES, words, null));
            Stream.of(facts.themes(), facts.healthCategories(), facts.places())
                    .flatMap(Collection::stream)
                    .flatMap(iri -> vocabulary.names(iri).stream())
                    .forEach(name -> text(Fields.CONCEPTS, name, null));
        }

        private void topics() {
            topics(Fields.TITLE, Stream.concat(Stream.of(entry.title()), words(facts.titles())));
            topics(Fields.LABELS, entry.labels().stream());
            topics(Fields.DESCRIPTION, Stream.concat(Stream.of(entry.description()), words(facts.descriptions())));
            named(Fields.CONCEPTS, Stream.concat(facts.themes().stream(), facts.places().stream()));
        }

        private static Stream<String> words(List<LocalText> texts) {
            return texts.stream().map(LocalText::text);
        }

        private void topics(String field, Stream<String> texts) {
            named(field, texts.flatMap(text -> thesaurus.topics(text).stream()));
        }

        private void named(String field, Stream<String> topics) {
            topics.distinct()
                    .filter(topic -> topic.length() <= LONGEST_FACET)
                    .flatMap(topic -> Stream.concat(
                            Stream.of(topic), thesaurus.wider(topic).stream().map(Sought::narrowerThan)))
                    .distinct()
                    .forEach(term -> document.add(new StringField(Fields.topics(field), term, Field.Store.NO)));
        }

        private void text(String field, String text, @Nullable String language) {
            if (!text.isEmpty()) {
                document.add(new TextOf(field, text, Text.stemmed(language)));
            }
        }

        private void beginnings(String field, String text) {
            document.add(new TextOf(Fields.beginnings(field), text, Text.BEGINNINGS));
        }

        private void facets() {
            facet(CatalogFacet.SENSITIVITY, Stream.of(entry.sensitivity().name()));
            facet(CatalogFacet.ACCESS_RIGHTS, Stream.of(facts.accessRights()));
            facet(CatalogFacet.PUBLISHER, Stream.of(entry.publisher()));
            facet(CatalogFacet.LABEL, entry.labels().stream());
            facet(CatalogFacet.THEME, facts.themes().stream());
            facet(CatalogFacet.HEALTH_CATEGORY, facts.healthCategories().stream());
            facet(CatalogFacet.FORMAT, facts.fileTypes().stream());
            facet(CatalogFacet.SPATIAL, facts.places().stream());
            facet(CatalogFacet.YEAR, facts.years().stream().map(String::valueOf));
            facet(CatalogFacet.QUALITY, Stream.of(facts.rating()));
            facet(
                    CatalogFacet.CERTIFIED,
                    Stream.ofNullable(facts.certification()).map(Enum::name));
        }

        private void facet(CatalogFacet facet, Stream<String> values) {
            values.distinct().filter(value -> value.length() <= LONGEST_FACET).forEach(value -> {
                document.add(new StringField(facet.field(), value, Field.Store.NO));
                document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(value)));
            });
        }

        /** Where the description is not for everyone signed in, no order says anything of it either. */
        private void orders() {
            boolean described = entry.visibleTo(Audience.SIGNED_IN).atLeast(Visibility.DESCRIPTION);
            Signals.write(document, entry, facts);
            long updated = described ? entry.updatedAt().toEpochMilli() : 0;
            String title = String.join(" ", Text.words(entry.title()));
            document.add(new NumericDocValuesField(Fields.UPDATED_ORDER, updated));
            document.add(new SortedDocValuesField(
                    Fields.TITLE_ORDER, new BytesRef(title.substring(0, Math.min(title.length(), LONGEST_ORDER)))));
        }
    }
}
