package eu.shifthub.hub.dataflow;

/** Keeps the first rows. */
public record LimitStep(long rows) implements NodeContent {}
