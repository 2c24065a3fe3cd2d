package eu.shifthub.hub.catalog.describing;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.ColumnStatistics;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.dataset.Versions;
import eu.shifthub.hub.identity.Viewer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the newest version tells of a dataset, as proposals. Statistics come without what too few rows stand behind, and
 * without the values of personal data: what a person takes over may be read by everyone.
 */
@Component
class Prefill {
    private static final Viewer ANYONE = new Viewer.Anonymous();
    private static final Pattern AGE = Pattern.compile("(^|.*[^a-z])([aâ]ge|alter)([^a-zâ].*|$)");
    private static final Pattern DAY = Pattern.compile("(?!9999)[1-9]\\d{3}-\\d{2}-\\d{2}(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,30})?");
    private static final Pattern BIRTH = Pattern.compile(".*(birth|naiss|geburt|dob).*");
    private static final int OLDEST = 130;
    private static final int MOST_PERIODS = 3;
    /** What the datasets of a project mostly have in common. */
    private static final Set<String> SHARED = Set.of(
            "dct:spatial",
            "dct:language",
            "dpv:hasLegalBasis",
            "dpv:hasPurpose",
            "geodcatap:custodian",
            "dct:publisher/dct:type",
            "dcat:distribution/dct:license");

    private final Versions versions;
    private final Datasets datasets;
    private final DescriptionStore store;
    private final Access access;

    Prefill(Versions versions, Datasets datasets, DescriptionStore store, Access access) {
        this.versions = versions;
        this.datasets = datasets;
        this.store = store;
        this.access = access;
    }

    /** For somebody who may edit the dataset. */
    List<Proposal> of(Known known) {
        List<Proposal> proposals = new ArrayList<>(ofProject(known.dataset()));
        Version version = known.version();
        if (version != null) {
            Map<String, ColumnStatistics> counted = versions.safeStatistics(version);
            List<Column> columns = version.columns().stream()
                    .filter(column -> counted.containsKey(column.name()))
                    .toList();
            proposals.addAll(ages(columns, counted));
            proposals.addAll(periods(columns, counted));
            proposals.addAll(individuals(columns, counted));
            proposals.add(provenance(version));
        }
        return proposals;
    }

    private static List<Proposal> ages(List<Column> columns, Map<String, ColumnStatistics> counted) {
        return columns.stream()
                .filter(column -> isNumber(column) && matches(AGE, column) && !matches(BIRTH, column))
                .limit(1)
                .flatMap(column -> {
                    List<BigDecimal> ages = of(counted, column).quantiles().stream()
                            .map(quantile -> quantile.value())
                            .filter(value -> NUMBER.matcher(value).matches())
                            .map(BigDecimal::new)
                            .sorted()
                            .toList();
                    boolean plausible = ages.size() > 1
                            && ages.getFirst().signum() >= 0
                            && ages.getLast().compareTo(BigDecimal.valueOf(OLDEST)) <= 0;
                    return plausible
                            ? List.of(
                                    age("healthdcatap:minTypicalAge", column, ages.getFirst(), RoundingMode.FLOOR),
                                    age("healthdcatap:maxTypicalAge", column, ages.getLast(), RoundingMode.CEILING))
                                    .stream()
                            : List.<Proposal>of().stream();
                })
                .toList();
    }

    private static Proposal age(String property, Column column, BigDecimal age, RoundingMode to) {
        return new Proposal(
                property,
                "AGES_OF_COLUMN",
                List.of(column.name()),
                new DescribedValue.Amount(age.setScale(0, to).longValueExact()));
    }

    private static List<Proposal> periods(List<Column> columns, Map<String, ColumnStatistics> counted) {
        return columns.stream()
                .filter(column -> isDate(column) && !matches(BIRTH, column))
                .flatMap(column -> of(counted, column).histogram().stream()
                        .filter(bin -> bin.rows() != null && bin.rows() > 0)
                        .flatMap(bin -> days(bin).stream())
                        .reduce((first, last) -> new DescribedValue.Period(first.from(), last.to()))
                        .map(Prefill::inMonths)
                        .map(period -> new Proposal("dct:temporal", "DATES_OF_COLUMN", List.of(column.name()), period))
                        .stream())
                .limit(MOST_PERIODS)
                .toList();
    }

    /** Days would tell when the first and the last one came. */
    private static DescribedValue.Period inMonths(DescribedValue.Period days) {
        return new DescribedValue.Period(
                days.from() == null ? null : YearMonth.from(days.from()).atDay(1),
                days.to() == null ? null : YearMonth.from(days.to()).atEndOfMonth());
    }

    /** A bin ends where the next one begins. Days that stand for "never" or "no end" tell of no period. */
    private static Optional<DescribedValue.Period> days(ColumnStatistics.Bin bin) {
        return day(bin.from())
                .flatMap(first -> day(bin.to())
                        .map(next ->
                                new DescribedValue.Period(first, next.isAfter(first) ? next.minusDays(1) : first)));
    }

    /** The day of a date or a time whose year has four digits and is not the last of them. */
    private static Optional<LocalDate> day(String dateOrTime) {
        return Optional.of(dateOrTime)
                .filter(text -> DAY.matcher(text).lookingAt())
                .map(text -> LocalDate.parse(text.substring(0, "yyyy-mm-dd".length())));
    }

    private static List<Proposal> individuals(List<Column> columns, Map<String, ColumnStatistics> counted) {
        List<Column> keys = columns.stream()
                .filter(column -> column.key() && column.personalData())
                .toList();
        return keys.size() != 1
                ? List.of()
                : keys.stream()
                        .map(key -> new Proposal(
                                "healthdcatap:numberOfUniqueIndividuals",
                                "VALUES_OF_KEY",
                                List.of(key.name()),
                                new DescribedValue.Amount(of(counted, key).distinct())))
                        .toList();
    }

    /** Names only what anyone may read the description of: the text may become public. */
    private Proposal provenance(Version version) {
        Set<DatasetId> parents = versions(version.parents());
        parents.remove(version.dataset());
        List<String> titles = datasets.byIds(parents).values().stream()
                .filter(Dataset::isPublished)
                .filter(parent -> access.visibility(ANYONE, parent.id().value()).atLeast(Visibility.DESCRIPTION))
                .map(Dataset::title)
                .sorted()
                .toList();
        boolean all = !titles.isEmpty() && titles.size() == parents.size();
        String reason = parents.isEmpty()
                ? "IMPORTED"
                : all ? "MADE_OF" : titles.isEmpty() ? "MADE_OF_OTHERS" : "MADE_OF_AND_OTHERS";
        return new Proposal(
                "dct:provenance", reason, titles.isEmpty() ? List.of() : List.of(String.join(", ", titles)), null);
    }

    private Set<DatasetId> versions(List<VersionId> parents) {
        return datasets.versionsByIds(parents).values().stream()
                .map(Version::dataset)
                .collect(Collectors.toSet());
    }

    /** What was said last of another published dataset of the same project. */
    private List<Proposal> ofProject(Dataset dataset) {
        List<DatasetId> others = datasets.listPublished(dataset.workspace()).stream()
                .filter(other -> !other.equals(dataset.id()))
                .toList();
        return store.findNewest(others)
                .map(said -> SHARED.stream()
                        .flatMap(property -> said.values().of(property).stream()
                                .map(value -> new Proposal(property, "SAME_PROJECT", List.of(), value)))
                        .toList())
                .orElse(List.of());
    }

    private static ColumnStatistics of(Map<String, ColumnStatistics> counted, Column column) {
        return Objects.requireNonNull(counted.get(column.name()));
    }

    private static boolean isNumber(Column column) {
        return column.type() == ColumnType.BIGINT
                || column.type() == ColumnType.DECIMAL
                || column.type() == ColumnType.DOUBLE;
    }

    private static boolean isDate(Column column) {
        return column.type() == ColumnType.DATE || column.type() == ColumnType.TIMESTAMP;
    }

    private static boolean matches(Pattern pattern, Column column) {
        return pattern.matcher(column.name().toLowerCase(Locale.ROOT)).matches();
    }
}
