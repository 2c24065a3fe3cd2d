package eu.shifthub.hub.catalog;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.catalog.rdf.Commons;
import eu.shifthub.hub.catalog.rdf.Description;
import eu.shifthub.hub.catalog.rdf.HubFacts;
import eu.shifthub.hub.catalog.rdf.Statements;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Rehearsal;
import eu.shifthub.hub.identity.Viewers;
import java.io.StringWriter;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Shows before the publication what a portal will see of a dataset. */
@Controller
class PreviewController {
    private final Rehearsal rehearsal;
    private final Entries entries;
    private final HubFacts hub;
    private final Commons commons;
    private final Viewers viewers;

    PreviewController(Rehearsal rehearsal, Entries entries, HubFacts hub, Commons commons, Viewers viewers) {
        this.rehearsal = rehearsal;
        this.entries = entries;
        this.hub = hub;
        this.commons = commons;
        this.viewers = viewers;
    }

    @QueryMapping
    PortalPreview portalPreview(
            @Argument DatasetId dataset,
            @Argument boolean listed,
            @Argument @Nullable Sensitivity sensitivity,
            @Argument String language) {
        CatalogEntry entry = rehearsal.published(
                viewers.person(),
                dataset,
                listed,
                sensitivity,
                () -> entries.read(List.of(dataset.value())).getFirst());
        Model said = Description.of(entry, Audience.PUBLIC, hub);
        commons.explain(said);
        return new PortalPreview(
                !said.isEmpty(),
                Statements.of(said, hub.iris().dataset(dataset.value()), language),
                said.isEmpty() ? "" : turtle(said));
    }

    private static String turtle(Model said) {
        var text = new StringWriter();
        RDFDataMgr.write(text, said, RDFFormat.TURTLE_PRETTY);
        return text.toString();
    }

    record PortalPreview(boolean visible, List<Statements.Statement> statements, String turtle) {}
}
