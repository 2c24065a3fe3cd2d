package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.approval.Approval;
import eu.shifthub.hub.identity.Viewers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** The datasets that requests are about, where they are open to the caller. */
@Controller
class ApprovalDatasets {
    private final Datasets datasets;
    private final Access access;
    private final Viewers viewers;

    ApprovalDatasets(Datasets datasets, Access access, Viewers viewers) {
        this.datasets = datasets;
        this.access = access;
        this.viewers = viewers;
    }

    @BatchMapping(typeName = "Approval")
    Map<Approval, @Nullable Dataset> dataset(List<Approval> approvals) {
        List<UUID> ids = approvals.stream()
                .map(Approval::resource)
                .filter(resource -> resource.kind().equals(DatasetId.KIND))
                .map(resource -> resource.id())
                .distinct()
                .toList();
        Map<UUID, Visibility> visibility = access.visibility(viewers.current(), ids);
        Map<DatasetId, Dataset> visible = datasets.byIds(ids.stream()
                .filter(id -> visibility.getOrDefault(id, Visibility.NONE).atLeast(Visibility.OUTLINE))
                .map(DatasetId::new)
                .toList());
        Map<Approval, @Nullable Dataset> found = new HashMap<>();
        approvals.forEach(approval -> found.put(
                approval, visible.get(new DatasetId(approval.resource().id()))));
        return found;
    }
}
