package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the columns of versions mean: said at the import, said anew afterwards, and inherited by name. */
@Component
@Transactional
class Columns {
    private final DatasetStore store;
    private final VersionStore versions;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Columns(DatasetStore store, VersionStore versions, Access access, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.versions = versions;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** Says anew what columns of a version mean, of the current one where no number is given; its rows stay the same. */
    Dataset describe(Viewer.Person by, DatasetId id, @Nullable Integer number, List<ColumnFacts> facts) {
        access.requireEdit(by, id.value());
        Dataset dataset = store.lock(id).orElseThrow(DatasetProblem.DATASET_UNKNOWN::because);
        Version version = version(dataset, number);
        Map<String, Column> described = described(version, facts);
        List<Column> columns = version.columns().stream()
                .map(column -> described.getOrDefault(column.name(), column))
                .toList();
        List<String> changed = columns.stream()
                .filter(column -> !version.columns().contains(column))
                .map(Column::name)
                .toList();
        if (!changed.isEmpty()) {
            save(by, version, columns, changed);
        }
        return store.find(id).orElseThrow();
    }

    private void save(Viewer.Person by, Version version, List<Column> columns, List<String> changed) {
        Instant now = clock.instant();
        versions.describe(version.id(), columns, by.id(), now);
        List<String> marked =
                columns.stream().filter(Column::personalData).map(Column::name).toList();
        hideInOtherVersions(by, version, marked, now);
        events.publishEvent(new ColumnsDescribed(
                Ids.next(), now, by.actor(), null, version.dataset(), version.id(), changed, marked));
    }

    /** Who finds out that values are personal means those of every version, also of the one that is published. */
    private void hideInOtherVersions(Viewer.Person by, Version described, List<String> marked, Instant now) {
        for (Version other : versions.ofDatasets(List.of(described.dataset()))) {
            List<Column> columns = other.columns().stream()
                    .map(column -> marked.contains(column.name()) ? column.asPersonalData() : column)
                    .toList();
            if (!other.id().equals(described.id()) && !columns.equals(other.columns())) {
                versions.describe(other.id(), columns, by.id(), now);
            }
        }
    }

    private Version version(Dataset dataset, @Nullable Integer number) {
        if (number != null) {
            return versions.find(dataset.id(), number).orElseThrow(() -> DatasetProblem.VERSION_UNKNOWN.at("version"));
        }
        if (dataset.current() == null) {
            throw DatasetProblem.NO_VERSION.because(Map.of("dataset", dataset.title()));
        }
        return versions.find(dataset.current()).orElseThrow();
    }

    private static Map<String, Column> described(Version version, List<ColumnFacts> facts) {
        Map<String, Column> known = byName(version.columns());
        Map<String, Column> described = new HashMap<>();
        for (ColumnFacts said : facts) {
            Column column = known.get(said.name());
            if (column == null) {
                throw DatasetProblem.COLUMNS_UNKNOWN.at("columns", Map.of("column", said.name()));
            }
            described.put(column.name(), said.of(column));
        }
        return described;
    }

    /**
     * What a new version's columns are. An import has said all of them; what the hub has made itself inherits from the
     * version before, and from those it was made of. A column of a new name, made of versions with personal data, is
     * taken for personal data until somebody says otherwise: it may be one of theirs under another name.
     */
    List<Column> of(DatasetId dataset, NewVersion wanted) {
        if (wanted.origin() == VersionOrigin.IMPORT) {
            return wanted.columns();
        }
        Map<String, Column> before = versions.newest(dataset)
                .map(version -> byName(version.columns()))
                .orElse(Map.of());
        Map<String, List<Column>> sources = versions.byIds(wanted.parents()).values().stream()
                .map(Version::columns)
                .flatMap(Collection::stream)
                .collect(Collectors.groupingBy(Column::name));
        boolean personal = sources.values().stream().flatMap(Collection::stream).anyMatch(Column::personalData);
        return wanted.columns().stream()
                .map(column -> {
                    Column known = before.get(column.name());
                    List<Column> same = sources.getOrDefault(column.name(), List.of());
                    return known == null && same.isEmpty() && personal
                            ? column.asPersonalData()
                            : inheriting(column, known, same);
                })
                .toList();
    }

    private static Column inheriting(Column column, @Nullable Column known, List<Column> sources) {
        Column inherited = known == null ? column : column.inheriting(known);
        for (Column source : sources) {
            inherited = inherited.madeOf(source);
        }
        return inherited;
    }

    private static Map<String, Column> byName(List<Column> columns) {
        return columns.stream().collect(Collectors.toMap(Column::name, Function.identity(), (first, second) -> first));
    }
}
