package eu.shifthub.hub.lineage;

import eu.shifthub.hub.dataflow.OutputWritten;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionAdded;
import eu.shifthub.hub.source.BroughtIn;
import eu.shifthub.hub.source.SourceId;
import eu.shifthub.hub.source.SynchronisationEvent;
import eu.shifthub.hub.source.SynchronisationRunState;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes down what new versions were made of. Hearing of one twice changes nothing. */
@Component
class LineageListener {
    private final LineageStore store;
    private final Datasets datasets;
    private final BroughtIn sources;

    LineageListener(LineageStore store, Datasets datasets, BroughtIn sources) {
        this.store = store;
        this.datasets = datasets;
        this.sources = sources;
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

    @ApplicationModuleListener
    void on(SynchronisationEvent.SynchronisationRunFinished finished) {
        DatasetId dataset = finished.dataset();
        Integer number = finished.versionNumber();
        SourceId source = finished.source();
        if (finished.state() != SynchronisationRunState.SUCCEEDED
                || dataset == null
                || number == null
                || source == null) {
            return;
        }
        Optional<Version> version = datasets.findVersion(dataset, number);
        Optional<String> name =
                Optional.ofNullable(sources.names(List.of(source)).get(source));
        if (version.isPresent() && name.isPresent()) {
            store.saveBrought(version.get().id(), source, name.get());
        }
    }
}
