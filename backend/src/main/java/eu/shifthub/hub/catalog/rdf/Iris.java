package eu.shifthub.hub.catalog.rdf;

import java.net.URI;
import java.util.UUID;

/** The addresses of the catalog, absolute. */
public record Iris(String base) {
    public static Iris of(URI publicUrl) {
        return new Iris(publicUrl.toString().replaceAll("/+$", ""));
    }

    public String catalog() {
        return base + "/catalog";
    }

    /** The permanent name of a dataset. */
    public String dataset(UUID dataset) {
        return base + "/id/dataset/" + dataset;
    }

    /** The page about a dataset. */
    public String page(UUID dataset) {
        return base + "/datasets/" + dataset;
    }

    public String contact(UUID dataset) {
        return dataset(dataset) + "#contact";
    }

    String distribution(UUID dataset, int version, Distribution form) {
        return dataset(dataset) + "#v" + version + "-" + form.suffix();
    }

    String download(UUID dataset, Distribution form) {
        return base + "/data/datasets/" + dataset + "." + form.suffix();
    }

    /** Whoever publishes datasets has no page: a project shows outsiders nothing but its name. */
    public String publisher(UUID workspace) {
        return catalog() + "#publisher-" + workspace;
    }

    public String catalogPublisher() {
        return catalog() + "#publisher";
    }

    /** Where publishers are reached. */
    String publisherContact() {
        return catalogPublisher() + "-contact";
    }

    /** The health data access body. */
    String hdab() {
        return catalog() + "#hdab";
    }

    /** The concept that stands where a profile demands one and none may be told. */
    String untold() {
        return catalog() + "#not-told";
    }
}
