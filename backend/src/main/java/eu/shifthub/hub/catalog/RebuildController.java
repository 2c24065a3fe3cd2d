package eu.shifthub.hub.catalog;

import eu.shifthub.hub.identity.Viewers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The catalog made again from the database, for a platform manager who does not trust what it says. */
@Controller
class RebuildController {
    private final Rebuilds rebuilds;
    private final Viewers viewers;

    RebuildController(Rebuilds rebuilds, Viewers viewers) {
        this.rebuilds = rebuilds;
        this.viewers = viewers;
    }

    @MutationMapping
    RebuildCatalogPayload rebuildCatalog(@Argument @Valid RebuildCatalogInput input) {
        return new RebuildCatalogPayload(rebuilds.begin(viewers.person(), input.reason()));
    }

    record RebuildCatalogInput(@Nullable @Size(max = 500) String reason) {}

    record RebuildCatalogPayload(Instant startedAt) {}
}
