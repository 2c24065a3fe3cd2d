package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.describing.DescribedValue.Link;
import eu.shifthub.hub.catalog.describing.DescribedValue.Period;
import eu.shifthub.hub.catalog.describing.DescriptionRating;
import eu.shifthub.hub.catalog.rdf.AccessRights;
import eu.shifthub.hub.catalog.rdf.Distribution;
import eu.shifthub.hub.catalog.rdf.Terms;
import eu.shifthub.hub.quality.Certification;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what a published dataset is found beside its own words. Access rights and titles are outline, all else is
 * description.
 *
 * @param accessRights the IRI of the concept
 * @param themes IRIs of data themes and health themes, without health itself, which is everyone's
 * @param healthCategories IRIs
 * @param fileTypes IRIs of the forms its rows are served in
 * @param places IRIs of what it covers
 * @param years that it covers
 * @param rating how complete its description is: POOR, SUFFICIENT, GOOD or EXCELLENT
 * @param certification whether it is certified; null where neither this nor an earlier version is
 * @param titles beside the dataset's own
 * @param descriptions beside the dataset's own
 */
public record CatalogFacts(
        String accessRights,
        List<String> themes,
        List<String> healthCategories,
        List<String> fileTypes,
        List<String> places,
        List<Integer> years,
        String rating,
        @Nullable Certification certification,
        List<LocalText> titles,
        List<LocalText> descriptions) {
    private static final int MOST_YEARS = 100;

    static CatalogFacts of(CatalogEntry entry, DescriptionRating rating) {
        return new CatalogFacts(
                AccessRights.of(entry).iri(),
                Stream.concat(links(entry, "dcat:theme"), links(entry, "healthdcatap:healthTheme"))
                        .filter(iri -> !iri.equals(Terms.THEME_HEALTH.getURI()))
                        .distinct()
                        .toList(),
                links(entry, "healthdcatap:healthCategory").distinct().toList(),
                Arrays.stream(Distribution.values())
                        .map(Distribution::fileType)
                        .distinct()
                        .toList(),
                links(entry, "dct:spatial").distinct().toList(),
                entry.said().of("dct:temporal", Period.class).stream()
                        .flatMapToInt(CatalogFacts::years)
                        .distinct()
                        .sorted()
                        .limit(MOST_YEARS)
                        .boxed()
                        .toList(),
                rating.of(entry.sensitivity(), entry.description(), entry.labels(), entry.said()),
                Certification.of(entry.certificates(), entry.version()).orElse(null),
                LocalText.of(entry.said(), "dct:title"),
                LocalText.of(entry.said(), "dct:description"));
    }

    private static Stream<String> links(CatalogEntry entry, String property) {
        return entry.said().of(property, Link.class).stream().map(Link::iri);
    }

    /** Of a period with one end alone, the year of that. */
    private static IntStream years(Period period) {
        LocalDate from = period.from() == null ? period.to() : period.from();
        LocalDate to = period.to() == null ? period.from() : period.to();
        return from == null || to == null
                ? IntStream.empty()
                : IntStream.rangeClosed(Math.max(from.getYear(), to.getYear() - MOST_YEARS), to.getYear());
    }
}
