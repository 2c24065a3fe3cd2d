package eu.shifthub.hub.lineage;

import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.identity.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class LineageController {
    private final Lineages lineages;
    private final Viewers viewers;

    LineageController(Lineages lineages, Viewers viewers) {
        this.lineages = lineages;
        this.viewers = viewers;
    }

    @SchemaMapping
    @Nullable
    Lineage lineage(Dataset dataset) {
        return lineages.find(viewers.current(), dataset.id()).orElse(null);
    }
}
