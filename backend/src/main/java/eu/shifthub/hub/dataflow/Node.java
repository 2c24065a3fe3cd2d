package eu.shifthub.hub.dataflow;

/**
 * One box of a graph.
 *
 * @param id unique in the graph
 * @param name what people call it; empty for a name made from its content
 * @param x where it is drawn, in pixels from the left
 * @param y where it is drawn, in pixels from the top
 */
public record Node(String id, String name, double x, double y, NodeContent content) {}
