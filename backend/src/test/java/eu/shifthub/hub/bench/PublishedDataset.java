package eu.shifthub.hub.bench;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A dataset of the demo that the public may read about and that the data worker may change. */
public final class PublishedDataset {
    private static final String LIBRARIES = "{ workspaces { library(first: 100) { edges { node { dataset { id uuid"
            + " description labels sensitivity canEdit publication { listed } } } } } } }";

    private final HubClient worker;
    private final JsonNode dataset;

    private PublishedDataset(HubClient worker, JsonNode dataset) {
        this.worker = worker;
        this.dataset = dataset;
    }

    public static PublishedDataset of(HubClient worker) {
        return find(worker).orElseThrow();
    }

    /** The demo is told after the hub is ready: it may not be there yet. */
    public static Optional<PublishedDataset> find(HubClient worker) {
        return worker.ask(LIBRARIES, Map.of()).path("workspaces").values().stream()
                .flatMap(workspace -> workspace.at("/library/edges").values().stream())
                .map(edge -> edge.at("/node/dataset"))
                .filter(dataset -> dataset.path("canEdit").asBoolean(false)
                        && dataset.at("/publication/listed").asBoolean(false)
                        && !dataset.path("sensitivity").asString().equals("SENSITIVE"))
                .findFirst()
                .map(dataset -> new PublishedDataset(worker, dataset));
    }

    public UUID uuid() {
        return UUID.fromString(dataset.path("uuid").asString());
    }

    public void rename(String title) {
        Map<String, ?> input = Map.of(
                "dataset", dataset.path("id").asString(),
                "title", title,
                "description", dataset.path("description").asString(),
                "labels",
                        dataset.path("labels").values().stream()
                                .map(JsonNode::asString)
                                .toList(),
                "sensitivity", dataset.path("sensitivity").asString());
        worker.ask(
                "mutation ($input: DescribeDatasetInput!) { describeDataset(input: $input) { dataset { id } } }",
                Map.of("input", input));
    }
}
