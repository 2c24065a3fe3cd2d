package eu.shifthub.hub.catalog;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.describing.DescribedValues;
import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.Series;
import eu.shifthub.hub.quality.Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a published dataset, whoever may see it.
 *
 * @param dataset the UUID that addresses use
 * @param publisherId the workspace that publishes it
 * @param contact the name of the person to ask
 * @param version the number of the published version
 * @param size of its stored form, in bytes
 * @param columns of the published version
 * @param series what it came with; null where it came alone
 * @param quality of the published version
 * @param said what a person has said of it in the words of the profile
 * @param certificates that stand now, of the published version and of those before it, the newest first
 * @param users at least so many persons and applications have read its rows of late; 0 where they are too few to tell
 * @param madeOf datasets its rows were made of, for each audience those whose description it may read
 * @param visibility how much each audience may see
 */
public record CatalogEntry(
        UUID dataset,
        String title,
        String description,
        List<String> labels,
        UUID publisherId,
        String publisher,
        String contact,
        Sensitivity sensitivity,
        Instant publishedAt,
        Instant updatedAt,
        int version,
        long rowCount,
        long size,
        List<Column> columns,
        @Nullable Series series,
        MeasuredQuality quality,
        DescribedValues said,
        List<Certificate> certificates,
        int users,
        Map<Audience, List<UUID>> madeOf,
        Map<Audience, Visibility> visibility) {
    public CatalogEntry {
        labels = List.copyOf(labels);
        columns = List.copyOf(columns);
        certificates = List.copyOf(certificates);
        madeOf = Map.copyOf(madeOf);
        visibility = Map.copyOf(visibility);
    }

    /** Those of the published version. */
    public List<Certificate> certifiedBy() {
        return certificates.stream()
                .filter(certificate -> certificate.versionNumber() == version)
                .toList();
    }

    public List<UUID> madeOf(Audience audience) {
        return madeOf.getOrDefault(audience, List.of());
    }

    public Visibility visibleTo(Audience audience) {
        return visibility.getOrDefault(audience, Visibility.NONE);
    }
}
