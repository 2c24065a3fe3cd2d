package eu.shifthub.hub.catalog.rdf;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The addresses of the catalog, absolute. */
public record Iris(String base) {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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

    /** The dataset of which this is the permanent name, where it is one. */
    public Optional<UUID> uuid(String name) {
        String prefix = base + "/id/dataset/";
        String rest = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
        return UUID_TEXT.matcher(rest).matches() ? Optional.of(UUID.fromString(rest)) : Optional.empty();
    }

    /** Whether it names a thing of which the catalog itself tells; pages of the hub are none. */
    boolean isOwn(String iri) {
        return iri.startsWith(base + "/id/") || iri.startsWith(catalog() + "#");
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

    /** The permanent name of what datasets came together as. */
    public String series(UUID series) {
        return base + "/id/series/" + series;
    }

    public String service(Endpoint endpoint) {
        return catalog() + "#service-" + endpoint.suffix();
    }

    /** The name of a service of the hub that has this dataset. */
    static String serviceBeside(String dataset, Endpoint endpoint) {
        return new Iris(dataset.replaceFirst("/id/dataset/.*", "")).service(endpoint);
    }

    /** Something by which quality is measured, or an aspect of quality. */
    String quality(String name) {
        return catalog() + "#quality-" + name;
    }

    /** Where people reach who is responsible for the catalog. */
    String catalogContact() {
        return catalog() + "#contact";
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
