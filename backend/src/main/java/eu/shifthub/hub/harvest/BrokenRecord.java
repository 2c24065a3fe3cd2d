package eu.shifthub.hub.harvest;

import org.jspecify.annotations.Nullable;

/**
 * A record that could not be taken over.
 *
 * @param page counts from 1
 * @param line in the page, where that is known
 * @param iri the dataset's name, where that is known
 * @param detail what was wrong, in the words of the page or of its parser
 */
record BrokenRecord(
        int page,
        @Nullable Integer line,
        @Nullable String iri,
        RecordProblem problem,
        @Nullable String detail) {}
