package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.identity.Viewers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** The datasets that graphs and runs name, as far as the viewer may see them. */
@Controller
class GraphDatasetFields {
    private final Datasets datasets;
    private final Access access;
    private final Viewers viewers;

    GraphDatasetFields(Datasets datasets, Access access, Viewers viewers) {
        this.datasets = datasets;
        this.access = access;
        this.viewers = viewers;
    }

    @BatchMapping(typeName = "InputNode", field = "dataset")
    Map<InputNode, @Nullable Dataset> ofInputs(List<InputNode> parents) {
        return visible(parents, InputNode::dataset);
    }

    @BatchMapping(typeName = "DataflowRunOutput", field = "dataset")
    Map<RunOutput, @Nullable Dataset> ofOutputs(List<RunOutput> parents) {
        return visible(parents, RunOutput::datasetId);
    }

    private <T> Map<T, @Nullable Dataset> visible(List<T> parents, Function<T, @Nullable DatasetId> named) {
        List<DatasetId> ids =
                parents.stream().map(named).filter(Objects::nonNull).distinct().toList();
        Map<UUID, Visibility> seen = access.visibility(
                viewers.current(), ids.stream().map(DatasetId::value).toList());
        Map<DatasetId, Dataset> found = datasets.byIds(ids.stream()
                .filter(id -> seen.getOrDefault(id.value(), Visibility.NONE).atLeast(Visibility.OUTLINE))
                .toList());
        Map<T, @Nullable Dataset> visible = new HashMap<>();
        parents.forEach(parent -> {
            DatasetId id = named.apply(parent);
            visible.put(parent, id == null ? null : found.get(id));
        });
        return visible;
    }
}
