package eu.shifthub.hub.catalog.describing;

import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the hub knows of a dataset by itself. */
@Component
class Facts {
    private final Datasets datasets;
    private final Workspaces workspaces;
    private final Users users;

    Facts(Datasets datasets, Workspaces workspaces, Users users) {
        this.datasets = datasets;
        this.workspaces = workspaces;
        this.users = users;
    }

    /** With the version that would be published next. */
    Known of(Dataset dataset) {
        @Nullable Version version = dataset.current() == null ? null : datasets.getVersion(dataset.current());
        return new Known(
                dataset,
                workspaces.get(dataset.workspace()).name(),
                users.get(dataset.owner()).name(),
                version);
    }
}
