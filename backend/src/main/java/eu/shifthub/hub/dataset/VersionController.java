package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.ColumnRule;
import eu.shifthub.hub.access.DataRules;
import eu.shifthub.hub.access.RowRule;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.engine.Profile;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields of a version; each shows only what the caller may see of its dataset. */
@Controller
class VersionController {
    private final Library library;
    private final VersionStore versions;
    private final Access access;
    private final Users users;
    private final Viewers viewers;

    VersionController(Library library, VersionStore versions, Access access, Users users, Viewers viewers) {
        this.library = library;
        this.versions = versions;
        this.access = access;
        this.users = users;
        this.viewers = viewers;
    }

    @SchemaMapping
    CompletableFuture<@Nullable Long> rowCount(Version version, DataLoader<DatasetId, Visibility> seen) {
        return seen.load(version.dataset())
                .thenApply(visibility -> visibility.atLeast(Visibility.PREVIEW) ? version.rowCount() : null);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Long> size(Version version, DataLoader<DatasetId, Visibility> seen) {
        return seen.load(version.dataset())
                .thenApply(visibility -> visibility.atLeast(Visibility.PREVIEW) ? version.size() : null);
    }

    @SchemaMapping
    CompletableFuture<List<SeenColumn>> columns(Version version, DataLoader<DatasetId, Visibility> seen) {
        return seen.load(version.dataset())
                .thenApply(visibility -> visibility.atLeast(Visibility.DESCRIPTION)
                        ? version.columns().stream()
                                .map(column -> SeenColumn.of(version, column))
                                .toList()
                        : List.of());
    }

    @BatchMapping
    Map<Version, Viewer.Person> createdBy(List<Version> parents) {
        List<Version> own = own(parents);
        Map<UserId, Viewer.Person> persons =
                users.persons(own.stream().map(Version::createdBy).toList());
        return own.stream()
                .filter(version -> persons.containsKey(version.createdBy()))
                .collect(Collectors.toMap(version -> version, version -> persons.get(version.createdBy())));
    }

    @BatchMapping
    Map<Version, ImportReport> importReport(List<Version> parents) {
        List<Version> own = own(parents);
        Map<VersionId, ImportReport> reports =
                versions.reports(own.stream().map(Version::id).toList());
        return own.stream()
                .filter(version -> reports.containsKey(version.id()))
                .collect(Collectors.toMap(version -> version, version -> reports.get(version.id())));
    }

    @BatchMapping
    Map<Version, VersionStore.Described> columnsDescribed(List<Version> parents) {
        List<Version> own = own(parents);
        Map<VersionId, VersionStore.Described> described =
                versions.described(own.stream().map(Version::id).toList());
        return own.stream()
                .filter(version -> described.containsKey(version.id()))
                .collect(Collectors.toMap(version -> version, version -> described.get(version.id())));
    }

    @BatchMapping(typeName = "ColumnsDescribed", field = "by")
    Map<VersionStore.Described, Viewer.Person> describedBy(List<VersionStore.Described> parents) {
        Map<UserId, Viewer.Person> persons =
                users.persons(parents.stream().map(VersionStore.Described::by).toList());
        return parents.stream()
                .distinct()
                .filter(parent -> persons.containsKey(parent.by()))
                .collect(Collectors.toMap(parent -> parent, parent -> persons.get(parent.by())));
    }

    /** Statistics are of the whole version: whoever may read only some of its rows gets none. */
    @BatchMapping(typeName = "Column")
    Map<SeenColumn, Profile.Column> statistics(List<SeenColumn> columns) {
        Map<UUID, DataRules> rules = statisticRules(
                columns.stream().map(column -> column.dataset().value()).collect(Collectors.toSet()));
        Map<VersionId, Map<String, Profile.Column>> profiles = profiles(columns, rules.keySet());
        Map<SeenColumn, Profile.Column> statistics = new HashMap<>();
        for (SeenColumn column : columns) {
            DataRules rule = rules.get(column.dataset().value());
            Profile.Column profile =
                    profiles.getOrDefault(column.version(), Map.of()).get(column.name());
            if (profile != null && rule != null && rule.of(column.name()) instanceof ColumnRule.Plain) {
                statistics.put(column, profile);
            }
        }
        return statistics;
    }

    private Map<UUID, DataRules> statisticRules(Collection<UUID> datasets) {
        Map<UUID, DataRules> rules = new HashMap<>();
        access.visibility(viewers.current(), datasets).forEach((dataset, visibility) -> {
            if (visibility == Visibility.PREVIEW) {
                rules.put(dataset, DataRules.EVERYTHING);
            }
        });
        access.rules(viewers.current(), datasets).forEach((dataset, rule) -> {
            if (rule.rows() instanceof RowRule.AllRows) {
                rules.put(dataset, rule);
            }
        });
        return rules;
    }

    private Map<VersionId, Map<String, Profile.Column>> profiles(List<SeenColumn> columns, Set<UUID> datasets) {
        Set<VersionId> wanted = columns.stream()
                .filter(column -> datasets.contains(column.dataset().value()))
                .map(SeenColumn::version)
                .collect(Collectors.toSet());
        return versions.profiles(wanted).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().columns().stream()
                                .collect(Collectors.toMap(Profile.Column::name, column -> column))));
    }

    private List<Version> own(Collection<Version> parents) {
        Set<DatasetId> own = library.ofMember(
                viewers.current(), parents.stream().map(Version::dataset).collect(Collectors.toSet()));
        return parents.stream()
                .filter(version -> own.contains(version.dataset()))
                .distinct()
                .toList();
    }
}
