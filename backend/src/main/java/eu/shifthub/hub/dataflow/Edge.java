package eu.shifthub.hub.dataflow;

/** The rows that one node gives to the next. */
public record Edge(String id, String from, String to, Slot slot) {
    /** As what a node takes what comes in. */
    public enum Slot {
        MAIN,
        /** The second table of a join. */
        OTHER
    }
}
