package eu.shifthub.hub.catalog;

import java.net.URI;
import java.util.UUID;

/** The addresses of the catalog, absolute. */
record Iris(String base) {
    static Iris of(URI publicUrl) {
        return new Iris(publicUrl.toString().replaceAll("/+$", ""));
    }

    String catalog() {
        return base + "/catalog";
    }

    /** The permanent name of a dataset. */
    String dataset(UUID dataset) {
        return base + "/id/dataset/" + dataset;
    }

    /** The page about a dataset. */
    String page(UUID dataset) {
        return base + "/datasets/" + dataset;
    }

    String contact(UUID dataset) {
        return dataset(dataset) + "#contact";
    }

    String distribution(UUID dataset, int version, Distribution form) {
        return dataset(dataset) + "#v" + version + "-" + form.suffix();
    }

    String download(UUID dataset, Distribution form) {
        return base + "/data/datasets/" + dataset + "." + form.suffix();
    }

    /** Whoever publishes datasets has no page: a project shows outsiders nothing but its name. */
    String publisher(UUID workspace) {
        return catalog() + "#publisher-" + workspace;
    }

    String catalogPublisher() {
        return catalog() + "#publisher";
    }
}
