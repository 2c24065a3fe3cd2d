package eu.shifthub.hub.dataflow;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A graph as the contract sends it. */
record GraphInput(List<NodeInput> nodes, List<Edge> edges) {
    Graph graph() {
        return new Graph(nodes.stream().map(NodeInput::node).toList(), edges);
    }

    record NodeInput(
            @NotNull @Size(max = 60) String id,
            @NotNull @Size(max = 120) String name,
            double x,
            double y,
            ContentInput content) {
        Node node() {
            return new Node(id, name, x, y, content.content());
        }
    }

    /** Exactly one of them is there: the schema's {@code @oneOf}. */
    record ContentInput(
            @Nullable InputNode input,
            @Nullable FilterStep filter,
            @Nullable SelectStep select,
            @Nullable GroupByStep groupBy,
            @Nullable SortStep sort,
            @Nullable LimitStep limit,
            @Nullable JoinStep join,
            @Nullable OutputNode output) {
        NodeContent content() {
            return Stream.<@Nullable NodeContent>of(input, filter, select, groupBy, sort, limit, join, output)
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
