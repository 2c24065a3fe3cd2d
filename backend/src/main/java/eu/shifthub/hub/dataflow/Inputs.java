package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Grant;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Subject;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.NamedDataset;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.query.DatasetScope;
import eu.shifthub.hub.query.LabelledColumn;
import eu.shifthub.hub.query.Queries;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.WorkspaceKind;
import eu.shifthub.hub.workspace.Workspaces;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out what somebody's dataflows may read in a workspace now. */
@Component
@Transactional(readOnly = true)
class Inputs {
    private final Queries queries;
    private final Datasets datasets;
    private final Workspaces workspaces;
    private final Access access;
    private final Clock clock;

    Inputs(Queries queries, Datasets datasets, Workspaces workspaces, Access access, Clock clock) {
        this.queries = queries;
        this.datasets = datasets;
        this.workspaces = workspaces;
        this.access = access;
        this.clock = clock;
    }

    OpenInputs of(Viewer viewer, WorkspaceId workspace) {
        DatasetScope scope = queries.scope(viewer, workspace);
        Map<DatasetId, InputTable> tables = new HashMap<>();
        Map<String, DatasetId> slugs = new HashMap<>();
        for (NamedDataset named : datasets.inScope(viewer, workspace)) {
            Dataset dataset = named.dataset();
            if (!named.link()) {
                slugs.put(dataset.slug(), dataset.id());
            }
            scope.findName(dataset.id())
                    .ifPresent(name -> tables.put(
                            dataset.id(),
                            new InputTable(
                                    dataset,
                                    scope.findVersion(dataset.id()).orElseThrow(),
                                    name,
                                    scope.columns(dataset.id()).stream()
                                            .map(Inputs::column)
                                            .toList())));
        }
        return new OpenInputs(scope, new InputTables(tables, personal(workspace, tables), slugs));
    }

    /**
     * Sensitive datasets of others, not granted to the project as such. What is made in a project is open to all its
     * members, who would so read what was granted to one of them.
     */
    private Set<DatasetId> personal(WorkspaceId workspace, Map<DatasetId, InputTable> tables) {
        if (workspaces.get(workspace).kind() == WorkspaceKind.STUDIO) {
            return Set.of();
        }
        Set<UUID> granted = access.grantsTo(new Subject(Subject.Kind.WORKSPACE, workspace.value())).stream()
                .filter(grant -> grant.active(clock.instant()))
                .map(Grant::datasetId)
                .collect(Collectors.toSet());
        Set<DatasetId> personal = new HashSet<>();
        for (InputTable table : tables.values()) {
            Dataset dataset = table.dataset();
            if (!dataset.workspace().equals(workspace)
                    && List.of(Sensitivity.RESTRICTED, Sensitivity.SENSITIVE).contains(dataset.sensitivity())
                    && !granted.contains(dataset.id().value())) {
                personal.add(dataset.id());
            }
        }
        return personal;
    }

    private static TableColumn column(LabelledColumn column) {
        return new TableColumn(column.name(), ColumnType.of(eu.shifthub.hub.engine.ColumnType.of(column.type())));
    }
}
