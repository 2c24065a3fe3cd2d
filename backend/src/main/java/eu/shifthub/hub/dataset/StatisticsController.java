package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.ColumnRule;
import eu.shifthub.hub.access.DataRules;
import eu.shifthub.hub.access.RowRule;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.engine.Profile;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Statistics of columns, as far as the caller may know them. */
@Controller
class StatisticsController {
    private final VersionStore versions;
    private final Access access;
    private final Viewers viewers;
    private final DatasetProperties properties;

    StatisticsController(VersionStore versions, Access access, Viewers viewers, DatasetProperties properties) {
        this.versions = versions;
        this.access = access;
        this.viewers = viewers;
        this.properties = properties;
    }

    /** Statistics are of the whole version: whoever may read only some of its rows gets none. */
    @BatchMapping(typeName = "Column")
    Map<SeenColumn, ColumnStatistics> statistics(List<SeenColumn> columns) {
        Viewer viewer = viewers.current();
        Set<UUID> datasets =
                columns.stream().map(column -> column.dataset().value()).collect(Collectors.toSet());
        Map<UUID, Visibility> seen = access.visibility(viewer, datasets);
        Map<UUID, DataRules> rules = access.rules(viewer, datasets);
        Map<VersionId, Profile> profiles =
                versions.profiles(columns.stream().map(SeenColumn::version).collect(Collectors.toSet()));
        Map<VersionId, Map<String, Profile.Column>> byName = profiles.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().columns().stream()
                                .collect(Collectors.toMap(Profile.Column::name, column -> column))));
        Map<SeenColumn, ColumnStatistics> statistics = new HashMap<>();
        for (SeenColumn column : columns) {
            UUID dataset = column.dataset().value();
            Profile.Column counted =
                    byName.getOrDefault(column.version(), Map.of()).get(column.name());
            Profile profile = profiles.get(column.version());
            if (counted == null || profile == null) {
                continue;
            }
            if (isOpen(rules.get(dataset), column.name())) {
                statistics.put(column, ColumnStatistics.whole(counted, column.personalData()));
            } else if (seen.get(dataset) == Visibility.PREVIEW) {
                statistics.put(
                        column,
                        ColumnStatistics.withoutSmallCounts(
                                counted, profile.rows(), column.personalData(), properties.minimumCellSize()));
            }
        }
        return statistics;
    }

    private static boolean isOpen(@Nullable DataRules rules, String column) {
        return rules != null && rules.rows() instanceof RowRule.AllRows && rules.of(column) instanceof ColumnRule.Plain;
    }
}
