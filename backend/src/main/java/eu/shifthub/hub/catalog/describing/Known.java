package eu.shifthub.hub.catalog.describing;

import eu.shifthub.hub.catalog.describing.DescribedValue.Amount;
import eu.shifthub.hub.catalog.describing.DescribedValue.Link;
import eu.shifthub.hub.catalog.describing.DescribedValue.Text;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the hub knows of a dataset by itself.
 *
 * @param publisher the name of its workspace
 * @param contact the name of its owner
 * @param version the newest one; null before the first
 */
record Known(
        Dataset dataset,
        String publisher,
        String contact,
        @Nullable Version version) {
    static final String TITLE = "dct:title";
    static final String DESCRIPTION = "dct:description";
    static final String KEYWORD = "dcat:keyword";

    /** Everything in the hub is about health; themes of a person stand beside it. */
    private static final String THEME = "dcat:theme";

    private static final String HEALTH = "http://publications.europa.eu/resource/authority/data-theme/HEAL";

    CatalogAccessLevel level() {
        return CatalogAccessLevel.of(dataset.sensitivity());
    }

    /** What nobody types, as far as there is any. */
    DescribedValues byHub() {
        Map<String, List<DescribedValue>> values = new HashMap<>(Map.of(
                THEME,
                List.of(new Link(HEALTH)),
                "dct:publisher",
                text(publisher),
                "dcat:contactPoint",
                text(contact),
                "dct:accessRights",
                List.of(new Link(level().iri())),
                "dct:identifier",
                text(dataset.id().value().toString()),
                "dcat:landingPage",
                text("/datasets/" + dataset.id().value()),
                "healthdcatap:hasStructuredData",
                text("true"),
                "dcat:distribution",
                text("CSV, JSON, Parquet"),
                "healthdcatap:hdab",
                text(""),
                "dcatap:applicableLegislation",
                text("")));
        if (version != null) {
            values.put("healthdcatap:numberOfRecords", List.of(new Amount(version.rowCount())));
            values.put(
                    "healthdcatap:hasVariables",
                    List.of(new Amount(version.columns().size())));
        }
        return new DescribedValues(values);
    }

    /** Title, description and labels, which are the dataset's own, as values in no particular language. */
    DescribedValues ownTexts() {
        return new DescribedValues(Map.of(TITLE, text(dataset.title())))
                .and(ownTexts(dataset.description(), dataset.labels()));
    }

    static DescribedValues ownTexts(String description, List<String> labels) {
        return new DescribedValues(Map.of(
                DESCRIPTION,
                description.isBlank() ? List.of() : text(description),
                KEYWORD,
                labels.stream()
                        .<DescribedValue>map(label -> new Text(label, null))
                        .toList()));
    }

    /** Whether the hub says something of it where no person has. */
    static boolean isAlwaysSaid(String property) {
        return property.equals(THEME) || property.equals("dct:accessRights");
    }

    private static List<DescribedValue> text(String text) {
        return List.of(new Text(text, null));
    }
}
