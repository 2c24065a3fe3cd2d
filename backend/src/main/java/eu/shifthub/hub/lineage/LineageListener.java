package eu.shifthub.hub.lineage;

import eu.shifthub.hub.dataflow.OutputWritten;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.VersionAdded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes down what new versions were made of. Hearing of one twice changes nothing. */
@Component
class LineageListener {
    private final LineageStore store;
    private final Datasets datasets;

    LineageListener(LineageStore store, Datasets datasets) {
        this.store = store;
        this.datasets = datasets;
    }

    @ApplicationModuleListener
    void on(VersionAdded added) {
        store.saveVersion(added.version(), added.dataset(), added.at());
        datasets.versionsByIds(added.parents()).values().forEach(parent -> store.saveEdge(added.version(), parent));
    }

    @ApplicationModuleListener
    void on(OutputWritten written) {
        store.saveWritten(written.version(), written.dataflow(), written.run());
        store.saveColumns(written.version(), written.columns());
    }
}
