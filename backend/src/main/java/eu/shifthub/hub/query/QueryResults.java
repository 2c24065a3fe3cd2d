package eu.shifthub.hub.query;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.NewDataset;
import eu.shifthub.hub.dataset.NewVersion;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.dataset.VersionOrigin;
import eu.shifthub.hub.engine.Materialised;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers of queries that are kept as datasets. */
@Component
class QueryResults {
    private final Datasets datasets;

    QueryResults(Datasets datasets) {
        this.datasets = datasets;
    }

    /** What {@link #keep} will make; refuses at once what it would refuse. */
    NewDataset plan(Viewer.Person by, WorkspaceId workspace, String title, Collection<ScopedDataset> read) {
        Sensitivity sensitivity = read.stream()
                .map(one -> one.dataset().sensitivity())
                .max(Comparator.naturalOrder())
                .orElse(Sensitivity.SENSITIVE);
        return datasets.check(by, new NewDataset(workspace, title, "", sensitivity, List.of(), by.id()));
    }

    @Transactional
    public Dataset keep(Viewer.Person by, NewDataset planned, Materialised table, Collection<ScopedDataset> read) {
        List<VersionId> parents = read.stream().map(one -> one.version().id()).toList();
        Dataset made = datasets.create(by, planned);
        datasets.addVersion(by, made.id(), NewVersion.derived(table, VersionOrigin.QUERY, parents));
        return datasets.get(made.id());
    }
}
