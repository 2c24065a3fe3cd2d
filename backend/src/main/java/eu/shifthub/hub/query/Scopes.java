package eu.shifthub.hub.query;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.ColumnRule;
import eu.shifthub.hub.access.DataRules;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.NamedDataset;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.engine.ViewName;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens datasets to a viewer as far as {@code access} says. */
@Component
@Transactional(readOnly = true)
class Scopes {
    private final Access access;
    private final Datasets datasets;
    private final Workspaces workspaces;
    private final RuleViews views;

    Scopes(Access access, Datasets datasets, Workspaces workspaces, RuleViews views) {
        this.access = access;
        this.datasets = datasets;
        this.workspaces = workspaces;
        this.views = views;
    }

    /** What may be named in the workspace; what the viewer may not read is left out. */
    DatasetScope of(Viewer viewer, WorkspaceId workspace) {
        List<NamedDataset> named = datasets.inScope(viewer, workspace);
        Map<UUID, DataRules> rules = access.rules(
                viewer,
                named.stream().map(found -> found.dataset().id().value()).toList());
        List<ScopedDataset> scoped = new ArrayList<>();
        for (NamedDataset found : named) {
            DataRules rule = rules.get(found.dataset().id().value());
            if (rule != null) {
                ViewName name = new ViewName(found.schema(), found.name());
                scoped.add(views.of(name, found.bareName(), found.dataset(), found.version(), rule));
            }
        }
        return new DatasetScope(viewer, scoped, List.of());
    }

    /** Exactly these; refuses where the viewer may not read one of them. */
    DatasetScope of(Viewer viewer, Collection<DatasetId> ids) {
        Set<DatasetId> asked = new LinkedHashSet<>(ids);
        asked.forEach(id -> access.requireVisibility(viewer, id.value(), Visibility.ROWS));
        Map<UUID, DataRules> rules =
                access.rules(viewer, asked.stream().map(DatasetId::value).toList());
        Map<DatasetId, Dataset> found = datasets.byIds(asked);
        Map<DatasetId, Version> versions = datasets.versionsFor(viewer, found.values());
        Map<WorkspaceId, Workspace> homes =
                workspaces.byIds(found.values().stream().map(Dataset::workspace).collect(Collectors.toSet()));
        List<ScopedDataset> scoped = asked.stream()
                .map(id -> scoped(found.get(id), versions.get(id), rules.get(id.value()), homes))
                .toList();
        return new DatasetScope(viewer, scoped, List.of());
    }

    /** One dataset for a preview, where the viewer may see no more; what is personal data is masked in it. */
    ScopedDataset preview(Viewer viewer, DatasetId id) {
        DataRules rules = access.previewRules(viewer, id.value());
        Dataset dataset = datasets.get(id);
        Version version = datasets.versionsFor(viewer, List.of(dataset)).get(id);
        DataRules masked = version == null ? rules : masking(version, rules);
        return scoped(dataset, version, masked, workspaces.byIds(List.of(dataset.workspace())));
    }

    private static DataRules masking(Version version, DataRules rules) {
        Map<String, ColumnRule> columns = new HashMap<>(rules.columns());
        version.columns().stream()
                .filter(Column::personalData)
                .filter(column -> !(rules.of(column.name()) instanceof ColumnRule.Hidden))
                .forEach(column -> columns.put(column.name(), new ColumnRule.Masked()));
        return new DataRules(columns, rules.otherColumns(), rules.rows());
    }

    /** One dataset in the version of this number, the one the viewer usually reads where it is null. */
    ScopedDataset version(Viewer viewer, DatasetId id, @Nullable Integer number) {
        DataRules rules = access.rules(viewer, id.value());
        Dataset dataset = datasets.get(id);
        Version usual = datasets.versionsFor(viewer, List.of(dataset)).get(id);
        Version version =
                number == null || (usual != null && usual.number() == number) ? usual : older(viewer, dataset, number);
        return scoped(dataset, version, rules, workspaces.byIds(List.of(dataset.workspace())));
    }

    boolean previewOnly(Viewer viewer, DatasetId id) {
        return !access.visibility(viewer, id.value()).atLeast(Visibility.ROWS);
    }

    /** Versions beside the usual one are for members of the dataset's workspace. */
    private Version older(Viewer viewer, Dataset dataset, int number) {
        if (access.findMemberRole(viewer, dataset.workspace().value()).isEmpty()) {
            throw QueryProblem.VERSION_UNKNOWN.at("version");
        }
        return datasets.findVersion(dataset.id(), number).orElseThrow(() -> QueryProblem.VERSION_UNKNOWN.at("version"));
    }

    private ScopedDataset scoped(
            @Nullable Dataset dataset,
            @Nullable Version version,
            @Nullable DataRules rules,
            Map<WorkspaceId, Workspace> homes) {
        if (dataset == null || version == null || rules == null) {
            throw QueryProblem.NO_ROWS_YET.because();
        }
        Workspace home = Objects.requireNonNull(homes.get(dataset.workspace()));
        return views.of(new ViewName(home.slug(), dataset.slug()), null, dataset, version, rules);
    }
}
