package eu.shifthub.hub.catalog;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.jspecify.annotations.Nullable;

/**
 * The frame of one piece of the feed: the stream, the link to the next piece, and who did what to which dataset when.
 *
 * @param feed the IRI of the stream
 * @param last the change it ends with; null where no piece follows
 */
record FeedFrame(String feed, String suffix, long after, RevisionStore.@Nullable Numbered last) {
    private static final String AS = "https://www.w3.org/ns/activitystreams#";
    private static final String LDES = "https://w3id.org/ldes#";
    private static final String TREE = "https://w3id.org/tree#";
    private static final Property PUBLISHED = property(AS + "published");
    private static final Property OBJECT = property(AS + "object");

    void write(Model model) {
        model.setNsPrefix("as", AS).setNsPrefix("ldes", LDES).setNsPrefix("tree", TREE);
        Resource node = model.createResource(node(after), resource(TREE + "Node"));
        model.createResource(feed, resource(LDES + "EventStream"))
                .addProperty(property(LDES + "timestampPath"), PUBLISHED)
                .addProperty(property(LDES + "versionOfPath"), OBJECT)
                .addProperty(property(TREE + "view"), model.createResource(node(0)));
        keeping(model);
        if (last != null) {
            node.addProperty(property(TREE + "relation"), relation(model, last));
        }
    }

    /** Of each dataset the newest change only. */
    private void keeping(Model model) {
        Resource policy = model.createResource(feed + "#retention", resource(LDES + "LatestVersionSubset"))
                .addProperty(property(LDES + "amount"), "1", XSDDatatype.XSDinteger);
        Resource view = model.createResource(feed + "#view", resource(TREE + "ViewDescription"))
                .addProperty(property(LDES + "retentionPolicy"), policy);
        model.createResource(node(0)).addProperty(property(TREE + "viewDescription"), view);
    }

    private Resource relation(Model model, RevisionStore.Numbered from) {
        return model.createResource(feed + "#after-" + from.number(), resource(TREE + "GreaterThanOrEqualToRelation"))
                .addProperty(property(TREE + "node"), model.createResource(node(from.number())))
                .addProperty(property(TREE + "path"), PUBLISHED)
                .addProperty(property(TREE + "value"), from.revision().since().toString(), XSDDatatype.XSDdateTime);
    }

    /** Adds a change, and gives its IRI: the name of the graph with what is said from then on. */
    String member(Model model, RevisionStore.Numbered change, String dataset) {
        String iri = feed + "#" + change.revision().dataset() + "-" + change.number();
        Resource activity = model.createResource(iri, resource(AS + kind(change.revision())))
                .addProperty(OBJECT, model.createResource(dataset))
                .addProperty(PUBLISHED, change.revision().since().toString(), XSDDatatype.XSDdateTime);
        model.createResource(feed).addProperty(property(TREE + "member"), activity);
        return iri;
    }

    private static String kind(Revision revision) {
        return switch (revision.kind()) {
            case CREATED -> "Create";
            case UPDATED -> "Update";
            case DELETED -> "Delete";
        };
    }

    private String node(long from) {
        return feed + "." + suffix + (from == 0 ? "" : "?after=" + from);
    }

    private static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }

    private static Resource resource(String iri) {
        return ResourceFactory.createResource(iri);
    }
}
