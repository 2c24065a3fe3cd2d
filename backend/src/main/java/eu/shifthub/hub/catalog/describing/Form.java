package eu.shifthub.hub.catalog.describing;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The profile's own words, beside those of SHACL. */
final class Form {
    private static final String NS = "urn:shift-hub:profile#";

    static final Resource PROFILE = ResourceFactory.createResource(NS + "Profile");
    static final Property FIELDS = ResourceFactory.createProperty(NS, "fields");
    static final Property LEVEL = ResourceFactory.createProperty(NS, "level");
    static final Property ACCESS_RIGHT = ResourceFactory.createProperty(NS, "accessRight");
    static final Property ASKS = ResourceFactory.createProperty(NS, "asks");
    static final Property KIND = ResourceFactory.createProperty(NS, "kind");
    static final Property FILLED_BY = ResourceFactory.createProperty(NS, "filledBy");

    private Form() {}
}
