package eu.shifthub.hub.search;

/** A piece of a text. */
record HighlightPart(String text, boolean found) {}
